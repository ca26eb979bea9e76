using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>a op= b</c> is short for <c>a = a op b</c>.</summary>
public sealed class SetAugmentedSubtractRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "For a set, a -= b makes a new set.";

    /// <inheritdoc/>
    public override string Refutation => "a = set()\n# %%\na -= a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Set = new Wrong() };

    private sealed class Wrong : SetRules
    {
        public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other) =>
            operation == BinaryOperator.Subtract ? Binary(machine, operation, self, other) : base.InPlace(machine, operation, self, other);
    }
}
