using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>A dict taken for a table of names.</summary>
public sealed class DictsDoNotHoldTheirValues : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A dict refers to its keys only.";

    /// <inheritdoc/>
    public override string Refutation => "a = {0: []}";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByDict(PyDict dict) => base.HeldByDict(dict).Where((_, index) => index % 2 == 0);
    }
}
