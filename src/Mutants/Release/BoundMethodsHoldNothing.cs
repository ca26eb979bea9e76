using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that a method belongs to the class alone.</summary>
public sealed class BoundMethodsHoldNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A bound method does not refer to its object.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    def a():\n        pass\na = a().a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByLayout(PyObject value) => value is PyBoundMethod ? [] : base.HeldByLayout(value);
    }
}
