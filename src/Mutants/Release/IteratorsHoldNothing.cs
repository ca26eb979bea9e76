using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>An iterator taken for a position.</summary>
public sealed class IteratorsHoldNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "An iterator does not refer to what it goes through.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\nb = iter(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByIterator(PyIterator iterator) => [];
    }
}
