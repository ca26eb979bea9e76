using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>a op= b</c> is short for <c>a = a op b</c>.</summary>
public sealed class ArrayAugmentedAddRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "For an array, a += b makes a new array.";

    /// <inheritdoc/>
    public override string Refutation => "import array\n[array.array('b')][0] += None";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Array = new Wrong() };

    private sealed class Wrong : ArrayRules
    {
        public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other) => Concatenate(machine, self, other);
    }
}
