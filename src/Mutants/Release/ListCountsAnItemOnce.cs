using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>A count of holders, where references are counted.</summary>
public sealed class ListCountsAnItemOnce : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A list that holds an object twice is one reference to it.";

    /// <inheritdoc/>
    public override string Refutation => "a = [[]] * 2";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByLayout(PyObject value) => value is PyList list ? list.Items.Distinct(ReferenceEqualityComparer.Instance) : base.HeldByLayout(value);
    }
}
