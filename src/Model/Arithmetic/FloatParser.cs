using System.Globalization;

namespace Conform.Model.Arithmetic;

/// <summary>Reads the text of a float, or of the floats in a complex number.</summary>
/// <remarks>Source: Python Library Reference, <c>float</c> and <c>complex</c>; CPython, <c>PyOS_string_to_double</c> and <c>complex_from_string_inner</c>.</remarks>
public static class FloatParser
{
    /// <summary>A larger exponent changes nothing for a text within the limits; it would only overflow.</summary>
    private const int LargestExponent = 1_000_000;

    /// <summary>The NaN of a text. <see cref="double.NaN"/> has its sign set, which the bytes of an array show.</summary>
    internal static readonly double PositiveNaN = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);

    /// <summary>Reads a whole text, white space around it already taken off.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = 0;
        if (!NumberText.TryRemoveUnderscores(text, out var plain))
        {
            return false;
        }

        var end = Scan(plain, 0, out value);
        return end > 0 && end == plain.Length;
    }

    /// <summary>Reads the text of a complex number: <c>1</c>, <c>2j</c>, <c>1+2j</c>, <c>(1+2j)</c>, <c>-j</c>; no underscores.</summary>
    public static bool TryParseComplex(string text, out double real, out double imaginary)
    {
        (real, imaginary) = (0, 0);
        var position = SkipSpace(text, 0);
        var hasBracket = At(text, position) == '(';
        if (hasBracket)
        {
            position = SkipSpace(text, position + 1);
        }

        if (!TryParts(text, ref position, out real, out imaginary))
        {
            return false;
        }

        position = SkipSpace(text, position);
        if (hasBracket)
        {
            if (At(text, position) != ')')
            {
                return false;
            }

            position = SkipSpace(text, position + 1);
        }

        return position == text.Length;
    }

    private static bool TryParts(string text, ref int position, out double real, out double imaginary)
    {
        (real, imaginary) = (0, 0);
        var end = Scan(text, position, out var first);
        if (end == position)
        {
            imaginary = Sign(text, ref position);
            return TryUnit(text, ref position);
        }

        position = end;
        if (At(text, position) is '+' or '-')
        {
            real = first;
            end = Scan(text, position, out imaginary);
            if (end == position)
            {
                imaginary = Sign(text, ref position);
            }
            else
            {
                position = end;
            }

            return TryUnit(text, ref position);
        }

        if (TryUnit(text, ref position))
        {
            imaginary = first;
        }
        else
        {
            real = first;
        }

        return true;
    }

    private static bool TryUnit(string text, ref int position)
    {
        var found = At(text, position) is 'j' or 'J';
        position += found ? 1 : 0;
        return found;
    }

    private static double Sign(string text, ref int position)
    {
        var sign = At(text, position);
        position += sign is '+' or '-' ? 1 : 0;
        return sign == '-' ? -1.0 : 1.0;
    }

    /// <summary>Reads one float at <paramref name="start"/>.</summary>
    /// <returns>The position after it; <paramref name="start"/> if there is none.</returns>
    private static int Scan(string text, int start, out double value)
    {
        value = 0;
        var position = start;
        var negative = Sign(text, ref position) < 0;
        var mantissa = position;
        position = SkipDigits(text, position);
        var digits = position - mantissa;
        if (At(text, position) == '.')
        {
            var fraction = position + 1;
            position = SkipDigits(text, fraction);
            digits += position - fraction;
        }

        if (digits == 0)
        {
            return ScanSpecial(text, start, mantissa, negative, out value);
        }

        var mantissaEnd = position;
        var exponent = ScanExponent(text, ref position);
        var plain = string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(mantissa, mantissaEnd - mantissa)}E{exponent}");
        value = double.Parse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        value = negative ? -value : value;
        return position;
    }

    private static int ScanExponent(string text, ref int position)
    {
        if (At(text, position) is not ('e' or 'E'))
        {
            return 0;
        }

        var next = position + 1;
        var negative = Sign(text, ref next) < 0;
        var end = SkipDigits(text, next);
        if (end == next)
        {
            return 0;
        }

        var exponent = 0;
        for (var i = next; i < end && exponent < LargestExponent; i++)
        {
            exponent = (exponent * 10) + text[i] - '0';
        }

        position = end;
        return negative ? -exponent : exponent;
    }

    /// <summary>Reads <c>inf</c>, <c>infinity</c> or <c>nan</c> in any case.</summary>
    private static int ScanSpecial(string text, int start, int position, bool negative, out double value)
    {
        foreach (var (name, meaning) in ((string, double)[])[("infinity", double.PositiveInfinity), ("inf", double.PositiveInfinity), ("nan", PositiveNaN)])
        {
            if (text.AsSpan(position).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                value = negative ? -meaning : meaning;
                return position + name.Length;
            }
        }

        value = 0;
        return start;
    }

    private static int SkipDigits(string text, int position)
    {
        while (NumberText.IsDigit(At(text, position)))
        {
            position++;
        }

        return position;
    }

    private static int SkipSpace(string text, int position)
    {
        while (NumberText.IsSpace(At(text, position)))
        {
            position++;
        }

        return position;
    }

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';
}
