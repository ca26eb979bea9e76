using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <summary>The docstring of a cell: a str literal that is its first statement. Nothing of it can be observed, except that CPython 3.13 cleans it while
/// it compiles, and cannot if it holds surrogates.</summary>
/// <remarks>Source: CPython, <c>_PyCompile_CleanDoc</c>.</remarks>
internal static class Docstring
{
    private const int TabSize = 8;

    /// <summary>Cleans the docstring of <paramref name="cell"/>, if it has one and the version does that.</summary>
    /// <returns>False with <c>UnicodeEncodeError</c> pending: then the cell does not run.</returns>
    internal static bool TryClean(Machine machine, Cell cell)
    {
        if (cell.Body.IsEmpty
            || cell.Body[0] is not ExpressionStatement { Value: Constant { Value: StrConstant text } }
            || !machine.Profile.Flag("core.docstringIsCleaned"))
        {
            return true;
        }

        return Codec.Find(machine, null)?.Encode(machine, new PyStr(WithoutTabs(text.Value)), null) is not null;
    }

    /// <summary>The docstring of a function or class, as its <c>__doc__</c> holds it; null if it has none.</summary>
    internal static PyStr? Of(Machine machine, ValueList<Statement> body)
    {
        if (body.IsEmpty || body[0] is not ExpressionStatement { Value: Constant { Value: StrConstant text } })
        {
            return null;
        }

        if (!machine.Profile.Flag("core.docstringIsCleaned"))
        {
            return new PyStr(text.Value);
        }

        if (Codec.Find(machine, null)?.Encode(machine, new PyStr(WithoutTabs(text.Value)), null) is not null)
        {
            return new PyStr(Cleaned(WithoutTabs(text.Value)));
        }

        return null;
    }

    /// <summary>The text without the indentation that all lines after the first share, and without blanks before the first line.</summary>
    /// <remarks>Source: CPython, <c>_PyCompile_CleanDoc</c>.</remarks>
    private static CodePoints Cleaned(CodePoints text)
    {
        var lines = new List<int[]>();
        var start = 0;
        var points = text.Points;
        for (var index = 0; index <= points.Length; index++)
        {
            if (index == points.Length || points[index] == '\n')
            {
                lines.Add(points[start..index].ToArray());
                start = index + 1;
            }
        }

        var margin = int.MaxValue;
        foreach (var line in lines.Skip(1))
        {
            var blanks = Blanks(line);
            margin = blanks < line.Length ? Math.Min(margin, blanks) : margin;
        }

        var cleaned = new CodePointBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var skipped = index == 0 ? Blanks(line) : Math.Min(margin, Blanks(line));
            foreach (var point in line.AsSpan(skipped))
            {
                _ = cleaned.Append(point);
            }

            if (index < lines.Count - 1)
            {
                _ = cleaned.Append('\n');
            }
        }

        return cleaned.ToCodePoints();
    }

    private static int Blanks(int[] line)
    {
        var count = 0;
        while (count < line.Length && line[count] == ' ')
        {
            count++;
        }

        return count;
    }

    private static CodePoints WithoutTabs(CodePoints text)
    {
        if (!text.Points.Contains('\t'))
        {
            return text;
        }

        var (expanded, column) = (new CodePointBuilder(), 0);
        foreach (var point in text.Points)
        {
            if (point != '\t')
            {
                _ = expanded.Append(point);
                column = point is '\n' or '\r' ? 0 : column + 1;
                continue;
            }

            do
            {
                _ = expanded.Append(' ');
            }
            while (++column % TabSize != 0);
        }

        return expanded.ToCodePoints();
    }
}
