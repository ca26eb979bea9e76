namespace Conform.Gate.Reporting;

/// <summary>One section of a text report.</summary>
/// <param name="Title">Its label.</param>
/// <param name="Lines">Its lines, one or more, without line ends.</param>
/// <param name="IsFileOnly">Whether it is left out on a terminal.</param>
public sealed record ReportSection(string Title, IReadOnlyList<string> Lines, bool IsFileOnly = false);
