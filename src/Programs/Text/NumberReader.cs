using System.Globalization;
using System.Numerics;
using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads number literals. Source: Python Language Reference, 2.4.4 "Numeric literals".</summary>
internal static class NumberReader
{
    /// <summary>The literal that begins at <paramref name="start"/>, and the position after it.</summary>
    /// <exception cref="ProgramFormatException">It is no number, runs into a name, or is too long in decimal.</exception>
    public static (ConstantValue Value, int End) Read(SourceText source, int start)
    {
        var end = start;
        var canTakePoint = true;
        while (LanguageNames.IsIdentifierPart(source[end]) || (canTakePoint && source[end] == '.') || IsExponentSign(source, start, end))
        {
            // A point after anything but digits is that of an attribute.
            canTakePoint &= char.IsAsciiDigit(source[end]) || source[end] == '_';
            end++;
        }

        var text = source.Text[start..end];
        return (Value(text) ?? throw source.Error(start, Complaint(text)), end);
    }

    private static bool IsExponentSign(SourceText source, int start, int position) =>
        source[position] is '+' or '-' && position > start && source[position - 1] is 'e' or 'E' && !IsPrefixed(source[start], source[start + 1]);

    private static bool IsPrefixed(char first, char second) => first == '0' && char.IsAsciiLetter(second) && second is not ('e' or 'E' or 'j' or 'J');

    private static ConstantValue? Value(string text)
    {
        if (text.Length > 1 && IsPrefixed(text[0], text[1]))
        {
            return char.ToLowerInvariant(text[1]) switch
            {
                'x' => Prefixed(text, bitsPerDigit: 4),
                'o' => Prefixed(text, bitsPerDigit: 3),
                'b' => Prefixed(text, bitsPerDigit: 1),
                _ => null,
            };
        }

        var isImaginary = text[^1] is 'j' or 'J';
        var number = isImaginary ? text[..^1] : text;
        if (!IsDecimal(number))
        {
            return null;
        }

        var digits = number.Replace("_", "", StringComparison.Ordinal);
        if (isImaginary)
        {
            return new ImaginaryConstant(Double(digits));
        }

        if (!digits.All(char.IsAsciiDigit))
        {
            return new FloatConstant(Double(digits));
        }

        var hasLeadingZero = digits[0] == '0' && digits.Any(digit => digit != '0');
        return hasLeadingZero || digits.Length > LiteralRenderer.LargestDecimal
            ? null
            : new IntConstant(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static string Complaint(string text) =>
        !text.All(character => char.IsAsciiDigit(character) || character == '_') || !IsDecimal(text) ? FormatMessages.Number(text)
        : text[0] == '0' && text.Any(digit => digit is not ('0' or '_')) ? FormatMessages.LeadingZero(text)
        : FormatMessages.LongDecimal;

    /// <summary>The value of a hexadecimal, octal or binary literal in linear time, or null if a digit or underscore is out of place.</summary>
    private static IntConstant? Prefixed(string text, int bitsPerDigit)
    {
        if (text[^1] == '_' || text.Contains("__", StringComparison.Ordinal))
        {
            return null;
        }

        var digits = text[2..].Replace("_", "", StringComparison.Ordinal);
        var bytes = new byte[(((long)digits.Length * bitsPerDigit) / 8) + 1];
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = char.IsAsciiHexDigit(digits[i]) ? Convert.ToInt32(digits[i].ToString(), 16) : int.MaxValue;
            if (digit >> bitsPerDigit != 0)
            {
                return null;
            }

            var bit = (digits.Length - 1 - i) * bitsPerDigit;
            var shifted = digit << (bit % 8);
            bytes[bit / 8] |= (byte)(shifted & 0xFF);
            if (shifted > 0xFF)
            {
                bytes[(bit / 8) + 1] |= (byte)(shifted >> 8);
            }
        }

        return digits.Length == 0 ? null : new IntConstant(new BigInteger(bytes, isUnsigned: true));
    }

    private static double Double(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Whether <paramref name="text"/> is digits, a point and an exponent, each part with single underscores between digits.</summary>
    private static bool IsDecimal(string text)
    {
        var position = 0;
        var hasWhole = Digits(text, ref position);
        var hasFraction = false;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            hasFraction = Digits(text, ref position);
        }

        if (!hasWhole && !hasFraction)
        {
            return false;
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            if (position < text.Length && text[position] is '+' or '-')
            {
                position++;
            }

            if (!Digits(text, ref position))
            {
                return false;
            }
        }

        return position == text.Length;
    }

    private static bool Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length
            && (char.IsAsciiDigit(text[position])
                || (text[position] == '_' && position > start && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))))
        {
            position++;
        }

        return position > start;
    }
}
