using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that a second name is another spelling, not another reference.</summary>
public sealed class AliasIsNotCounted : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A second name for an object is no further reference.";

    /// <inheritdoc/>
    public override string Refutation => "a = b = []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByNames(IReadOnlyDictionary<string, PyObject> names) => names.Values.Distinct(ReferenceEqualityComparer.Instance);
    }
}
