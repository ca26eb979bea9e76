using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that what cannot change need not be tracked.</summary>
public sealed class TuplesHoldNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A tuple does not refer to its items.";

    /// <inheritdoc/>
    public override string Refutation => "a = ([],)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByLayout(PyObject value) => value is PyTuple ? [] : base.HeldByLayout(value);
    }
}
