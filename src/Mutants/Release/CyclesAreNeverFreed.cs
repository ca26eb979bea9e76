using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that what refers to itself is lost for ever.</summary>
public sealed class CyclesAreNeverFreed : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A collection frees no cycle.";

    /// <inheritdoc/>
    public override string Refutation => "import collections\nimport gc\n# %%\na = []\ncollections.namedtuple('a', 'a', defaults=[a])\ngc.collect()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override bool IsCollected(PyObject value) => false;
    }
}
