namespace Conform.Pictures.Text;

/// <summary>Fits text into lines of a width in characters.</summary>
internal static class TextLines
{
    /// <summary>The text, its end replaced by dots if it is too long.</summary>
    public static string Cut(string text, int width) => text.Length <= width ? text : $"{text.AsSpan(0, Math.Max(width - 1, 0))}…";

    /// <summary>The words of the text in lines; a word longer than a line is cut.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = string.Empty;
            }

            line = Cut(line.Length == 0 ? word : $"{line} {word}", width);
        }

        yield return line;
    }
}
