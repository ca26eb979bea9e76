using System.Globalization;
using Conform.Gate.Shrinking;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Gate.Reporting;

/// <summary>The report on one divergence as text: fixed sections in a fixed order, labels aligned, left before right.</summary>
/// <remarks>Depends on the divergence only, not on addresses, time or paths.</remarks>
public static class TextReport
{
    private const int LabelWidth = 18;

    /// <summary>The sections, in order: Verdict, Profiles, Rule, Program, First difference, Model, Oracle, Shrunk, Replay, Original.</summary>
    public static IReadOnlyList<ReportSection> Sections(DivergenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var divergence = report.Divergence;
        var difference = divergence.Difference;
        List<ReportSection> sections =
        [
            new("Verdict", [Verdict(report)]),
            new("Profiles", [Side("left", report.Left), Side("right", report.Right), $"level  {Spell(report.Level)}"]),
            new("Rule", [$"{difference.Rule}: {RuleText.Sentence(difference.Rule)}", $"Source: {RuleText.Source(difference.Rule)}"]),
            new("Program", Numbered(divergence.Program)),
            new("First difference", [Invariant($"{difference.Moment}{At(difference.Path)}"), $"left   {difference.Left}", $"right  {difference.Right}"]),
            new("Model", Observed(divergence.Left, divergence)),
            new("Oracle", Observed(divergence.Right, divergence)),
            new("Shrunk", Shrunk(report.Shrinking)),
            new("Replay", [report.Replay]),
        ];
        if (report.Original is { } original)
        {
            sections.Add(new("Original", Numbered(original.Program), IsFileOnly: true));
        }

        return sections;
    }

    /// <summary>Writes <paramref name="sections"/> with aligned labels; lines end as <paramref name="output"/> ends them.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="sections">The sections.</param>
    /// <param name="forFile">Whether the sections that belong into files only are written, too.</param>
    public static void Write(TextWriter output, IReadOnlyList<ReportSection> sections, bool forFile)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sections);
        foreach (var section in sections.Where(section => forFile || !section.IsFileOnly))
        {
            var label = section.Title;
            foreach (var line in section.Lines)
            {
                output.WriteLine((label.PadRight(LabelWidth) + line).TrimEnd());
                label = string.Empty;
            }
        }
    }

    private static string Verdict(DivergenceReport report) => $"Diverges: {report.Divergence.Signature}" + (report switch
    {
        { Count: > 1 } => Invariant($" ({report.Count} programs)"),
        { IsVariant: true } => " (may be the same bug as another one here)",
        _ => string.Empty,
    }) + (report.FormOf is { } id ? $" (may be another form of the known difference '{id}')" : string.Empty);

    private static string Side(string label, ReportedSide side)
    {
        var profile = side.Profile.ToString();
        return $"{label,-5}  {(side.Name == profile ? profile : $"{side.Name} ({profile})")}";
    }

    private static string Spell(Level level) => level switch
    {
        Level.Language => "language",
        Level.CPython => "cpython",
        _ => "exact",
    };

    private static string At(string path) => path.Length == 0 ? string.Empty : $" at {path}";

    private static string[] Numbered(Program program)
    {
        var lines = ProgramText.Render(program).TrimEnd('\n').Split('\n');
        var width = lines.Length.ToString(CultureInfo.InvariantCulture).Length;
        return [.. lines.Select((line, index) => $"{(index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width)}  {line}")];
    }

    private static string[] Observed(ProgramObservation observation, Divergence divergence)
    {
        var (cell, point) = (divergence.Difference.Cell, divergence.Difference.Point);
        var text = ObservationText.Of(observation, divergence.Program).TrimEnd('\n').Split('\n');
        if (cell >= observation.Cells.Count)
        {
            return text;
        }

        // What comes before shows nothing that differs; it is left out, but the numbers of objects go through all cells.
        var start = Array.FindIndex(text, line => line.StartsWith(Invariant($"cell {cell + 1}{(point is null ? ":" : ",")}"), StringComparison.Ordinal));
        for (var skipped = 0; skipped < point; skipped++)
        {
            start = NextHead(text, start);
        }

        return text[start..NextHead(text, start)];
    }

    private static int NextHead(string[] text, int start) => Array.FindIndex(text, start + 1, line => !line.StartsWith(' ')) is var next && next < 0 ? text.Length : next;

    private static string[] Shrunk(ShrinkResult? shrinking) => shrinking is null
        ? ["Not shrunk."]
        :
        [
            Invariant($"from {Size(shrinking.Start)} to {Size(shrinking.Program)} in {shrinking.Runs} runs, {shrinking.Candidates} candidates"),
            shrinking.Reason.Sentence(),
        ];

    /// <summary>A table of what each pass did, those without candidates left out, one line each.</summary>
    public static ReportSection Passes(ShrinkResult shrinking)
    {
        ArgumentNullException.ThrowIfNull(shrinking);
        return new(
            "Passes",
            [
                Invariant($"{"",-24}{"tries",8}{"taken",8}"),
                .. shrinking.Passes.Where(pass => pass.Tries > 0).Select(pass => Invariant($"{pass.Name,-24}{pass.Tries,8}{pass.Successes,8}")),
            ]);
    }

    /// <summary><c>2 statements in 1 cell</c>.</summary>
    public static string Size(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : Invariant($"{number} {unit}s");
        return $"{Count(program.StatementCount, "statement")} in {Count(program.Cells.Count, "cell")}";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
