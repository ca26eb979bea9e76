using System.Text;
using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>The text form of programs: plain Python in the percent format, which editors and every Python read.</summary>
/// <remarks>
/// A text is the header line <c>import copy</c> and the program's imports, a line each, then for each cell a line <c># %%</c> and its statements. Lines end in LF.
/// Program to text to program is exact, with empty cells and with no cell at all.
/// When reading, the line <c>import copy</c> may be missing or stand anywhere in the header; comments and blank lines are dropped; a separator may be written <c>#%%</c> and carry a title; statements before the
/// first separator are a cell of their own, so that any plain file is one cell; a BOM and CRLF are accepted.
/// Only the program language is accepted, see <see cref="LanguageNames"/>: a parsed and rendered text can reach nothing else of Python.
/// Every accepted program compiles on every supported CPython.
/// </remarks>
public static class ProgramText
{
    /// <summary>The first line of every rendered text.</summary>
    public const string Header = "import copy";

    /// <summary>The line before each cell.</summary>
    public const string Separator = "# %%";

    /// <summary>A rendered text is less than this many times as long as any text that it was parsed from, but for the header.</summary>
    private const int LargestGrowth = 10;

    /// <summary>Room that is kept for the text of the next cell.</summary>
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static StringBuilder? kept;

    /// <summary>The text of <paramref name="program"/>: header, separators and statements.</summary>
    /// <returns>ASCII, LF line ends, a line end at the end.</returns>
    public static string Render(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var text = new StringBuilder();
        foreach (var line in HeaderLines(program))
        {
            text.Append(line).Append('\n');
        }

        foreach (Cell cell in program.Cells)
        {
            text.Append(Separator).Append('\n');
            Append(text, cell);
        }

        return text.ToString();
    }

    /// <summary>The lines of the program's header as Python source, <see cref="Header"/> first.</summary>
    public static IEnumerable<string> HeaderLines(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.Imports.Select(line => line.ToString()).Prepend(Header);
    }

    /// <summary>The text of one compile unit: the statements of <paramref name="cell"/> without header and separator.</summary>
    /// <returns>ASCII, LF line ends, a line end at the end; empty for an empty cell. The same object each time.</returns>
    public static string RenderCell(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Text ??= NewText(cell);
    }

    /// <summary>The line of <see cref="RenderCell"/> on which each statement of <paramref name="cell"/> begins, from 0, in the order of
    /// <see cref="Observing.StatementPoints.StatementsOf"/>. A decorated function begins with its first decorator.</summary>
    public static IReadOnlyList<int> LinesOf(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var (text, starts) = (new StringBuilder(), new List<int>());
        var renderer = new StatementRenderer(text, starts);
        foreach (var statement in cell.Body)
        {
            renderer.Write(statement);
        }

        var (source, line, position) = (text.ToString(), 0, 0);
        return [.. starts.Select(start =>
        {
            line += source.AsSpan(position, start - position).Count('\n');
            position = start;
            return line;
        })];
    }

    /// <summary>The text of <paramref name="statement"/>, with the blocks inside it.</summary>
    /// <returns>ASCII, lines separated by LF, none at the end.</returns>
    public static string Render(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var text = new StringBuilder();
        new StatementRenderer(text).Write(statement);
        return text.ToString(0, text.Length - 1);
    }

    /// <summary>The text of <paramref name="expression"/>, without parentheses around it where Python needs none.</summary>
    /// <returns>One line of ASCII.</returns>
    public static string Render(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var text = new StringBuilder();
        new ExpressionRenderer(text).Write(expression);
        return text.ToString();
    }

    /// <summary>The program written in <paramref name="text"/>. Nothing is executed.</summary>
    /// <returns>A program whose rendered text is read as the same program again.</returns>
    /// <exception cref="ProgramFormatException">The text is not of the program language, or exceeds its limits of size and nesting.</exception>
    public static Program Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = new SourceText(text);
        Program program = new ProgramParser(source).Parse();
        if (source.Length > SourceText.LargestSize / LargestGrowth && Render(program).Length > SourceText.LargestSize)
        {
            throw source.Error(0, FormatMessages.TooLargeRendered);
        }

        return program;
    }

    /// <summary>The program written in the bytes of a file, which must be UTF-8.</summary>
    /// <exception cref="ProgramFormatException">The bytes are not UTF-8, or the text is refused as by <see cref="Parse(string)"/>.</exception>
    public static Program Parse(ReadOnlySpan<byte> utf8)
    {
        var text = new StringBuilder(Math.Min(utf8.Length, SourceText.LargestSize));
        while (!utf8.IsEmpty && text.Length <= SourceText.LargestSize)
        {
            if (Rune.DecodeFromUtf8(utf8, out Rune point, out var length) != System.Buffers.OperationStatus.Done)
            {
                var valid = new SourceText(text.ToString());
                throw valid.Error(valid.Length, FormatMessages.InvalidUtf8(utf8[0]));
            }

            text.Append(point);
            utf8 = utf8[length..];
        }

        return Parse(text.ToString());
    }

    private static string NewText(Cell cell)
    {
        var text = kept ?? new StringBuilder();
        kept = null;
        Append(text, cell);
        var rendered = text.ToString();
        if (text.Capacity <= LargestKept)
        {
            kept = text.Clear();
        }

        return rendered;
    }

    private static void Append(StringBuilder text, Cell cell)
    {
        var renderer = new StatementRenderer(text);
        foreach (Statement statement in cell.Body)
        {
            renderer.Write(statement);
        }
    }
}
