using System.Globalization;

namespace Conform.Model.Arithmetic;

/// <summary>The decimal text of a float.</summary>
/// <remarks>Source: CPython, Python/pystrtod.c, <c>format_float_short</c> with code <c>r</c>.</remarks>
public static class FloatText
{
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
