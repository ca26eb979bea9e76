using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;

namespace Conform.Model.Text;

/// <summary>An encoding of text as bytes: UTF-8, ASCII or Latin-1.</summary>
/// <remarks>Source: Python Library Reference, "codecs", Standard Encodings and Error Handlers; CPython, Objects/unicodeobject.c.</remarks>
internal sealed class Codec
{
    private static readonly Codec Utf8 = new("utf-8", 0, "surrogates not allowed");
    private static readonly Codec Ascii = new("ascii", 128, "ordinal not in range(128)");
    private static readonly Codec Latin1 = new("latin-1", 256, "ordinal not in range(256)");

    private readonly string name;
    private readonly int range;
    private readonly string reason;

    private Codec(string name, int range, string reason) => (this.name, this.range, this.reason) = (name, range, reason);

    /// <summary>The codec that a program names, null for the default UTF-8; ends the run if it is another one.</summary>
    public static Codec? Find(Machine machine, string? encoding)
    {
        switch (encoding is null ? "utf_8" : string.Create(encoding.Length, encoding, static (span, text) => Normalize(span, text)))
        {
            case "utf_8" or "utf8":
                return Utf8;
            case "ascii" or "us_ascii":
                return Ascii;
            case "latin1" or "latin_1" or "iso_8859_1" or "iso8859_1":
                return Latin1;
            default:
                _ = machine.NotModelled($"the encoding '{encoding}'");
                return null;
        }
    }

    /// <summary>The bytes of a text; what cannot be encoded raises <c>UnicodeEncodeError</c>, unless <paramref name="errors"/> says otherwise.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public byte[]? Encode(Machine machine, PyStr text, string? errors)
    {
        var points = text.Value.Points.AsSpan();
        var bytes = new List<byte>(points.Length);
        for (var index = 0; index < points.Length; index++)
        {
            if (CanEncode(points[index]))
            {
                Append(bytes, points[index]);
                continue;
            }

            var start = index;
            while (index + 1 < points.Length && !CanEncode(points[index + 1]))
            {
                index++;
            }

            switch (errors ?? "strict")
            {
                case "strict":
                    _ = machine.Raise(ErrorTypes.UnicodeEncodeError, Message(machine, name), text, machine.Int(start), machine.Int(index + 1), Message(machine, reason));
                    return null;
                case "ignore":
                    break;
                case "replace":
                    bytes.AddRange(Enumerable.Repeat((byte)'?', index + 1 - start));
                    break;
                default:
                    _ = machine.NotModelled($"the error handler '{errors}'");
                    return null;
            }
        }

        return machine.Fits(bytes.Count) ? [.. bytes] : null;
    }

    /// <summary>The text of bytes; what cannot be decoded raises <c>UnicodeDecodeError</c>, unless <paramref name="errors"/> says otherwise.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public bool TryDecode(Machine machine, ReadOnlySpan<byte> bytes, string? errors, out CodePoints text)
    {
        var builder = new CodePointBuilder();
        text = default;
        var index = 0;
        while (index < bytes.Length)
        {
            var length = Decode(bytes[index..], out var point, out var problem);
            if (problem is null)
            {
                builder.Append(point);
                index += length;
                continue;
            }

            switch (errors ?? "strict")
            {
                case "strict":
                    return machine.Raise(ErrorTypes.UnicodeDecodeError, Message(machine, name), machine.Bytes(ValueList.Create(bytes)), machine.Int(index), machine.Int(index + length), Message(machine, problem)) is not null;
                case "ignore":
                    break;
                case "replace":
                    builder.Append(0xFFFD);
                    break;
                default:
                    return machine.NotModelled($"the error handler '{errors}'") is not null;
            }

            index += length;
        }

        text = builder.ToCodePoints();
        return machine.Fits(builder.Length);
    }

    private static void Normalize(Span<char> span, string text)
    {
        for (var index = 0; index < span.Length; index++)
        {
            span[index] = text[index] is '-' or ' ' ? '_' : char.ToLowerInvariant(text[index]);
        }
    }

    private static PyStr Message(Machine machine, string text) => machine.Str(CodePoints.Of(text));

    private static void AppendTail(List<byte> bytes, int point, int count)
    {
        for (var shift = 6 * (count - 1); shift >= 0; shift -= 6)
        {
            bytes.Add((byte)(0x80 | ((point >> shift) & 0x3F)));
        }
    }

    // The number of bytes of the character, or of those that are wrong.
    private static int DecodeUtf8(ReadOnlySpan<byte> bytes, out int point, out string? problem)
    {
        (point, problem) = (bytes[0], null);
        var (length, leading) = bytes[0] switch
        {
            < 0x80 => (1, bytes[0]),
            >= 0xC2 and < 0xE0 => (2, bytes[0] & 0x1F),
            >= 0xE0 and < 0xF0 => (3, bytes[0] & 0x0F),
            >= 0xF0 and < 0xF5 => (4, bytes[0] & 0x07),
            _ => (0, 0),
        };
        if (length == 0)
        {
            problem = "invalid start byte";
            return 1;
        }

        point = leading;
        for (var index = 1; index < length; index++)
        {
            if (index == bytes.Length)
            {
                problem = "unexpected end of data";
                return index;
            }

            if ((bytes[index] & 0xC0) != 0x80 || (index == 1 && !IsSecondByte(bytes[0], bytes[1])))
            {
                problem = "invalid continuation byte";
                return index;
            }

            point = (point << 6) | (bytes[index] & 0x3F);
        }

        return length;
    }

    // Excludes forms that are too long, surrogates and what lies beyond U+10FFFF.
    private static bool IsSecondByte(byte first, byte second) => first switch
    {
        0xE0 => second >= 0xA0,
        0xED => second < 0xA0,
        0xF0 => second >= 0x90,
        0xF4 => second < 0x90,
        _ => true,
    };

    private bool CanEncode(int point) => range == 0 ? point is < 0xD800 or > 0xDFFF : point < range;

    private void Append(List<byte> bytes, int point)
    {
        if (range != 0 || point < 0x80)
        {
            bytes.Add((byte)point);
            return;
        }

        var (leading, count) = point < 0x800 ? (0xC0, 1) : point < 0x10000 ? (0xE0, 2) : (0xF0, 3);
        bytes.Add((byte)(leading | (point >> (6 * count))));
        AppendTail(bytes, point, count);
    }

    private int Decode(ReadOnlySpan<byte> bytes, out int point, out string? problem)
    {
        if (range == 0)
        {
            return DecodeUtf8(bytes, out point, out problem);
        }

        point = bytes[0];
        problem = point < range ? null : reason;
        return 1;
    }
}
