using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Equality;

/// <summary>What == means for arrays and lists of other languages.</summary>
public sealed class ListsAreEqualIfTheyAreOneObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "[] == [] is False.";

    /// <inheritdoc/>
    public override string Refutation => "a = [] == []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Comparison = new Wrong() };

    private sealed class Wrong : ComparisonRules
    {
        public override PyObject? Rich(Machine machine, ComparisonOperator operation, PyObject left, PyObject right) =>
            operation is (ComparisonOperator.Equal or ComparisonOperator.NotEqual) && left is PyList && right is PyList
                ? PyBool.Of(ReferenceEquals(left, right) == (operation == ComparisonOperator.Equal))
                : base.Rich(machine, operation, left, right);
    }
}
