using Conform.Model.Semantics;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in MicroPython, Skulpt and Monty.</summary>
public sealed class SlotsAreNotEnforced : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "Objects of a class with __slots__ take any attribute.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    __slots__ = 'a'\nvars(a())";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Classes = new Wrong() };

    private sealed class Wrong : ClassRules
    {
        protected override bool HasDictionaryBesideSlots(bool baseHasDictionary) => true;
    }
}
