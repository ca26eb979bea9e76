namespace Conform.Model.Text;

/// <summary>UTF-8.</summary>
/// <remarks>Source: CPython, Objects/stringlib/codecs.h.</remarks>
internal sealed class Utf8Codec(string? alias = null) : Codec("utf-8", alias)
{
    internal override string Reason => "surrogates not allowed";

    internal override bool CanEncode(int point) => point is < 0xD800 or > 0xDFFF;

    internal override int Room(ReadOnlySpan<int> points)
    {
        var highest = 0;
        foreach (var point in points)
        {
            highest = Math.Max(highest, point);
        }

        return points.Length * (highest < 0x100 ? 2 : highest < 0x10000 ? 3 : 4);
    }

    internal override void Append(List<byte> bytes, int point)
    {
        if (point < 0x80)
        {
            bytes.Add((byte)point);
            return;
        }

        var (leading, count) = point < 0x800 ? (0xC0, 1) : point < 0x10000 ? (0xE0, 2) : (0xF0, 3);
        bytes.Add((byte)(leading | (point >> (6 * count))));
        for (var shift = 6 * (count - 1); shift >= 0; shift -= 6)
        {
            bytes.Add((byte)(0x80 | ((point >> shift) & 0x3F)));
        }
    }

    internal override bool TryAppendSurrogate(List<byte> bytes, int point)
    {
        Append(bytes, point);
        return true;
    }

    internal override int DecodeSurrogate(ReadOnlySpan<byte> bytes, out int point)
    {
        var isSurrogate = bytes is [0xED, >= 0xA0 and < 0xC0, >= 0x80 and < 0xC0, ..];
        point = isSurrogate ? 0xD000 | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F) : 0;
        return isSurrogate ? 3 : 0;
    }

    internal override int Decode(ReadOnlySpan<byte> bytes, out int point, out string? problem)
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
}
