using System.Globalization;
using System.Text;

namespace Conform.Programs.Text;

/// <summary>A text that is no program: one clear sentence with the place of the first thing that is wrong.</summary>
/// <remarks>Raised by <see cref="ProgramText"/> alone. Nothing of the text has been executed.</remarks>
public sealed class ProgramFormatException : Exception
{
    private const int LargestExcerpt = 100;
    private const int ExcerptBeforeColumn = 60;

    /// <summary>Makes the exception for the place (<paramref name="line"/>, <paramref name="column"/>).</summary>
    /// <param name="message">One sentence: what is wrong, the offending text in single quotes, what is allowed.</param>
    /// <param name="line">Line number, 1 or more.</param>
    /// <param name="column">Column in code points, 1 or more; one past the end of the line for something that is missing there.</param>
    /// <param name="sourceLine">The whole line, without its line end.</param>
    public ProgramFormatException(string message, int line, int column, string sourceLine)
        : base(message)
    {
        Line = line;
        Column = column;
        SourceLine = sourceLine;
    }

    /// <summary>The line of the first error, 1 or more.</summary>
    public int Line { get; }

    /// <summary>The column of the first error, in code points, 1 or more.</summary>
    public int Column { get; }

    /// <summary>The line of the first error as it stands in the text, without its line end.</summary>
    public string SourceLine { get; }

    /// <summary>Place, message, source line and a caret below the column, as three lines; a long line is cut around the column.</summary>
    /// <param name="path">How the text is called in the output, usually a file path.</param>
    /// <returns>Lines separated by LF, without one at the end; safe for a terminal: control characters of the source are replaced by <c>?</c>.</returns>
    public string Describe(string path)
    {
        List<string> points = [.. SourceLine.EnumerateRunes().Select(Printable)];
        var first = points.Count <= LargestExcerpt ? 0 : Math.Max(0, Column - 1 - ExcerptBeforeColumn);
        var excerpt = string.Concat(points.Skip(first).Take(LargestExcerpt));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}:{Line}:{Column}: {Message}\n    {excerpt}\n    {new string(' ', Column - 1 - first)}^");
    }

    private static string Printable(Rune point) =>
        point.Value == '\t' ? " "
        : Rune.GetUnicodeCategory(point) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? "?"
        : point.ToString();
}
