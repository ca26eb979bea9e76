using System.Globalization;
using Conform.Gate.Versions;
using Conform.Programs.Text;
using Spectre.Console;

namespace Conform.Cli;

/// <summary>What differs between versions, for people.</summary>
/// <param name="console">Where to write.</param>
internal sealed class VersionSummary(IAnsiConsole console)
{
    private TextWriter Output => console.Profile.Out.Writer;

    /// <summary>Writes each difference, then the counts.</summary>
    public void Write(IReadOnlyList<VersionSurveyResult> results)
    {
        foreach (var result in results)
        {
            Write(result);
        }

        var table = new Table().AddColumns("Versions", "Programs", "Differ", "Inconclusive", "Differences", "Not predicted by the models");
        foreach (var result in results)
        {
            string[] cells =
            [
                $"{result.Older.Version} to {result.Newer.Version}",
                Text(result.Statistics.Programs),
                Text(result.Statistics.Diverge),
                Text(result.Statistics.Inconclusive.Values.Sum()),
                Text(result.Differences.Count),
                Text(result.MispredictionCount),
            ];
            table.AddRow(cells);
        }

        console.Write(table);
    }

    private void Write(VersionSurveyResult result)
    {
        console.MarkupLineInterpolated($"[bold]{result.Older.Version} to {result.Newer.Version}[/]");
        Output.WriteLine();
        var width = Math.Max(result.Older.Version.ToString().Length, result.Newer.Version.ToString().Length);
        foreach (var difference in result.Differences)
        {
            var told = DocumentedDifference.Of(difference);
            console.MarkupLineInterpolated($"[yellow]{told.Title}[/]{(difference.IsPredicted == false ? " (not predicted by the models)" : string.Empty)}");
            foreach (var line in VersionDocument.Short(told.Program).Split('\n'))
            {
                Output.WriteLine($"    {line}");
            }

            Output.WriteLine($"  {result.Older.Version.ToString().PadRight(width)}  {told.Older}");
            Output.WriteLine($"  {result.Newer.Version.ToString().PadRight(width)}  {told.Newer}");
            foreach (var form in told.Forms)
            {
                Output.WriteLine($"  also     {form}");
            }

            Output.WriteLine();
        }

        foreach (var wrong in result.Mispredictions)
        {
            Output.WriteLine("The models do not differ as the versions do:");
            Output.Write(ProgramText.Render(wrong.Program));
            Output.WriteLine($"  versions  {wrong.Versions?.Difference.ToString() ?? "agree"}");
            Output.WriteLine($"  models    {wrong.Models?.Difference.ToString() ?? "agree"}");
            Output.WriteLine();
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
