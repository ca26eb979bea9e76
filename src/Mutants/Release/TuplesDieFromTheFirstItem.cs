using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that what was made first goes first.</summary>
public sealed class TuplesDieFromTheFirstItem : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A tuple that dies lets go of its first item first.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    pass\na = (a(), a())\n# %%\ndel a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByLayout(PyObject value) => value is PyTuple tuple ? tuple.Items : base.HeldByLayout(value);
    }
}
