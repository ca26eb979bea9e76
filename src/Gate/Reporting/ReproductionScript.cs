using System.Globalization;
using System.Text;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Gate.Reporting;

/// <summary>A divergence as a stand-alone Python file: it runs the program cell by cell and asserts what CPython did.</summary>
/// <remarks>It passes on the CPython that was observed and fails on an implementation that does what the left side did. ASCII except for comments;
/// depends on the divergence only.</remarks>
public static class ReproductionScript
{
    private const string Preamble = """
        import copy
        import math
        import types
        import warnings

        warnings.simplefilter("ignore", SyntaxWarning)
        p = types.SimpleNamespace(copy=copy, __name__="__main__")  # the names of the program: p.a is its a
        header = ["copy"]


        def run(cell):
            # One compile unit, as one cell of a notebook; returns the exception that ended it.
            try:
                exec(compile(cell, "<cell>", "exec"), vars(p))
            except Exception as error:
                return error


        def names():
            return sorted(name for name in vars(p) if name not in header and not name.startswith("__"))


        def raised(question):
            try:
                question()
            except Exception as error:
                return type(error).__name__

        """;

    /// <summary>The text of the file; lines end in a line feed.</summary>
    public static string Of(DivergenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (divergence, difference) = (report.Divergence, report.Divergence.Difference);
        var text = new StringBuilder();
        var place = string.Create(CultureInfo.InvariantCulture, $"{difference.Moment}{(difference.Path.Length == 0 ? string.Empty : $", {difference.Path}")}");
        text.Append(CultureInfo.InvariantCulture, $"# {RuleText.Sentence(difference.Rule)} ({RuleText.Source(difference.Rule)})\n");
        text.Append(CultureInfo.InvariantCulture, $"# Refuted: {report.Left.Name} claims, {place}: {difference.Left}.\n");
        text.Append(CultureInfo.InvariantCulture, $"# Observed: {report.Right.Profile} says there: {difference.Right}.\n");
        text.Append(CultureInfo.InvariantCulture, $"# The asserts below say what {report.Right.Profile} does; on it this file runs without output.\n");
        text.Append(Preamble.ReplaceLineEndings("\n"));
        text.Append('\n');
        foreach (var line in divergence.Program.Imports)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nexec(\"{line}\", vars(p))\nheader += [{string.Join(", ", line.Bound.Select(name => $"\"{name}\""))}]\n");
        }

        for (var cell = 0; cell < divergence.Right.Cells.Count && cell < divergence.Program.Cells.Count; cell++)
        {
            Append(text, divergence, cell);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Divergence divergence, int cell)
    {
        var source = ProgramText.RenderCell(divergence.Program.Cells[cell]);
        text.Append(CultureInfo.InvariantCulture, $"\n# cell {cell + 1}\nerror = run(\n");
        foreach (var line in source.Split('\n').SkipLast(1).DefaultIfEmpty(string.Empty))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {PythonLiteral.Of(CodePoints.Of(line + "\n"))}\n");
        }

        text.Append(")\n");
        var observed = divergence.Right.Cells[cell];
        foreach (var claim in CellClaims.Of(observed))
        {
            text.Append(CultureInfo.InvariantCulture, $"assert {claim}\n");
        }

        if (cell > 0)
        {
            Append(text, divergence.Right.Cells[cell - 1], observed, cell);
        }

        if (cell + 1 < divergence.Right.Cells.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"after_{cell + 1} = types.SimpleNamespace(**vars(p))\n");
        }
    }

    /// <summary>Whether each name still refers to the object that it referred to after the cell before.</summary>
    private static void Append(StringBuilder text, CellObservation before, CellObservation now, int cell)
    {
        foreach (var name in now.Graph.Names)
        {
            if (before.Graph.Names.FirstOrDefault(old => old.Name == name.Name) is { Name: not null } old)
            {
                var relation = old.Number == name.Number ? "is" : "is not";
                text.Append(CultureInfo.InvariantCulture, $"assert p.{name.Name} {relation} after_{cell}.{name.Name}\n");
            }
        }
    }
}
