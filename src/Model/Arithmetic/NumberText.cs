using System.Text;
using Conform.Programs;

namespace Conform.Model.Arithmetic;

/// <summary>Prepares the text of a number for the parsers: one ASCII character for each character, anything that means nothing becomes <c>?</c>.</summary>
public static class NumberText
{
    /// <summary>What stands for a character that cannot be part of a number.</summary>
    private const char Meaningless = '?';

    /// <summary>The text of a str: digits and white space of any script become ASCII; it ends at the first character that is neither.</summary>
    /// <remarks>ASCII control characters stay as they are, although <c>str.strip</c> takes some for white space.
    /// Source: CPython, <c>_PyUnicode_TransformDecimalAndSpaceToASCII</c>.</remarks>
    public static string Of(CodePoints text, PythonVersion version)
    {
        // A text that is all ASCII stays whole, DEL included; that shows only in which of two errors complex() raises.
        var isAscii = text.Points.AsSpan().IndexOfAnyExceptInRange(0, 0x7F) < 0;
        var result = new StringBuilder(text.Length);
        foreach (var point in text.Points)
        {
            if (isAscii || point < 0x7F)
            {
                _ = result.Append((char)point);
                continue;
            }

            var digit = DecimalDigits.Value(point, version);
            if (digit < 0 && !DecimalDigits.IsWideSpace(point))
            {
                _ = result.Append(Meaningless);
                break;
            }

            _ = result.Append(digit < 0 ? ' ' : (char)('0' + digit));
        }

        return result.ToString();
    }

    /// <summary>The text of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>Whether C's <c>isspace</c> holds for <paramref name="character"/>.</summary>
    public static bool IsSpace(char character) => character is ' ' or (>= '\t' and <= '\r');

    /// <summary>Whether <paramref name="character"/> is <c>0</c> to <c>9</c>.</summary>
    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>Takes out underscores, each of which must stand between two digits.</summary>
    /// <returns>False if one does not, or if a null character follows one.</returns>
    /// <remarks>Source: Python Library Reference, <c>float</c>; CPython, <c>_Py_string_to_number_with_underscores</c>.</remarks>
    public static bool TryRemoveUnderscores(string text, out string result)
    {
        result = text;
        var end = text.IndexOf('\0', StringComparison.Ordinal);
        if (!(end < 0 ? text : text[..end]).Contains('_', StringComparison.Ordinal))
        {
            return true;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var isBetweenDigits = i > 0 && IsDigit(text[i - 1]) && i + 1 < text.Length && IsDigit(text[i + 1]);
            if (text[i] == '_' && !isBetweenDigits)
            {
                return false;
            }
        }

        result = text.Replace("_", string.Empty, StringComparison.Ordinal);
        return end < 0;
    }
}
