using System.Globalization;
using System.Numerics;
using System.Text;

namespace Conform.Model.Arithmetic;

/// <summary>How reading the text of an int ended.</summary>
public enum IntParsing
{
    /// <summary>It is an int.</summary>
    Value,

    /// <summary>It is none.</summary>
    Malformed,

    /// <summary>It has more digits than Python converts.</summary>
    TooManyDigits,
}

/// <summary>Reads the text of an int.</summary>
/// <param name="DigitLimit">Largest number of digits in a base that is no power of two; 0 for any.</param>
/// <param name="ReadsToEndFirst">Whether what follows the digits is looked at before they are counted.</param>
/// <remarks>Source: Python Library Reference, <c>int</c>; CPython, <c>PyLong_FromString</c>.</remarks>
public sealed record IntParser(int DigitLimit, bool ReadsToEndFirst)
{
    private const char End = '\0';

    /// <summary>Reads <paramref name="text"/>, as <see cref="NumberText"/> prepares it, in base <paramref name="radix"/>: 2 to 36, or 0 to go by the prefix.</summary>
    /// <param name="text">The text.</param>
    /// <param name="radix">The base.</param>
    /// <param name="value">The int.</param>
    /// <param name="digitCount">Number of digits, for the message of <see cref="IntParsing.TooManyDigits"/>.</param>
    public IntParsing Parse(string text, int radix, out BigInteger value, out int digitCount)
    {
        value = default;
        digitCount = 0;
        var position = SkipSpace(text, 0);
        var negative = At(text, position) == '-';
        if (negative || At(text, position) == '+')
        {
            position++;
        }

        var mustBeZero = false;
        if (radix == 0)
        {
            var prefix = At(text, position) == '0' ? PrefixRadix(At(text, position + 1)) : 10;
            mustBeZero = prefix == 0;
            radix = mustBeZero ? 10 : prefix;
        }

        if (At(text, position) == '0' && PrefixRadix(At(text, position + 1)) == radix)
        {
            position += 2;
            position += At(text, position) == '_' ? 1 : 0;
        }

        if (!TryReadDigits(text, ref position, radix, out var digits))
        {
            return IntParsing.Malformed;
        }

        digitCount = digits.Length;
        var end = SkipSpace(text, position);
        if (ReadsToEndFirst && At(text, end) != End)
        {
            return IntParsing.Malformed;
        }

        if (DigitLimit > 0 && digits.Length > DigitLimit && !int.IsPow2(radix))
        {
            return IntParsing.TooManyDigits;
        }

        value = Value(digits, radix);
        if (negative)
        {
            value = -value;
        }

        return digits.Length == 0 || (mustBeZero && !value.IsZero) || end != text.Length ? IntParsing.Malformed : IntParsing.Value;
    }

    /// <summary>Reads digits with single underscores between them; none at all is no mistake yet.</summary>
    private static bool TryReadDigits(string text, ref int position, int radix, out string digits)
    {
        var read = new StringBuilder();
        var previous = '_';
        while (At(text, position) is var character && (character == '_' || DigitValue(character) < radix))
        {
            if (character != '_')
            {
                _ = read.Append(character);
            }
            else if (previous == '_')
            {
                digits = string.Empty;
                return false;
            }

            previous = character;
            position++;
        }

        digits = read.ToString();
        return previous != '_' || digits.Length == 0;
    }

    private static BigInteger Value(string digits, int radix)
    {
        if (radix == 10)
        {
            return digits.Length == 0 ? BigInteger.Zero : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            value = (value * radix) + DigitValue(digit);
        }

        return value;
    }

    private static int SkipSpace(string text, int position)
    {
        while (NumberText.IsSpace(At(text, position)))
        {
            position++;
        }

        return position;
    }

    /// <summary>The character, or a null one at and after the end, as in C.</summary>
    private static char At(string text, int position) => position < text.Length ? text[position] : End;

    /// <summary>The base that the letter after a leading 0 stands for, or 0.</summary>
    private static int PrefixRadix(char letter) => letter switch
    {
        'x' or 'X' => 16,
        'o' or 'O' => 8,
        'b' or 'B' => 2,
        _ => 0,
    };

    private static int DigitValue(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'z' => character - 'a' + 10,
        >= 'A' and <= 'Z' => character - 'A' + 10,
        _ => int.MaxValue,
    };
}
