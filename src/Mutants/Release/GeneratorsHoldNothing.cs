using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that the variables of a call end when the call returns.</summary>
public sealed class GeneratorsHoldNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A generator does not refer to its variables.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\nb = (None for b in a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByIterator(PyIterator iterator) => iterator is PyGenerator ? [] : base.HeldByIterator(iterator);
    }
}
