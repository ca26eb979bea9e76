using System.Globalization;
using System.Numerics;

namespace Conform.Model.Arithmetic;

/// <summary>How reading a hexadecimal float ended.</summary>
public enum HexFloatParsing
{
    /// <summary>With a value.</summary>
    Value,

    /// <summary>The text is no float.</summary>
    Invalid,

    /// <summary>The value is too large for a float.</summary>
    TooLarge,
}

/// <summary>Reads the text form of <c>float.hex</c>: <c>0x1.8p+1</c>, <c>inf</c>, <c>-nan</c>.</summary>
/// <remarks>Source: Python Library Reference, <c>float.fromhex</c>; CPython, <c>float_fromhex_impl</c>.</remarks>
public static class HexFloatParser
{
    /// <summary>Exponents beyond it decide alone.</summary>
    private const int ExponentLimit = 1_000_000;

    /// <summary>Reads <paramref name="text"/>, which may stand between white space.</summary>
    public static HexFloatParsing Parse(string text, out double value)
    {
        value = 0;
        var rest = text.AsSpan().Trim(" \t\n\v\f\r");
        var isNegative = rest is ['-', ..];
        rest = rest is ['-' or '+', ..] ? rest[1..] : rest;
        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            value = isNegative ? double.NegativeInfinity : double.PositiveInfinity;
            return HexFloatParsing.Value;
        }

        if (rest.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            value = FloatParser.PositiveNaN;
            return HexFloatParsing.Value;
        }

        rest = rest is ['0', 'x' or 'X', ..] ? rest[2..] : rest;
        if (!TryDigits(rest, out var magnitude, out var fraction, out var length) || !TryExponent(rest[length..], out var exponent))
        {
            return HexFloatParsing.Invalid;
        }

        var number = magnitude.IsZero ? 0.0 : IntegerArithmetic.Round(magnitude, (int)Math.Clamp(exponent - (4L * fraction), -ExponentLimit, ExponentLimit));
        value = isNegative ? -number : number;
        return double.IsFinite(number) ? HexFloatParsing.Value : HexFloatParsing.TooLarge;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out BigInteger magnitude, out int fraction, out int length)
    {
        (magnitude, fraction, length) = (BigInteger.Zero, 0, 0);
        var (digits, hasPoint) = (0, false);
        for (; length < text.Length; length++)
        {
            if (text[length] == '.' && !hasPoint)
            {
                hasPoint = true;
            }
            else if (char.IsAsciiHexDigit(text[length]))
            {
                magnitude = (magnitude << 4) + int.Parse(text.Slice(length, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                digits++;
                fraction += hasPoint ? 1 : 0;
            }
            else
            {
                break;
            }
        }

        return digits > 0;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is not (['p' or 'P', ..]))
        {
            return false;
        }

        var digits = text[1..];
        var isNegative = digits is ['-', ..];
        digits = digits is ['-' or '+', ..] ? digits[1..] : digits;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var value = BigInteger.Min(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), ExponentLimit);
        exponent = isNegative ? -(long)value : (long)value;
        return true;
    }
}
