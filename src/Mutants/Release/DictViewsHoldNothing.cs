using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>A view taken for a window that nobody keeps open.</summary>
public sealed class DictViewsHoldNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A view of a dict does not refer to it.";

    /// <inheritdoc/>
    public override string Refutation => "a = {}.keys()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByLayout(PyObject value) => value is PyDictView ? [] : base.HeldByLayout(value);
    }
}
