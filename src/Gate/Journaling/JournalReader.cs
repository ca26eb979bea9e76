using System.Globalization;

namespace Conform.Gate.Journaling;

/// <summary>Reads the records of a journal, whoever wrote it: every record is checked, and memory is bounded by the largest one.</summary>
/// <param name="input">The journal from its beginning; not disposed.</param>
/// <remarks>Not thread-safe.</remarks>
internal sealed class JournalReader(Stream input)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private long offset;

    /// <summary>Number of bytes of the whole records read so far: where the next record goes.</summary>
    public long WholeLength { get; private set; }

    /// <summary>Whether the file ends with a record that was not written to its end; known when all records were read. Its programs are run again.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>The payloads in order; each is valid until the next one is asked for.</summary>
    /// <exception cref="JournalException">A record is damaged, and whole ones follow.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Read()
    {
        long? damaged = null;
        while (TryReadLine(out var lineOffset, out var line, out var isWhole))
        {
            if (!isWhole || !JournalFrame.TryRead(line, out var payload))
            {
                damaged ??= lineOffset;

                // A record that is whole but for its end was not torn off: the end was changed, and what follows is in the same line.
                if (isWhole && JournalFrame.BeginsWhole(line.Span))
                {
                    throw Damaged(damaged.Value);
                }
            }
            else if (damaged is { } at)
            {
                throw Damaged(at);
            }
            else
            {
                WholeLength = offset;
                yield return payload;
            }
        }

        IsTorn = damaged is not null;
    }

    private static JournalException Damaged(long at) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The record at offset {at} is damaged: its length, checksum or end is wrong, and more follows."));

    /// <summary>Reads to the next line feed.</summary>
    /// <param name="lineOffset">Where the line begins in the file.</param>
    /// <param name="line">The line without its end; empty if it is longer than a record can be.</param>
    /// <param name="isWhole">Whether it has an end and is not too long.</param>
    /// <returns>False at the end of the file.</returns>
    private bool TryReadLine(out long lineOffset, out ReadOnlyMemory<byte> line, out bool isWhole)
    {
        (lineOffset, line, isWhole) = (offset, default, true);
        var searched = start;
        while (true)
        {
            var lineEnd = Array.IndexOf(buffer, (byte)'\n', searched, end - searched);
            if (lineEnd >= 0)
            {
                line = isWhole ? buffer.AsMemory(start, lineEnd - start) : default;
                offset += lineEnd + 1 - start;
                start = lineEnd + 1;
                return true;
            }

            searched = end;
            if (end - start >= JournalFrame.LargestLine)
            {
                // Too long for a record: what was read of it is dropped, and its end is looked for.
                (isWhole, offset) = (false, offset + end - start);
                start = searched = end = 0;
            }

            if (!Fill(ref searched))
            {
                var wasEmpty = end == start && isWhole;
                isWhole = false;
                offset += end - start;
                start = end;
                return !wasEmpty;
            }
        }
    }

    private bool Fill(ref int searched)
    {
        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (searched, end, start) = (searched - start, end - start, 0);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = input.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
