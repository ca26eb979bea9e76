using System.Globalization;
using System.Text;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Gate.Reporting;

/// <summary>A divergence as a stand-alone Python file: it runs the program cell by cell and checks that what CPython did is so here, too. Where it is not, it prints what and exits with 1.</summary>
/// <remarks>It passes without output on the CPython that was observed. Plain Python, for implementations that lack much: it needs <c>exec</c>, <c>eval</c>, <c>copy</c>
/// and <c>math</c>. ASCII except for comments; depends on the divergence only.</remarks>
public static class ReproductionScript
{
    private const string Preamble = """
        import copy
        import math

        try:
            import warnings
            warnings.simplefilter("ignore", SyntaxWarning)
        except (ImportError, NameError):
            pass  # a smaller Python, which warns of nothing


        class Names:
            # The names of the program: p.a is its a.
            def __init__(self, scope):
                self.__scope = scope

            def __getattr__(self, name):
                return self.__scope[name]


        scope = {"copy": copy, "__name__": "__main__"}
        header = ["copy"]
        p = Names(scope)


        def run(cell):
            # One compile unit, as one cell of a notebook; returns the exception that ended it.
            try:
                exec(cell, scope)
            except BaseException as error:
                return error


        def names():
            return sorted(name for name in scope if name not in header and not name.startswith("__"))


        def raised(question):
            try:
                question()
            except Exception as error:
                return type(error).__name__


        def check(moment, claims):
            for claim in claims:
                problem = None
                try:
                    holds = eval(claim)
                except Exception as raised_here:
                    holds, problem = False, raised_here
                if not holds:
                    print("differs", moment + ": here this is not so, on", oracle, "it is:")
                    print("    " + claim)
                    if problem is None:
                        problem = error
                    if problem is not None:
                        print("    " + type(problem).__name__ + ": " + str(problem))
                    raise SystemExit(1)

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
        text.Append(CultureInfo.InvariantCulture, $"# Run it with the Python in question: it prints what differs from {report.Right.Profile} and exits with 1, or prints nothing.\n");
        text.Append(Preamble.ReplaceLineEndings("\n"));
        text.Append(CultureInfo.InvariantCulture, $"\noracle = \"{report.Right.Profile}\"\n");
        foreach (var line in divergence.Program.Imports)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nexec(\"{line}\", scope)\nheader += [{string.Join(", ", line.Bound.Select(name => $"\"{name}\""))}]\n");
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
        text.Append(CultureInfo.InvariantCulture, $"check(\"after cell {cell + 1}\", [\n");
        foreach (var claim in CellClaims.Of(observed).Concat(cell > 0 ? SinceBefore(divergence.Right.Cells[cell - 1], observed, cell) : []))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Quote(claim)},\n");
        }

        text.Append("])\n");
        if (cell + 1 < divergence.Right.Cells.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"after_{cell + 1} = Names(dict(scope))\n");
        }
    }

    /// <summary>Whether each name still refers to the object that it referred to after the cell before.</summary>
    private static IEnumerable<string> SinceBefore(CellObservation before, CellObservation now, int cell) =>
        from name in now.Graph.Names
        let old = before.Graph.Names.FirstOrDefault(old => old.Name == name.Name)
        where old.Name is not null
        select string.Create(CultureInfo.InvariantCulture, $"p.{name.Name} {(old.Number == name.Number ? "is" : "is not")} after_{cell}.{name.Name}");

    /// <summary>A literal in the quotes that need no escapes, if there are such.</summary>
    private static string Quote(string claim) =>
        claim.Contains('\\', StringComparison.Ordinal) ? PythonLiteral.Of(CodePoints.Of(claim))
        : !claim.Contains('"', StringComparison.Ordinal) ? $"\"{claim}\""
        : PythonLiteral.Of(CodePoints.Of(claim));
}
