using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that attributes are part of the object, not references.</summary>
public sealed class AttributesHoldNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "An instance does not refer to its attributes.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    pass\na = a.a = a()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByInstance(PyObject value) => base.HeldByInstance(value).Where(held => held is PyType);
    }
}
