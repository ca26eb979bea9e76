using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Equality;

/// <summary>The belief that values that print differently are different.</summary>
public sealed class MinusZeroIsNotEqualToZero : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "0.0 == -0.0 is False.";

    /// <inheritdoc/>
    public override string Refutation => "a = 0.0 == -0.0";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Comparison = new Wrong() };

    private sealed class Wrong : ComparisonRules
    {
        public override PyObject? Rich(Machine machine, ComparisonOperator operation, PyObject left, PyObject right) =>
            operation is (ComparisonOperator.Equal or ComparisonOperator.NotEqual) && left is PyFloat { Value: 0.0 } first && right is PyFloat { Value: 0.0 } second && double.IsNegative(first.Value) != double.IsNegative(second.Value)
                ? PyBool.Of(operation == ComparisonOperator.NotEqual)
                : base.Rich(machine, operation, left, right);
    }
}
