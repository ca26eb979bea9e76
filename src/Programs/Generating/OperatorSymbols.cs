using System.Collections.Frozen;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>The operators of the tree by the symbols of the operation table.</summary>
internal static class OperatorSymbols
{
    /// <summary>Binary operators, by symbol without <c>=</c>.</summary>
    internal static readonly FrozenDictionary<string, BinaryOperator> Binary = new Dictionary<string, BinaryOperator>
    {
        ["+"] = BinaryOperator.Add,
        ["-"] = BinaryOperator.Subtract,
        ["*"] = BinaryOperator.Multiply,
        ["/"] = BinaryOperator.Divide,
        ["//"] = BinaryOperator.FloorDivide,
        ["%"] = BinaryOperator.Modulo,
        ["**"] = BinaryOperator.Power,
        ["|"] = BinaryOperator.Or,
        ["&"] = BinaryOperator.And,
        ["^"] = BinaryOperator.Xor,
        ["<<"] = BinaryOperator.LeftShift,
        [">>"] = BinaryOperator.RightShift,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Comparison operators.</summary>
    internal static readonly FrozenDictionary<string, ComparisonOperator> Comparison = new Dictionary<string, ComparisonOperator>
    {
        ["=="] = ComparisonOperator.Equal,
        ["!="] = ComparisonOperator.NotEqual,
        ["<"] = ComparisonOperator.Less,
        ["<="] = ComparisonOperator.LessOrEqual,
        [">"] = ComparisonOperator.Greater,
        [">="] = ComparisonOperator.GreaterOrEqual,
        ["is"] = ComparisonOperator.Is,
        ["is not"] = ComparisonOperator.IsNot,
        ["in"] = ComparisonOperator.In,
        ["not in"] = ComparisonOperator.NotIn,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Unary operators other than <c>not</c>.</summary>
    internal static readonly FrozenDictionary<string, UnaryOperator> Unary = new Dictionary<string, UnaryOperator>
    {
        ["-"] = UnaryOperator.Minus,
        ["+"] = UnaryOperator.Plus,
        ["~"] = UnaryOperator.Invert,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
