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
    private bool isSkipping;

    /// <summary>The next line without its end, which is LF or CRLF; null at the end of input.</summary>
    /// <exception cref="LineTooLongException">The line is longer than allowed, told as soon as that is known; the next call goes on with the line
    /// after it.</exception>
    public async Task<string?> ReadLineAsync()
    {
        line.Clear();
        while (true)
        {
            if (start == end)
            {
                (start, end) = (0, await reader.ReadAsync(buffer).ConfigureAwait(false));
                if (end == 0)
                {
                    return line.Length > 0 ? line.ToString() : null;
                }
            }

            var isWhole = TakePart();
            if (line.Length > largestLength)
            {
                isSkipping = !isWhole;
                throw new LineTooLongException(largestLength);
            }

            if (isWhole && isSkipping)
            {
                isSkipping = false;
            }
            else if (isWhole)
            {
                return line is [.., '\r'] ? line.ToString(0, line.Length - 1) : line.ToString();
            }
        }
    }

    /// <summary>Moves what the buffer holds of the current line to <see cref="line"/>, or drops it while skipping.</summary>
    /// <returns>Whether the line's end was met.</returns>
    private bool TakePart()
    {
        var lineEnd = Array.IndexOf(buffer, '\n', start, end - start);
        var part = buffer.AsSpan(start, (lineEnd < 0 ? end : lineEnd) - start);
        if (!isSkipping)
        {
            line.Append(part);
        }

        start += part.Length + (lineEnd < 0 ? 0 : 1);
        return lineEnd >= 0;
    }
}
