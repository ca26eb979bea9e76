using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Oracle;

namespace Conform.Cli;

/// <summary>The lines of <c>copy.py</c> that the programs of a campaign executed, for people and for programs.</summary>
/// <param name="trace">What was traced.</param>
/// <param name="version">The CPython.</param>
internal sealed class CopyCoverageText(CopyModuleTrace trace, string version)
{
    private readonly IReadOnlyList<TracedLine> lines = trace.Read();

    private IEnumerable<TracedLine> Missed => lines.Where(line => !line.IsExecuted);

    /// <summary>Writes one line with the count, and one for each line that was missed.</summary>
    public void Write(TextWriter output)
    {
        var missed = Missed.ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"copy.py of {version}: {lines.Count - missed.Count} of {lines.Count} lines of its functions were executed by {trace.Programs} programs{(missed.Count == 0 ? "." : "; missed:")}"));
        foreach (var line in missed)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {line.Number,4}  {line.Function,-24}{line.Text}"));
        }
    }

    /// <summary>The same as JSON: <c>python</c>, <c>programs</c>, <c>lines</c>, <c>executed</c> and <c>missed</c>.</summary>
    public JsonObject Json() => new()
    {
        ["python"] = version,
        ["programs"] = trace.Programs,
        ["lines"] = lines.Count,
        ["executed"] = lines.Count(line => line.IsExecuted),
        ["missed"] = new JsonArray([.. Missed.Select(line => new JsonObject { ["line"] = line.Number, ["function"] = line.Function, ["text"] = line.Text })]),
    };
}
