using System.Numerics;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Short ways to write syntax trees.</summary>
internal static class Tree
{
    /// <summary><c>None</c></summary>
    internal static readonly Expression None = new Constant(new NoneConstant());

    /// <summary>An integer literal, behind a unary minus if it is negative.</summary>
    internal static Expression Int(BigInteger value) => value.Sign < 0
        ? new Unary(UnaryOperator.Minus, new Constant(new IntConstant(-value)))
        : new Constant(new IntConstant(value));

    /// <summary>A float literal, behind a unary minus if the sign says so. Not for NaN.</summary>
    internal static Expression Float(double value) => double.IsNegative(value)
        ? new Unary(UnaryOperator.Minus, new Constant(new FloatConstant(-value)))
        : new Constant(new FloatConstant(value));

    /// <summary>A string literal.</summary>
    internal static Expression Str(string value) => new Constant(new StrConstant(CodePoints.Of(value)));

    /// <summary><c>function(arguments)</c>; the function may be dotted.</summary>
    internal static Expression Call(string function, params ReadOnlySpan<Expression> arguments) => new Call(Function(function), ValueList.Create(arguments), []);

    /// <summary><c>receiver.method(arguments)</c></summary>
    internal static Expression Method(Expression receiver, string method, params ReadOnlySpan<Expression> arguments) =>
        new Call(new AttributeExpression(receiver, method), ValueList.Create(arguments), []);

    /// <summary><c>name</c>, <c>name.name</c> and so on.</summary>
    internal static Expression Function(string function)
    {
        var dot = function.LastIndexOf('.');
        return dot < 0 ? new Name(function) : new AttributeExpression(Function(function[..dot]), function[(dot + 1)..]);
    }

    /// <summary><c>target = value</c></summary>
    internal static Statement Assign(Expression target, Expression value) => new Assign([target], value);

    /// <summary><c>left op right</c></summary>
    internal static Expression Compare(Expression left, ComparisonOperator comparison, Expression right) => new Compare(left, [new(comparison, right)]);
}
