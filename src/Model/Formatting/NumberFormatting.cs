using System.Globalization;
using System.Numerics;
using System.Text;
using Conform.Model.Arithmetic;

namespace Conform.Model.Formatting;

/// <summary>The text of numbers in a given notation and precision.</summary>
public static class NumberFormatting
{
    /// <summary>Below this exponent the general notation has an exponent.</summary>
    private const int SmallestPlainExponent = -4;

    /// <summary>An int in the notation of a conversion.</summary>
    /// <param name="value">The number.</param>
    /// <param name="code"><c>d</c>, <c>o</c>, <c>x</c>, <c>X</c> or <c>b</c>.</param>
    /// <param name="precision">Smallest number of digits.</param>
    /// <param name="isAlternate">Whether a prefix such as <c>0x</c> comes before the digits.</param>
    /// <remarks>Source: CPython, <c>_PyUnicode_FormatLong</c>.</remarks>
    public static string Integer(BigInteger value, char code, int precision, bool isAlternate)
    {
        var magnitude = BigInteger.Abs(value);
        var digits = code switch
        {
            'x' => Hexadecimal(magnitude),
            'X' => Hexadecimal(magnitude).ToUpperInvariant(),
            'o' => Grouped(magnitude, 3),
            'b' => Grouped(magnitude, 1),
            _ => magnitude.ToString(CultureInfo.InvariantCulture),
        };
        var prefix = isAlternate && code != 'd' ? "0" + code : string.Empty;
        return (value.Sign < 0 ? "-" : string.Empty) + prefix + digits.PadLeft(Math.Max(precision, 0), '0');
    }

    /// <summary>A float in the notation of a conversion, correctly rounded, half to even.</summary>
    /// <param name="value">The number.</param>
    /// <param name="code"><c>e</c>, <c>f</c> or <c>g</c>, or one of them in upper case.</param>
    /// <param name="precision">Digits after the point, or for <c>g</c> significant digits.</param>
    /// <param name="isAlternate">Whether there is a point always and <c>g</c> keeps zeros at the end.</param>
    /// <remarks>Source: CPython, Python/pystrtod.c, <c>format_float_short</c>.</remarks>
    public static string Float(double value, char code, int precision, bool isAlternate)
    {
        var sign = double.IsNegative(value) && !double.IsNaN(value) ? "-" : string.Empty;
        var magnitude = Math.Abs(value);
        var text = double.IsNaN(value) ? "nan" : double.IsInfinity(value) ? "inf" : char.ToLowerInvariant(code) switch
        {
            'f' => Fixed(magnitude, precision, isAlternate),
            'e' => Exponential(Digits(magnitude, precision + 1, out var exponent), exponent, isAlternate),
            _ => General(magnitude, Math.Max(precision, 1), isAlternate),
        };
        return sign + (char.IsAsciiLetterUpper(code) ? text.ToUpperInvariant() : text);
    }

    private static string Fixed(double magnitude, int precision, bool isAlternate)
    {
        var digits = Scaled(magnitude, precision).ToString(CultureInfo.InvariantCulture).PadLeft(precision + 1, '0');
        var point = digits.Length - precision;
        return precision > 0 || isAlternate ? $"{digits[..point]}.{digits[point..]}" : digits;
    }

    private static string Exponential(string digits, int exponent, bool isAlternate)
    {
        var fraction = digits.Length > 1 || isAlternate ? "." + digits[1..] : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string General(double magnitude, int precision, bool isAlternate)
    {
        var digits = Digits(magnitude, precision, out var exponent);
        var isPlain = exponent >= SmallestPlainExponent && exponent < precision;
        if (!isAlternate)
        {
            digits = digits[..1] + digits[1..].TrimEnd('0');
        }

        if (!isPlain)
        {
            return Exponential(digits, exponent, isAlternate);
        }

        if (exponent < 0)
        {
            return $"0.{new string('0', -exponent - 1)}{digits}";
        }

        var whole = digits.PadRight(exponent + 1, '0');
        return whole.Length > exponent + 1 || isAlternate ? $"{whole[..(exponent + 1)]}.{whole[(exponent + 1)..]}" : whole;
    }

    /// <summary>The first <paramref name="count"/> significant digits, rounded, and the exponent of the first.</summary>
    private static string Digits(double magnitude, int count, out int exponent)
    {
        exponent = 0;
        if (magnitude == 0)
        {
            return new string('0', count);
        }

        // The estimate is off by one at most; the digits tell.
        exponent = (int)Math.Floor(Math.Log10(magnitude));
        while (true)
        {
            var digits = Scaled(magnitude, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
            if (digits.Length == count)
            {
                return digits;
            }

            exponent += digits.Length > count ? 1 : -1;
        }
    }

    /// <summary><paramref name="magnitude"/> times 10**<paramref name="power"/>, rounded to an integer, half to even.</summary>
    private static BigInteger Scaled(double magnitude, int power)
    {
        var (mantissa, exponent) = FloatText.Parts(magnitude);
        var numerator = mantissa * BigInteger.Pow(10, Math.Max(power, 0)) << Math.Max(exponent, 0);
        var denominator = BigInteger.Pow(10, Math.Max(-power, 0)) << Math.Max(-exponent, 0);
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var half = (remainder << 1).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static string Hexadecimal(BigInteger magnitude)
    {
        var digits = magnitude.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }

    /// <summary>Digits of <paramref name="bits"/> bits each.</summary>
    private static string Grouped(BigInteger magnitude, int bits)
    {
        var digits = new StringBuilder();
        do
        {
            _ = digits.Insert(0, (char)('0' + (int)(magnitude & ((1 << bits) - 1))));
            magnitude >>= bits;
        }
        while (!magnitude.IsZero);
        return digits.ToString();
    }
}
