using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads string and bytes literals. Source: Python Language Reference, 2.4.1 "String and Bytes literals".</summary>
/// <remarks>Escapes that Python only warns about (an unknown letter, octal above <c>\377</c>) are refused.</remarks>
internal static class StringReader
{
    /// <summary>The literal whose prefix of <paramref name="prefixLength"/> characters begins at <paramref name="start"/>, and the position after it.</summary>
    /// <exception cref="ProgramFormatException">It is never closed, formatted, or holds an escape or character that is not allowed.</exception>
    public static (ConstantValue Value, int End) Read(SourceText source, int start, int prefixLength)
    {
        var prefix = source.Text.Substring(start, prefixLength);
        var (isRaw, isBytes) = prefix.ToLowerInvariant() switch
        {
            "" or "u" => (false, false),
            "r" => (true, false),
            "b" => (false, true),
            "br" or "rb" => (true, true),
            "f" or "fr" or "rf" or "t" or "tr" or "rt" => throw source.Error(start, FormatMessages.FormattedString),
            _ => throw source.Error(start, FormatMessages.StringPrefix(prefix)),
        };
        var body = start + prefixLength;
        var quote = source[body];
        var isLong = source[body + 1] == quote && source[body + 2] == quote;
        var closing = new string(quote, isLong ? 3 : 1);
        var position = body + closing.Length;
        var points = ImmutableArray.CreateBuilder<int>();
        while (!source.Text.AsSpan(position).StartsWith(closing, StringComparison.Ordinal))
        {
            var character = source[position];
            if (position >= source.Length || (character == '\n' && !isLong))
            {
                throw source.Error(start, isLong ? FormatMessages.UnclosedLongString : FormatMessages.UnclosedString);
            }

            if (character == '\\' && !isRaw)
            {
                position = ReadEscape(source, position, isBytes, points);
                continue;
            }

            position = ReadCharacter(source, position, isBytes, points);
            if (character == '\\' && position < source.Length)
            {
                // A raw backslash keeps the next character, a quote too, from ending the string, and stays in the string.
                position = ReadCharacter(source, position, isBytes, points);
            }
        }

        ConstantValue value = isBytes
            ? new BytesConstant(points.Select(point => (byte)point).ToValueList())
            : new StrConstant(new CodePoints(points.DrainToImmutable()));
        return (value, position + closing.Length);
    }

    private static int ReadCharacter(SourceText source, int position, bool isBytes, ImmutableArray<int>.Builder points)
    {
        _ = Rune.DecodeFromUtf16(source.Text.AsSpan(position), out Rune point, out var length);
        if (isBytes && !point.IsAscii)
        {
            throw source.Error(position, FormatMessages.NonAsciiBytes);
        }

        points.Add(point.Value);
        return position + length;
    }

    /// <summary>Adds what the escape at <paramref name="position"/> stands for; returns the position after it.</summary>
    private static int ReadEscape(SourceText source, int position, bool isBytes, ImmutableArray<int>.Builder points)
    {
        var letter = source[position + 1];
        switch (letter)
        {
            case '\n':
                return position + 2;
            case >= '0' and <= '7':
                return ReadOctal(source, position, points);
            case 'x':
                return ReadHexadecimal(source, position, digits: 2, points);
            case 'u' when !isBytes:
                return ReadHexadecimal(source, position, digits: 4, points);
            case 'U' when !isBytes:
                return ReadHexadecimal(source, position, digits: 8, points);
            case 'N' when !isBytes:
                throw source.Error(position, FormatMessages.NamedEscape);
        }

        points.Add(letter switch
        {
            '\\' or '\'' or '"' => letter,
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ when position + 1 >= source.Length => throw source.Error(position, FormatMessages.UnclosedString),
            _ => throw source.Error(position, FormatMessages.UnknownEscape(source.Text.Substring(position, char.IsSurrogate(letter) ? 3 : 2))),
        });
        return position + 2;
    }

    private static int ReadOctal(SourceText source, int position, ImmutableArray<int>.Builder points)
    {
        var end = position + 1;
        var value = 0;
        while (end < position + 4 && source[end] is >= '0' and <= '7')
        {
            value = (value * 8) + (source[end++] - '0');
        }

        if (value > 0xFF)
        {
            throw source.Error(position, FormatMessages.LargeEscape(source.Text[position..end], @"\377"));
        }

        points.Add(value);
        return end;
    }

    private static int ReadHexadecimal(SourceText source, int position, int digits, ImmutableArray<int>.Builder points)
    {
        var end = Math.Min(position + 2 + digits, source.Length);
        var escape = source.Text[position..end];
        if (escape.Length < 2 + digits || !escape.AsSpan(2).ToString().All(char.IsAsciiHexDigit))
        {
            var valid = 2 + escape.Skip(2).TakeWhile(char.IsAsciiHexDigit).Count();
            throw source.Error(position, FormatMessages.HexEscape(escape[..valid], digits));
        }

        var value = uint.Parse(escape.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (value > 0x10FFFF)
        {
            throw source.Error(position, FormatMessages.LargeEscape(escape, @"\U0010ffff"));
        }

        points.Add((int)value);
        return end;
    }
}
