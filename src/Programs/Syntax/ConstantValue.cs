using System.Numerics;

namespace Conform.Programs.Syntax;

/// <summary>The value of a literal: a closed set of sealed records, compared by type and value.</summary>
public abstract record ConstantValue
{
    private protected ConstantValue()
    {
    }
}

/// <summary><c>None</c>.</summary>
public sealed record NoneConstant : ConstantValue;

/// <summary><c>...</c>.</summary>
public sealed record EllipsisConstant : ConstantValue;

/// <summary><c>True</c> or <c>False</c>.</summary>
/// <param name="Value">The value.</param>
public sealed record BoolConstant(bool Value) : ConstantValue;

/// <summary>An integer literal.</summary>
/// <param name="Value">0 or more; <c>-5</c> is a unary minus on 5, as in Python's <c>ast</c>.</param>
public sealed record IntConstant(BigInteger Value) : ConstantValue;

/// <summary>A floating-point literal.</summary>
/// <param name="Value">+0.0 to infinity (<c>1e999</c>); never NaN, never with a sign.</param>
public sealed record FloatConstant(double Value) : ConstantValue;

/// <summary>An imaginary literal such as <c>2j</c>.</summary>
/// <param name="Imaginary">The imaginary part, +0.0 to infinity; never NaN, never with a sign.</param>
public sealed record ImaginaryConstant(double Imaginary) : ConstantValue;

/// <summary>A string literal.</summary>
/// <param name="Value">The code points.</param>
public sealed record StrConstant(CodePoints Value) : ConstantValue;

/// <summary>A bytes literal.</summary>
/// <param name="Value">The bytes, each 0 to 255.</param>
public sealed record BytesConstant(ValueList<byte> Value) : ConstantValue;
