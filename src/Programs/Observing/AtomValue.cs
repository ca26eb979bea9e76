using System.Globalization;
using System.Numerics;

namespace Conform.Programs.Observing;

/// <summary>The observed value of an object without children: a closed set of sealed records, compared by type and value.</summary>
public abstract record AtomValue
{
    private protected AtomValue()
    {
    }
}

/// <summary>The value of a bool or an int.</summary>
/// <param name="Value">The value; 0 or 1 for a bool.</param>
public sealed record IntValue(BigInteger Value) : AtomValue
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The value of a float. Unlike in Python, -0.0 differs from 0.0 and every NaN equals every NaN.</summary>
/// <param name="Value">The value.</param>
public sealed record FloatValue(double Value) : AtomValue
{
    /// <inheritdoc/>
    public bool Equals(FloatValue? other) => other is not null && AreSame(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => double.IsNaN(Value) ? 0 : BitConverter.DoubleToInt64Bits(Value).GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => RoundTripText.Of(Value);

    internal static bool AreSame(double left, double right) =>
        (double.IsNaN(left) && double.IsNaN(right)) || BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right);
}

/// <summary>The value of a complex number; its parts are compared as <see cref="FloatValue"/> does.</summary>
/// <param name="Real">The real part.</param>
/// <param name="Imaginary">The imaginary part.</param>
public sealed record ComplexValue(double Real, double Imaginary) : AtomValue
{
    /// <inheritdoc/>
    public bool Equals(ComplexValue? other) =>
        other is not null && FloatValue.AreSame(Real, other.Real) && FloatValue.AreSame(Imaginary, other.Imaginary);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(new FloatValue(Real), new FloatValue(Imaginary));
}

/// <summary>The value of a str.</summary>
/// <param name="Value">The code points.</param>
public sealed record StrValue(CodePoints Value) : AtomValue;

/// <summary>The contents of bytes or of a bytearray.</summary>
/// <param name="Value">The bytes.</param>
public sealed record BytesValue(ValueList<byte> Value) : AtomValue;

/// <summary>The items of an array, or of those that a memoryview shows.</summary>
/// <param name="Format">The code of the items' C type, such as <c>i</c>.</param>
/// <param name="Items">The items, as <see cref="IntValue"/> or <see cref="FloatValue"/>.</param>
public sealed record ArrayValue(string Format, ValueList<AtomValue> Items) : AtomValue;

/// <summary>What a type, function or module is called.</summary>
/// <param name="Name">Its <c>__name__</c>.</param>
public sealed record NameValue(string Name) : AtomValue;
