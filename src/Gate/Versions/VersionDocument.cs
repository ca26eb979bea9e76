using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Gate.Versions;

/// <summary>The differences between versions as a Markdown document, which can be read back and checked.</summary>
/// <remarks>Depends on what it tells only: no times, no paths. Writing and reading are each other's inverse.</remarks>
public static partial class VersionDocument
{
    private const string Program = "```python";
    private const string Results = "```text";
    private const string End = "```";

    private const string FormsStart = "Also seen as:";

    private const string Introduction =
        "Each entry is one difference that generated programs showed: the smallest program\n" +
        "that was found, and what both versions do. Where words of a message changed, the entry stands for all messages in which they did. Programs are\n" +
        "compared as CPython shows them, with the identity of immutable objects. `conform versions --verify FILE` runs every program of this file again.";

    /// <summary>The document.</summary>
    /// <param name="pairs">The versions, in order.</param>
    /// <param name="command">The command that wrote it.</param>
    /// <returns>Lines ending in a line feed.</returns>
    public static string Write(IReadOnlyList<DocumentedPair> pairs, string command)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var text = new StringBuilder();
        text.Append("# What differs between CPython versions\n\n")
            .Append(CultureInfo.InvariantCulture, $"Written by `{command}`; do not edit. ")
            .Append(Introduction)
            .Append("\n\n");
        if (pairs.Count > 1)
        {
            text.Append("| Versions | Differences |\n| --- | ---: |\n");
            foreach (var pair in pairs)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {pair.Older} to {pair.Newer} | {pair.Differences.Count} |\n");
            }

            text.Append('\n');
        }

        foreach (var pair in pairs)
        {
            Append(text, pair);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Reads a document that <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is none; the message is one sentence.</exception>
    public static IReadOnlyList<DocumentedPair> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var pairs = new List<DocumentedPair>();
        var differences = new List<DocumentedDifference>();
        for (var index = 0; index < lines.Length; index++)
        {
            if (Heading().Match(lines[index]) is { Success: true } heading
                && PythonVersion.TryParse(heading.Groups["older"].Value, out var older)
                && PythonVersion.TryParse(heading.Groups["newer"].Value, out var newer))
            {
                differences = [];
                pairs.Add(new(older, newer, index + 2 < lines.Length ? lines[index + 2] : string.Empty, differences));
            }
            else if (Entry().Match(lines[index]) is { Success: true } entry)
            {
                var program = Block(lines, Program, ref index);
                if (Block(lines, Results, ref index) is not [var first, var second])
                {
                    throw new FormatException(FormattableString.Invariant($"The results before line {index + 1} are not two lines."));
                }

                differences.Add(new(entry.Groups["title"].Value, ProgramText.Parse(string.Join('\n', program)), Result(first), Result(second)) { Forms = Forms(lines, ref index) });
            }
        }

        return pairs.Count > 0 ? pairs : throw new FormatException("The document tells of no versions.");
    }

    [GeneratedRegex("^## (?<older>[0-9.]+) to (?<newer>[0-9.]+)$")]
    private static partial Regex Heading();

    [GeneratedRegex("^### [0-9]+[.] (?<title>.+)$")]
    private static partial Regex Entry();

    private static void Append(StringBuilder text, DocumentedPair pair)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {pair.Older} to {pair.Newer}\n\n{pair.Counts}\n\n");
        var width = Math.Max(pair.Older.ToString().Length, pair.Newer.ToString().Length);
        for (var index = 0; index < pair.Differences.Count; index++)
        {
            var difference = pair.Differences[index];
            text.Append(CultureInfo.InvariantCulture, $"### {index + 1}. {difference.Title}\n\n{Program}\n{Short(difference.Program)}\n{End}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{Results}\n{pair.Older.ToString().PadRight(width)}  {difference.Older}\n{pair.Newer.ToString().PadRight(width)}  {difference.Newer}\n{End}\n\n");
            if (difference.Forms.Count > 0)
            {
                text.Append(FormsStart).Append('\n');
                foreach (var form in difference.Forms)
                {
                    text.Append("- ").Append(form).Append('\n');
                }

                text.Append('\n');
            }
        }
    }

    /// <summary>The program without the parts of its text that may be left out, for readers.</summary>
    public static string Short(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var text = ProgramText.Render(program).TrimEnd('\n');
        if (program.Cells is not [var only])
        {
            return text;
        }

        var body = ProgramText.RenderCell(only).TrimEnd('\n');
        var header = ProgramText.HeaderLines(program).Skip(CopyModule().IsMatch(body) ? 0 : 1).ToList();
        return header.Count == 0 ? body : $"{string.Join('\n', header)}\n{body}";
    }

    [GeneratedRegex(@"\bcopy\b")]
    private static partial Regex CopyModule();

    private static string Result(string line)
    {
        var start = line.IndexOf(' ', StringComparison.Ordinal);
        return start < 0 ? string.Empty : line[start..].TrimStart(' ');
    }

    /// <summary>The other forms after the results of an entry.</summary>
    private static ValueList<string> Forms(string[] lines, ref int index)
    {
        if (index + 2 >= lines.Length || lines[index + 2] != FormsStart)
        {
            return [];
        }

        index += 2;
        var forms = lines.Skip(index + 1).TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]).ToValueList();
        index += forms.Count;
        return forms;
    }

    private static string[] Block(string[] lines, string start, ref int index)
    {
        var first = Array.IndexOf(lines, start, index);
        var last = first < 0 ? -1 : Array.IndexOf(lines, End, first);
        if (last < 0)
        {
            throw new FormatException(FormattableString.Invariant($"Line {index + 1} is not followed by a block '{start}'."));
        }

        index = last;
        return lines[(first + 1)..last];
    }
}
