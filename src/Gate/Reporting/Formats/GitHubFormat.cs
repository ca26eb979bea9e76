using System.Globalization;
using System.Text;
using Conform.Gate.Ratchet;

namespace Conform.Gate.Reporting.Formats;

/// <summary>Workflow commands of GitHub Actions, which show as annotations of a run: an error for each failure, a notice with the counts.</summary>
/// <remarks>Without a path they belong on standard output. Source: GitHub Docs, "Workflow commands for GitHub Actions", with the escapes of its toolkit.</remarks>
public sealed class GitHubFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "github";

    /// <inheritdoc/>
    public string? Extension => null;

    /// <inheritdoc/>
    public IReadOnlyList<ReportFile> Files(GateReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        foreach (var divergence in report.Divergences)
        {
            Append(
                text,
                "error",
                $"conform: {divergence.Divergence.Signature}",
                string.Create(CultureInfo.InvariantCulture, $"{DivergenceTitle.Of(divergence.Divergence)} ({divergence.Count} programs)\n{Programs.Text.ProgramText.Render(divergence.Divergence.Program)}{divergence.Replay}"),
                divergence.File);
        }

        foreach (var fault in report.Replay is { } replay ? replay.Stale.Concat(replay.Returned) : [])
        {
            Append(text, "error", $"conform: {(fault.Entry.Stale is null ? "stale" : "returned")} ledger entry", $"{fault.Entry.Id}: {fault.Now}");
        }

        foreach (var change in report.Ratchet?.Lost ?? [])
        {
            Append(text, "error", "conform: corpus", $"{change.Path} agreed, and now {(change.Now is { } now ? Baseline.Spell(now) : "is gone")}");
        }

        Append(text, "notice", $"conform: {report.Heading}", report.Counts);
        return [new(path, text.ToString())];
    }

    private static void Append(StringBuilder text, string command, string title, string message, string? file = null)
    {
        _ = text.Append(CultureInfo.InvariantCulture, $"::{command} ");
        if (file is not null)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"file={Property(file)},");
        }

        _ = text.Append(CultureInfo.InvariantCulture, $"title={Property(title)}::{Data(message)}\n");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
