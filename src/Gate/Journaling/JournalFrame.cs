using System.Buffers.Text;
using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Conform.Gate.Journaling;

/// <summary>How one record lies in a journal: a line with the length of its payload, its checksum and the payload.</summary>
/// <remarks>A line is <c>LLLLLLLL HHHHHHHHHHHHHHHH PAYLOAD</c>: the number of bytes of the payload and their XxHash64, in hexadecimal digits. A payload holds no line
/// feed, so the next record is found behind whatever is damaged; and the file can be read with any tool for lines.</remarks>
internal static class JournalFrame
{
    /// <summary>Largest size of a line, its end included, in bytes.</summary>
    public const int LargestLine = 1 << 24;

    private const int LengthDigits = 8;
    private const int ChecksumDigits = 16;
    private const int PrefixLength = LengthDigits + ChecksumDigits + 2;

    /// <summary>The line of a payload, its end included.</summary>
    /// <exception cref="ArgumentException">The payload holds a line feed, or is too large.</exception>
    public static byte[] Write(ReadOnlySpan<byte> payload)
    {
        if (payload.Contains((byte)'\n') || payload.Length > LargestLine - PrefixLength - 1)
        {
            throw new ArgumentException("A payload is one line of a bounded length.", nameof(payload));
        }

        var line = new byte[PrefixLength + payload.Length + 1];
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{payload.Length:x8} {XxHash64.HashToUInt64(payload):x16} ");
        _ = Encoding.ASCII.GetBytes(prefix, line);
        payload.CopyTo(line.AsSpan(PrefixLength));
        line[^1] = (byte)'\n';
        return line;
    }

    /// <summary>Reads the payload of a line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="payload">The payload, a part of <paramref name="line"/>.</param>
    /// <returns>Whether length and checksum are right.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> line, out ReadOnlyMemory<byte> payload)
    {
        var isWhole = BeginsWhole(line.Span, out var length) && PrefixLength + length == line.Length;
        payload = isWhole ? line[PrefixLength..] : default;
        return isWhole;
    }

    /// <summary>Whether a line begins with a whole record, at whose end its own end may be missing.</summary>
    public static bool BeginsWhole(ReadOnlySpan<byte> line) => BeginsWhole(line, out _);

    private static bool BeginsWhole(ReadOnlySpan<byte> line, out int length)
    {
        length = 0;
        if (line.Length < PrefixLength
            || line[LengthDigits] != ' ' || line[PrefixLength - 1] != ' '
            || !Utf8Parser.TryParse(line[..LengthDigits], out uint claimed, out var read, 'x') || read != LengthDigits
            || !Utf8Parser.TryParse(line.Slice(LengthDigits + 1, ChecksumDigits), out ulong checksum, out read, 'x') || read != ChecksumDigits
            || claimed > line.Length - PrefixLength)
        {
            return false;
        }

        length = (int)claimed;
        return checksum == XxHash64.HashToUInt64(line.Slice(PrefixLength, length));
    }
}
