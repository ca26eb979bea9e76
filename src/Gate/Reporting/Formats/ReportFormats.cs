namespace Conform.Gate.Reporting.Formats;

/// <summary>The formats that need nothing beside this library.</summary>
public static class ReportFormats
{
    /// <summary>JSON, JUnit XML, Markdown, annotations of GitHub, reproductions in Python.</summary>
    public static IReadOnlyList<IReportFormat> All { get; } = [new JsonFormat(), new JUnitFormat(), new MarkdownFormat(), new GitHubFormat(), new ReproductionFormat()];
}
