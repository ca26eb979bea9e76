using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>The operators as written, and how tightly each binds.</summary>
internal static class OperatorTexts
{
    private static readonly (BinaryOperator Operator, string Text, Precedence Precedence)[] BinaryOperators =
    [
        (BinaryOperator.Add, "+", Precedence.Sum),
        (BinaryOperator.Subtract, "-", Precedence.Sum),
        (BinaryOperator.Multiply, "*", Precedence.Product),
        (BinaryOperator.Divide, "/", Precedence.Product),
        (BinaryOperator.FloorDivide, "//", Precedence.Product),
        (BinaryOperator.Modulo, "%", Precedence.Product),
        (BinaryOperator.Power, "**", Precedence.Power),
        (BinaryOperator.Or, "|", Precedence.BitwiseOr),
        (BinaryOperator.And, "&", Precedence.BitwiseAnd),
        (BinaryOperator.Xor, "^", Precedence.BitwiseXor),
        (BinaryOperator.LeftShift, "<<", Precedence.Shift),
        (BinaryOperator.RightShift, ">>", Precedence.Shift),
    ];

    private static readonly (ComparisonOperator Operator, string Text)[] Comparisons =
    [
        (ComparisonOperator.Equal, "=="),
        (ComparisonOperator.NotEqual, "!="),
        (ComparisonOperator.Less, "<"),
        (ComparisonOperator.LessOrEqual, "<="),
        (ComparisonOperator.Greater, ">"),
        (ComparisonOperator.GreaterOrEqual, ">="),
        (ComparisonOperator.Is, "is"),
        (ComparisonOperator.IsNot, "is not"),
        (ComparisonOperator.In, "in"),
        (ComparisonOperator.NotIn, "not in"),
    ];

    private static readonly (UnaryOperator Operator, string Text)[] UnaryOperators =
    [
        (UnaryOperator.Minus, "-"),
        (UnaryOperator.Plus, "+"),
        (UnaryOperator.Invert, "~"),
        (UnaryOperator.Not, "not "),
    ];

    /// <summary>How <paramref name="operation"/> is written.</summary>
    public static string Text(BinaryOperator operation) => Array.Find(BinaryOperators, row => row.Operator == operation).Text;

    /// <summary>How <paramref name="operation"/> is written.</summary>
    public static string Text(ComparisonOperator operation) => Array.Find(Comparisons, row => row.Operator == operation).Text;

    /// <summary>How <paramref name="operation"/> is written, with a space where the operand needs one.</summary>
    public static string Text(UnaryOperator operation) => Array.Find(UnaryOperators, row => row.Operator == operation).Text;

    /// <summary>How tightly <paramref name="operation"/> binds.</summary>
    public static Precedence PrecedenceOf(BinaryOperator operation) => Array.Find(BinaryOperators, row => row.Operator == operation).Precedence;

    /// <summary>The binary operator written <paramref name="text"/>, or null.</summary>
    public static BinaryOperator? FindBinary(string text) =>
        Array.FindIndex(BinaryOperators, row => row.Text == text) is >= 0 and var index ? BinaryOperators[index].Operator : null;

    /// <summary>The comparison written <paramref name="text"/> (<c>is not</c> and <c>not in</c> with one space), or null.</summary>
    public static ComparisonOperator? FindComparison(string text) =>
        Array.FindIndex(Comparisons, row => row.Text == text) is >= 0 and var index ? Comparisons[index].Operator : null;

    /// <summary>The unary arithmetic operator written <paramref name="text"/>, or null; never <c>not</c>.</summary>
    public static UnaryOperator? FindUnary(string text) =>
        Array.FindIndex(UnaryOperators, row => row.Text == text) is >= 0 and var index ? UnaryOperators[index].Operator : null;
}
