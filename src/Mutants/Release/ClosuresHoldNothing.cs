using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that a closure copies what it sees.</summary>
public sealed class ClosuresHoldNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A closure does not refer to the variables that it captures.";

    /// <inheritdoc/>
    public override string Refutation => "a = [lambda: a for a in [[]]]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByLayout(PyObject value) => value is PyCell ? [] : base.HeldByLayout(value);
    }
}
