using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Equality;

/// <summary>The belief that everything is equal to itself.</summary>
public sealed class NanIsEqualToItself : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "x == x is True, also for a NaN.";

    /// <inheritdoc/>
    public override string Refutation => "a = float('nan')";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Comparison = new Wrong() };

    private sealed class Wrong : ComparisonRules
    {
        public override PyObject? Rich(Machine machine, ComparisonOperator operation, PyObject left, PyObject right) =>
            operation is (ComparisonOperator.Equal or ComparisonOperator.NotEqual) && left is PyFloat && ReferenceEquals(left, right)
                ? PyBool.Of(operation == ComparisonOperator.Equal)
                : base.Rich(machine, operation, left, right);
    }
}
