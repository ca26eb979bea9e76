using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that CPython frees objects by a collector alone.</summary>
public sealed class NothingIsFreedBeforeACollection : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "What no name reaches stays until a collection.";

    /// <inheritdoc/>
    public override string Refutation => "a = [[]][0]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object> StaysAsGarbage(IReadOnlyList<object> onCycles, IReadOnlyList<object> unreachable) => unreachable;
    }
}
