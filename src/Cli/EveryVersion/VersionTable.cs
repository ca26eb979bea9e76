using System.Globalization;
using Spectre.Console;

namespace Conform.Cli.EveryVersion;

/// <summary>The results of one check on many versions, for people.</summary>
/// <param name="console">Where to write.</param>
internal sealed class VersionTable(IAnsiConsole console)
{
    /// <summary>Writes the divergences with their versions, then the table.</summary>
    public void Write(IReadOnlyList<VersionOutcome> outcomes, ulong? seed)
    {
        var output = console.Profile.Out.Writer;
        foreach (var outcome in outcomes)
        {
            foreach (var divergence in outcome.Divergences)
            {
                output.WriteLine($"CPython {outcome.Version} diverges: {divergence["signature"]} ({divergence["count"]} programs)");
                foreach (var line in $"{divergence["program"]}".TrimEnd('\n').Split('\n'))
                {
                    output.WriteLine($"    {line}");
                }

                output.WriteLine($"  model   {divergence["difference"]?["left"]}");
                output.WriteLine($"  CPython {divergence["difference"]?["right"]}");
                output.WriteLine($"  {divergence["replay"]}");
                output.WriteLine();
            }

            if (outcome.Report is null)
            {
                output.WriteLine($"CPython {outcome.Version} was not checked: {outcome.Errors}");
            }
        }

        var table = new Table().AddColumns("CPython", "Programs", "Agree", "Diverge", "Inconclusive");
        if (seed is { } drawn)
        {
            table.Caption(string.Create(CultureInfo.InvariantCulture, $"seed {drawn}"));
        }

        foreach (var outcome in outcomes)
        {
            string[] counts =
            [
                outcome.Version,
                .. new[] { "programs", "agree", "diverge" }.Select(name => outcome.Report is null ? "-" : Text(outcome.Count(name))),
                outcome.Report is null ? "-" : Inconclusive(outcome),
            ];
            table.AddRow([.. counts.Select(Markup.Escape)]);
        }

        console.Write(table);
    }

    private static string Inconclusive(VersionOutcome outcome)
    {
        var reasons = outcome.Inconclusive.ToList();
        return reasons.Count == 0 ? "0" : $"{Text(reasons.Sum(pair => pair.Value))} ({string.Join(", ", reasons.Select(pair => $"{pair.Key} {Text(pair.Value)}"))})";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
