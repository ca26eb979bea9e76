using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>Turns an order of two numbers into the answer to a comparison.</summary>
internal static class NumberComparison
{
    /// <summary>The answer to <paramref name="operation"/>, one of <c>== != &lt; &lt;= &gt; &gt;=</c>.</summary>
    /// <param name="operation">The comparison.</param>
    /// <param name="order">Negative, zero or positive, as the left operand is less than, equal to or greater than the right one.</param>
    internal static PyBool Answer(ComparisonOperator operation, int order) => PyBool.Of(operation switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    });

    /// <summary>The answer for two numbers that have no order, because one is NaN: only <c>!=</c> holds.</summary>
    internal static PyBool Unordered(ComparisonOperator operation) => PyBool.Of(operation == ComparisonOperator.NotEqual);
}
