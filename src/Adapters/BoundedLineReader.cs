using System.Text;

namespace Conform.Adapters;

/// <summary>Reads lines whose length has a bound, so that a peer that never ends its line cannot fill the memory.</summary>
/// <param name="reader">Where the lines come from; not disposed.</param>
/// <param name="largestLength">Largest number of UTF-16 units of a line, without its end.</param>
/// <remarks>Not thread-safe.</remarks>
internal sealed class BoundedLineReader(TextReader reader, int largestLength)
{
    private readonly char[] buffer = new char[4096];
    private readonly StringBuilder line = new();
    private int start;
    private int end;

    /// <summary>The next line without its end, which is LF or CRLF; null at the end of input.</summary>
    /// <exception cref="LineTooLongException">The line is longer than allowed; it has been skipped, and the next call reads the line after it.</exception>
    public async Task<string?> ReadLineAsync()
    {
        line.Clear();
        var isTooLong = false;
        while (true)
        {
            if (start == end)
            {
                (start, end) = (0, await reader.ReadAsync(buffer).ConfigureAwait(false));
                if (end == 0)
                {
                    return line.Length > 0 && !isTooLong ? line.ToString() : null;
                }
            }

            var lineEnd = Array.IndexOf(buffer, '\n', start, end - start);
            var part = buffer.AsSpan(start, (lineEnd < 0 ? end : lineEnd) - start);
            start += part.Length + (lineEnd < 0 ? 0 : 1);
            isTooLong |= line.Length + part.Length > largestLength;
            if (!isTooLong)
            {
                line.Append(part);
            }

            if (lineEnd >= 0)
            {
                return isTooLong ? throw new LineTooLongException(largestLength)
                    : line is [.., '\r'] ? line.ToString(0, line.Length - 1) : line.ToString();
            }
        }
    }
}
