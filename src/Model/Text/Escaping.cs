using System.Globalization;

namespace Conform.Model.Text;

/// <summary>Strings and bytes as <c>repr</c> writes them.</summary>
/// <remarks>Source: CPython, <c>unicode_repr</c>, <c>PyBytes_Repr</c> and <c>bytearray_repr</c>.</remarks>
internal static class Escaping
{
    /// <summary>Appends a str in quotes, with everything escaped that is not printable in <paramref name="unicodeVersion"/> (see <see cref="UnicodeAges"/>).</summary>
    public static void AppendStr(CodePointBuilder text, ReadOnlySpan<int> points, int unicodeVersion)
    {
        var quote = points.Contains('\'') && !points.Contains('"') ? '"' : '\'';
        text.Append(quote);
        foreach (var point in points)
        {
            if (TryShortEscape(point, quote, out var escape))
            {
                text.Append(escape);
            }
            else if (UnicodeProperties.IsPrintable(point, unicodeVersion))
            {
                text.Append(point);
            }
            else
            {
                text.Append(point switch
                {
                    <= 0xFF => string.Create(CultureInfo.InvariantCulture, $"\\x{point:x2}"),
                    <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{point:x4}"),
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\U{point:x8}"),
                });
            }
        }

        text.Append(quote);
    }

    /// <summary>Appends bytes as a literal, <c>b'…'</c>.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="escapesApostrophe">Whether an apostrophe is escaped also in double quotes, as in the repr of a bytearray.</param>
    public static void AppendBytes(CodePointBuilder text, ReadOnlySpan<byte> bytes, bool escapesApostrophe = false)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        text.Append('b').Append(quote);
        foreach (var value in bytes)
        {
            if (TryShortEscape(value, escapesApostrophe ? '\'' : quote, out var escape))
            {
                text.Append(escape);
            }
            else if (value is >= 0x20 and < 0x7F)
            {
                text.Append(value);
            }
            else
            {
                text.Append(string.Create(CultureInfo.InvariantCulture, $"\\x{value:x2}"));
            }
        }

        text.Append(quote);
    }

    private static bool TryShortEscape(int point, char quote, out string escape)
    {
        escape = point switch
        {
            '\\' => "\\\\",
            '\t' => "\\t",
            '\n' => "\\n",
            '\r' => "\\r",
            '\'' when quote == '\'' => "\\'",
            '"' when quote == '"' => "\\\"",
            _ => string.Empty,
        };
        return escape.Length > 0;
    }
}
