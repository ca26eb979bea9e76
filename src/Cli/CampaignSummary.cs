using System.Globalization;
using Conform.Gate;
using Conform.Gate.Reporting;
using Spectre.Console;

namespace Conform.Cli;

/// <summary>The result of a campaign for people.</summary>
/// <param name="console">Where to write.</param>
internal sealed class CampaignSummary(IAnsiConsole console)
{
    /// <summary>How many causes of inconclusive programs are printed.</summary>
    private const int MostCauses = 8;

    private TextWriter Output => console.Profile.Out.Writer;

    /// <summary>Writes the reports on the divergences, then the counts.</summary>
    /// <param name="result">The campaign.</param>
    /// <param name="reports">One report for each finding.</param>
    /// <param name="nameOf">What the program at an index is called.</param>
    public void Write(CampaignResult result, IReadOnlyList<DivergenceReport> reports, Func<long, string> nameOf)
    {
        foreach (var report in reports)
        {
            TextReport.Write(Output, TextReport.Sections(report), forFile: false);
            Output.WriteLine();
        }

        var statistics = result.Statistics;
        foreach (var example in result.Inconclusive)
        {
            Output.WriteLine($"Inconclusive ({JsonReport.Name(example.Verdict.Reason)}): {nameOf(example.Index)}: {example.Verdict.Detail}.");
        }

        var inconclusive = statistics.Inconclusive.Values.Sum();
        console.MarkupLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{statistics.Programs} programs in {statistics.Elapsed.TotalSeconds:0.0} s: [green]{statistics.Agree} agree[/], {Colour(statistics.Diverge, "red")}{statistics.Diverge} diverge[/], {(statistics.Known == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"[yellow]{statistics.Known} differ as known[/], "))}{Colour(inconclusive, "yellow")}{inconclusive} inconclusive[/]."));
        WriteInconclusive(result);
        if (statistics.StatementsCompleted + statistics.StatementsRaised > 0)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Of the statements {statistics.RaisingShare:P1} raised; of the programs {statistics.AliasShare:P1} had an alias, {statistics.CycleShare:P1} a cycle, {statistics.DeepShare:P1} blocks three deep or deeper."));
        }

        if (statistics.UnknownTexts > 0)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{statistics.UnknownTexts} message texts were not compared: the model does not know them."));
        }

        if (result.Reason == CampaignStopReason.EnoughFindings)
        {
            console.WriteLine("Stopped early: enough distinct divergences.");
        }
    }

    /// <summary>The shares of the reasons, and what they mostly were.</summary>
    private void WriteInconclusive(CampaignResult result)
    {
        var statistics = result.Statistics;
        if (statistics.Inconclusive.Count == 0)
        {
            return;
        }

        var shares = statistics.Inconclusive.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{(double)reason.Value / statistics.Programs:P1} {JsonReport.Name(reason.Key)}"));
        console.WriteLine($"Inconclusive: {string.Join(", ", shares)}.");
        foreach (var (verdict, count) in JsonReport.MostFirst(result.InconclusiveCauses).Take(MostCauses))
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count,7}  {JsonReport.Name(verdict.Reason)}: {verdict.Detail}"));
        }
    }

    private static string Colour(long count, string colour) => count == 0 ? "[default]" : $"[{colour}]";
}
