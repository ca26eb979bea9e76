namespace Conform.Gate.Reporting.Formats;

/// <summary>The object that <c>--json</c> prints, as a file.</summary>
public sealed class JsonFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public IReadOnlyList<ReportFile> Files(GateReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [new(path, JsonReport.Text(report.Json) + "\n")];
    }
}
