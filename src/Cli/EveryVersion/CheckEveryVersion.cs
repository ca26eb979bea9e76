using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Cli.Commands;
using Conform.Gate.Reporting;
using Conform.Oracle;
using Spectre.Console;

namespace Conform.Cli.EveryVersion;

/// <summary><c>conform check --python all</c>: the same check against every CPython of this machine, side by side.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="seed">The seed for all of them; null if files are checked.</param>
/// <param name="save">The folder for diverging programs; each version has one of its own in it.</param>
internal sealed class CheckEveryVersion(ParseResult parsed, ulong? seed, string save)
{
    /// <summary>The options that are given to each process anew.</summary>
    private static readonly string[] Replaced = ["--python", "--seed", "--save", "--json"];

    /// <summary>Runs the checks and writes what they said.</summary>
    /// <returns>The exit code: a divergence on any version comes first, then a check that failed, then too many inconclusive programs.</returns>
    public int Run(bool asJson)
    {
        var found = OracleOptions.FindEvery();
        var began = TimeProvider.System.GetTimestamp();
        var outcomes = RunAsync(found, asJson).GetAwaiter().GetResult();
        var elapsed = TimeProvider.System.GetElapsedTime(began);
        if (asJson)
        {
            Console.Out.WriteLine(JsonReport.Text(Report(outcomes, elapsed)));
        }
        else
        {
            new VersionTable(Terminal.Output).Write(outcomes, seed);
        }

        return Worst(outcomes.Select(outcome => outcome.ExitCode));
    }

    /// <summary>The exit code of all checks together.</summary>
    internal static int Worst(IEnumerable<int> codes)
    {
        int[] ranks = [ExitCode.Diverges, ExitCode.MachineryFailed, ExitCode.WrongUse, ExitCode.Inconclusive, ExitCode.Agrees];
        var known = codes.Select(code => ranks.Contains(code) ? code : ExitCode.MachineryFailed).ToHashSet();
        return ranks.First(known.Contains);
    }

    private async Task<VersionOutcome[]> RunAsync(IReadOnlyList<PythonInstallation> found, bool isSilent)
    {
        var outcomes = new VersionOutcome[found.Count];
        var folders = Folders(found);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForAsync(0, found.Count, options, async (index, cancellation) =>
        {
            var outcome = await CheckProcess.RunAsync(found[index], Arguments(found[index], folders[index]), cancellation).ConfigureAwait(false);
            outcomes[index] = outcome;
            if (!isSilent)
            {
                Terminal.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CPython {outcome.Version}: {outcome.Count("programs")} programs, {outcome.Count("diverge")} diverge"));
            }
        }).ConfigureAwait(false);
        return outcomes;
    }

    /// <summary>A folder for each CPython, named by its version, with a number where two have one version.</summary>
    private List<string> Folders(IReadOnlyList<PythonInstallation> found) =>
    [
        .. found.Select((installation, index) =>
        {
            var earlier = found.Take(index).Count(other => other.Version == installation.Version);
            return Path.Combine(save, earlier == 0 ? $"{installation.Version}" : string.Create(CultureInfo.InvariantCulture, $"{installation.Version}-{earlier + 1}"));
        }),
    ];

    private string[] Arguments(PythonInstallation installation, string folder)
    {
        var arguments = CommandTokens.Without(parsed, Replaced);
        return ["check", .. arguments, "--python", installation.LibraryPath, "--save", folder, "--json", .. seed is { } drawn ? (string[])["--seed", drawn.ToString(CultureInfo.InvariantCulture)] : []];
    }

    private JsonObject Report(VersionOutcome[] outcomes, TimeSpan elapsed) => new()
    {
        ["seed"] = seed,
        ["programs"] = outcomes.Sum(outcome => outcome.Count("programs")),
        ["agree"] = outcomes.Sum(outcome => outcome.Count("agree")),
        ["diverge"] = outcomes.Sum(outcome => outcome.Count("diverge")),
        ["inconclusive"] = new JsonObject(outcomes.SelectMany(outcome => outcome.Inconclusive).GroupBy(pair => pair.Key)
            .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)group.Sum(pair => pair.Value)))),
        ["seconds"] = Math.Round(elapsed.TotalSeconds, 3),
        ["versions"] = new JsonArray(
        [
            .. outcomes.Select(outcome => new JsonObject
            {
                ["python"] = outcome.Version,
                ["library"] = outcome.Installation.LibraryPath,
                ["exitCode"] = outcome.ExitCode,
                ["error"] = outcome.Errors.Length == 0 ? null : outcome.Errors,
                ["report"] = outcome.Report?.DeepClone(),
            }),
        ]),
    };
}
