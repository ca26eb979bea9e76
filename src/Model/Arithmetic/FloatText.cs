using System.Globalization;

namespace Conform.Model.Arithmetic;

/// <summary>The decimal text of a float.</summary>
/// <remarks>Source: CPython, Python/pystrtod.c, <c>format_float_short</c> with code <c>r</c>.</remarks>
public static class FloatText
{
    /// <summary>Bits of the mantissa after the first one.</summary>
    private const int MantissaBits = 52;

    /// <summary>Exponent of the last bit of a subnormal float.</summary>
    private const int SmallestExponent = -1074;

    /// <summary>From this position of the decimal point on, the text has an exponent.</summary>
    private const int LargestPlainPoint = 16;

    /// <summary>Up to this position of the decimal point, the text has an exponent.</summary>
    private const int SmallestPlainPoint = -4;

    /// <summary><c>repr(value)</c>: the shortest digits that read back as the same float, such as <c>0.1</c>, <c>1e+16</c>, <c>100.0</c>, <c>nan</c>.</summary>
    public static string Repr(double value)
    {
        var text = Shortest(value);
        return double.IsInteger(value) && !text.Contains('e', StringComparison.Ordinal) ? text + ".0" : text;
    }

    /// <summary><c>repr</c> of a complex number.</summary>
    /// <remarks>Source: CPython, <c>complex_repr</c>.</remarks>
    public static string Repr(double real, double imaginary)
    {
        if (real == 0 && !double.IsNegative(real))
        {
            return Shortest(imaginary) + "j";
        }

        // NaN has no sign here, whatever its sign bit.
        var text = Shortest(imaginary);
        return $"({Shortest(real)}{(text[0] == '-' ? string.Empty : "+")}{text}j)";
    }

    /// <summary><c>value.hex()</c>, such as <c>0x1.8000000000000p+0</c>.</summary>
    /// <remarks>Source: CPython, <c>float_hex</c>.</remarks>
    public static string Hex(double value)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return value != 0 ? Shortest(value) : double.IsNegative(value) ? "-0x0.0p+0" : "0x0.0p+0";
        }

        var (mantissa, exponent) = Parts(value);
        exponent += MantissaBits;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(value < 0 ? "-" : string.Empty)}0x{mantissa >> MantissaBits}.{mantissa & ((1L << MantissaBits) - 1):x13}p{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    /// <summary>The integers for which a finite <paramref name="value"/> is plus or minus mantissa * 2**exponent.</summary>
    public static (long Mantissa, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> MantissaBits) & 0x7FF);
        var mantissa = bits & ((1L << MantissaBits) - 1);
        return exponent == 0 ? (mantissa, SmallestExponent) : (mantissa | (1L << MantissaBits), exponent - 1 + SmallestExponent);
    }

    /// <summary>The shortest text, without <c>.0</c> for a whole number.</summary>
    private static string Shortest(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        var sign = double.IsNegative(value) ? "-" : string.Empty;
        if (value == 0)
        {
            return sign + "0";
        }

        var (digits, point) = Digits(Math.Abs(value));
        if (point is <= SmallestPlainPoint or > LargestPlainPoint)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : string.Empty;
            var exponent = point - 1;
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        return point <= 0 ? $"{sign}0.{new string('0', -point)}{digits}"
            : point >= digits.Length ? sign + digits + new string('0', point - digits.Length)
            : $"{sign}{digits[..point]}.{digits[point..]}";
    }

    /// <summary>The shortest digits, without zeros at either end, and the position of the decimal point relative to their start.</summary>
    private static (string Digits, int Point) Digits(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(shortest, CultureInfo.InvariantCulture) != value)
        {
            // .NET is one digit short for 2**-25 and 2**-958, where the distance to the next smaller float is half of that to the next larger one.
            shortest = value.ToString("E16", CultureInfo.InvariantCulture);
        }

        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? shortest : shortest[..mark];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var digits = dot < 0 ? mantissa : mantissa.Remove(dot, 1);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), point - leading);
    }
}
