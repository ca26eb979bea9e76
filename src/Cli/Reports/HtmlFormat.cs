using System.Globalization;
using Conform.Gate.Ratchet;
using Conform.Gate.Reporting;
using Conform.Gate.Reporting.Formats;
using Conform.Pictures.Html;
using Conform.Pictures.Structure;
using Conform.Programs.Text;

namespace Conform.Cli.Reports;

/// <summary>One page: each divergence as two pictures side by side, at the moment of the first difference, which is marked.</summary>
/// <remarks>Here and not beside the other formats, because the gate knows no pictures.</remarks>
public sealed class HtmlFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public IReadOnlyList<ReportFile> Files(GateReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<ReportFact> facts = [new("Programs", report.Counts), .. Faults(report)];
        return [new(path, ReportPage.Of(report.Heading, facts, [.. report.Divergences.Select(Of)]))];
    }

    private static ReportedDifference Of(DivergenceReport report)
    {
        var (divergence, difference) = (report.Divergence, report.Divergence.Difference);
        var drawn = DrawnDivergence.Of(divergence);
        return new(
            DivergenceTitle.Of(divergence).Replace("`", string.Empty, StringComparison.Ordinal),
            ProgramText.Render(divergence.Program),
            Side(report.Left, difference.Left, drawn.Left),
            Side(report.Right, difference.Right, drawn.Right),
            [
                new("First difference", difference.Path.Length == 0 ? difference.Moment : $"{difference.Moment} at {difference.Path}"),
                new("Rule", $"{RuleText.Sentence(difference.Rule)} Source: {RuleText.Source(difference.Rule)}"),
                new("Seen", string.Create(CultureInfo.InvariantCulture, $"in {report.Count} program{(report.Count == 1 ? string.Empty : "s")}, level {report.Level.ToString().ToLowerInvariant()}, signature {divergence.Signature}")),
                new("Again", report.Replay, IsCode: true),
            ]);
    }

    private static ReportedPicture Side(ReportedSide side, string says, Picture? picture) =>
        new(side.Name == side.Profile.ToString() ? side.Name : $"{side.Name} ({side.Profile})", says, picture);

    private static IEnumerable<ReportFact> Faults(GateReport report) =>
    [
        .. report.Replay?.Stale.Select(fault => new ReportFact("Stale", $"{fault.Entry.Id}: {fault.Now}.")) ?? [],
        .. report.Replay?.Returned.Select(fault => new ReportFact("Returned", $"{fault.Entry.Id}: {fault.Now}.")) ?? [],
        .. report.Ratchet?.Lost.Select(change => new ReportFact("No longer agrees", $"{change.Path}: {(change.Now is { } now ? Baseline.Spell(now) : "is gone")}.")) ?? [],
    ];
}
