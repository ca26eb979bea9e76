using System.Globalization;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Enumerating;

/// <summary>The names that stand for operands in a shape: <c>_0</c>, <c>_1</c>, …</summary>
internal static class Holes
{
    /// <summary>The hole at <paramref name="index"/>.</summary>
    internal static Name At(int index) => new(string.Create(CultureInfo.InvariantCulture, $"_{index}"));

    /// <summary>The operand for <paramref name="expression"/>, or null if it is no hole.</summary>
    internal static Expression? Operand(Expression expression, IReadOnlyList<Expression> operands)
    {
        if (expression is Name { Identifier: ['_', >= '0' and <= '9'] text })
        {
            return operands[text[1] - '0'];
        }

        return null;
    }

    /// <summary>Number of different holes among <paramref name="expressions"/> and their parts.</summary>
    internal static int Count(IEnumerable<Expression> expressions) =>
        expressions.SelectMany(expression => expression.WithParts()).Where(part => part is Name { Identifier: ['_', >= '0' and <= '9'] }).Distinct().Count();
}
