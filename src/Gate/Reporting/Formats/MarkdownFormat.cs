using System.Globalization;
using System.Text;
using Conform.Gate.Ledgers;
using Conform.Gate.Ratchet;
using Conform.Programs.Text;

namespace Conform.Gate.Reporting.Formats;

/// <summary>Markdown for an issue tracker: a summary, then a section for each divergence that can be pasted alone.</summary>
public sealed class MarkdownFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "md";

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public IReadOnlyList<ReportFile> Files(GateReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        Append(text, $"# {report.Heading}\n\n{report.Counts}\n");
        foreach (var divergence in report.Divergences)
        {
            Append(text, divergence);
        }

        if (report is { Ledger: { } ledger, Replay: { } replay })
        {
            Append(text, report, ledger, replay);
        }

        if (report.Ratchet is { } ratchet)
        {
            Append(text, $"\n## Corpus\n\n{ratchet.Programs} programs, {ratchet.Lost.Count} no longer agree, {ratchet.Won.Count} agree now.\n");
            foreach (var change in ratchet.Lost)
            {
                Append(text, $"- `{change.Path}` agreed, and now {(change.Now is { } now ? Baseline.Spell(now) : "is gone")}\n");
            }
        }

        return [new(path, text.ToString())];
    }

    private static void Append(StringBuilder text, DivergenceReport report)
    {
        var (divergence, difference) = (report.Divergence, report.Divergence.Difference);
        Append(text, $"\n## {DivergenceTitle.Of(divergence)}\n");
        Append(text, $"\n{report.Left.Name} does not do what {report.Right.Profile} does. The smallest program that shows it:\n");
        AppendBlock(text, "python", ProgramText.Render(divergence.Program));
        Append(text, $"\n| {difference.Moment}{(difference.Path.Length == 0 ? string.Empty : $", {Cell(difference.Path)}")} | |\n| --- | --- |\n");
        Append(text, $"| expected ({report.Right.Profile}) | {Cell(difference.Right)} |\n| {Cell(report.Left.Name)} | {Cell(difference.Left)} |\n");
        Append(text, $"\n{RuleText.Sentence(difference.Rule)} ({RuleText.Source(difference.Rule)})\n");
        Append(text, $"\nSeen in {report.Count} generated program{(report.Count == 1 ? string.Empty : "s")}, level {report.Level.ToString().ToLowerInvariant()}, signature `{divergence.Signature}`. Again: `{report.Replay}`\n");
        Append(text, $"\n<details><summary>Stand-alone reproduction: prints what differs and exits with 1</summary>\n");
        AppendBlock(text, "python", ReproductionScript.Of(report));
        Append(text, $"\n</details>\n");
    }

    private static void Append(StringBuilder text, GateReport report, Ledger ledger, LedgerReplay replay)
    {
        Append(text, $"\n## Known differences\n\n{report.Result.Statistics.MaskedShare:P1} of the statements are masked behind a known difference.\n\n| programs | entry | category | difference |\n| ---: | --- | --- | --- |\n");
        foreach (var entry in ledger.Entries.Where(entry => report.Result.Known.ContainsKey(entry.Id)).OrderByDescending(entry => report.Result.Known[entry.Id]))
        {
            Append(text, $"| {report.Result.Known[entry.Id]} | {entry.Id} | {entry.Category.ToString().ToLowerInvariant()} | {Cell(entry.Title)} |\n");
        }

        foreach (var fault in replay.Stale.Concat(replay.Returned))
        {
            Append(text, $"\n**{(fault.Entry.Stale is null ? "Stale" : "Returned")}**: {fault.Entry.Id}: {fault.Now}\n");
        }
    }

    /// <summary>A fenced block; the fence is longer than any in the text.</summary>
    private static void AppendBlock(StringBuilder text, string language, string content)
    {
        var fence = "```";
        while (content.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        Append(text, $"\n{fence}{language}\n{content.TrimEnd('\n')}\n{fence}\n");
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Append(StringBuilder text, FormattableString part) => _ = text.Append(part.ToString(CultureInfo.InvariantCulture));
}
