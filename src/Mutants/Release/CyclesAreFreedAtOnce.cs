using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that the last name is what keeps an object.</summary>
public sealed class CyclesAreFreedAtOnce : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "What no name reaches is freed at once, cycles too.";

    /// <inheritdoc/>
    public override string Refutation => "import collections\n# %%\na = []\ncollections.namedtuple('a', 'a', defaults=[a])";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object> StaysAsGarbage(IReadOnlyList<object> onCycles, IReadOnlyList<object> unreachable) => [];
    }
}
