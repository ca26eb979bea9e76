namespace Conform.Gate.Reporting.Formats;

/// <summary>One form of the report on a check. A new form is one class.</summary>
public interface IReportFormat
{
    /// <summary>What it is called before the colon of <c>--report NAME:PATH</c>.</summary>
    string Name { get; }

    /// <summary>The extension that means it, with the dot, or null if none does.</summary>
    string? Extension { get; }

    /// <summary>The files of the report. Depends on the report only.</summary>
    /// <param name="report">What is told.</param>
    /// <param name="path">The path that the user gave; a format with several files takes it for a folder.</param>
    IReadOnlyList<ReportFile> Files(GateReport report, string path);
}

/// <summary>One file of a report.</summary>
/// <param name="Path">Where it belongs.</param>
/// <param name="Text">What it holds; lines end in a line feed.</param>
public sealed record ReportFile(string Path, string Text);
