namespace Conform.Gate.Reporting.Formats;

/// <summary>A folder with a stand-alone Python file for each divergence.</summary>
public sealed class ReproductionFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "py";

    /// <inheritdoc/>
    public string? Extension => null;

    /// <inheritdoc/>
    public IReadOnlyList<ReportFile> Files(GateReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        var names = new FileNames();
        return [.. report.Divergences.Select(divergence => new ReportFile(Path.Combine(path, names.Of(divergence.Divergence.Signature) + ".py"), ReproductionScript.Of(divergence)))];
    }
}
