using Conform.Cli.Commands;
using Conform.Gate;
using Conform.Gate.Reporting;
using Conform.Programs;
using Conform.Programs.Text;
using Spectre.Console;

namespace Conform.Cli.EveryVersion;

/// <summary><c>conform replay FILE --python all</c>: one program against every CPython of this machine.</summary>
internal static class ReplayEveryVersion
{
    /// <summary>Runs the program and writes a table of verdicts.</summary>
    /// <param name="program">The program.</param>
    /// <param name="against">Makes the run against a CPython.</param>
    /// <param name="console">Where to write.</param>
    /// <returns>The exit code of the worst verdict.</returns>
    public static int Run(Program program, Func<IImplementation, DifferentialRun> against, IAnsiConsole console)
    {
        var found = OracleOptions.FindEvery();
        console.Profile.Out.Writer.WriteLine(ProgramText.Render(program));
        var table = new Table().AddColumns("CPython", "Verdict", "Last cell", "First difference");
        var codes = new List<int>();
        foreach (var installation in found)
        {
            using var worker = OracleOptions.StartWorker(installation);
            var result = against(worker).Check(program);
            codes.Add(result.Verdict switch { Diverges => ExitCode.Diverges, Inconclusive => ExitCode.Inconclusive, _ => ExitCode.Agrees });
            table.AddRow([.. new[] { $"{installation.Version}", Name(result.Verdict), Outcome(result), Detail(result.Verdict) }.Select(Markup.Escape)]);
        }

        console.Write(table);
        return CheckEveryVersion.Worst(codes);
    }

    private static string Name(Verdict verdict) => verdict switch
    {
        Diverges => "diverges",
        Inconclusive inconclusive => $"inconclusive ({JsonReport.Name(inconclusive.Reason)})",
        _ => "agrees",
    };

    /// <summary>What CPython did in the last cell that it ran.</summary>
    private static string Outcome(CheckedProgram result) => result.Right is not { Cells: [.., var last] } ? "-" : last.Error is { } error ? $"raised {error.Type}" : "completed";

    private static string Detail(Verdict verdict) => verdict switch
    {
        Diverges diverges => $"{diverges.Divergence.Difference}",
        Inconclusive inconclusive => inconclusive.Detail,
        _ => string.Empty,
    };
}
