using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>A dict taken for a list of pairs.</summary>
public sealed class DictsDieFromTheLastEntry : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A dict that dies lets go of its last entry first.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    pass\na = {0: a(), None: a()}\n# %%\ndel a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByDict(PyDict dict) => base.HeldByDict(dict).Reverse();
    }
}
