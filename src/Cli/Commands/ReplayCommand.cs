using System.CommandLine;
using Conform.Cli.EveryVersion;
using Conform.Gate;
using Conform.Gate.Reporting;
using Conform.Programs.Text;

namespace Conform.Cli.Commands;

/// <summary><c>conform replay</c>: one program on both sides.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The program file." };
        var sides = new DifferentialOptions();
        var command = new Command("replay", "Run one program on both sides and print both observations and the verdict.") { file };
        var ledger = new LedgerOption();
        sides.AddTo(command);
        command.Options.Add(ledger.File);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var program = ProgramFile.Read(path);
            WrongUseException.Unless(!sides.IsEveryPython(parsed) || parsed.GetValue(ledger.File) is null, "'--ledger' is for one CPython, not for '--python all'.");
            if (sides.IsEveryPython(parsed))
            {
                return ReplayEveryVersion.Run(program, worker => sides.Against(parsed, worker), Terminal.Output);
            }

            var (run, oracle) = sides.Start(parsed);
            var judge = ledger.Open(parsed, run, sides.LevelOf(parsed));
            var result = run.Check(program);
            var output = Console.Out;
            output.WriteLine(ProgramText.Render(program));
            output.WriteLine($"== {run.Left.Name} ({run.Left.Profile})");
            output.WriteLine(ObservationText.Of(result.Left, program));
            if (result.Right is { } right)
            {
                output.WriteLine($"== {oracle.Name} ({oracle.Place})");
                output.WriteLine(ObservationText.Of(right, program));
            }

            switch (result.Verdict)
            {
                case Diverges { Divergence: var divergence }:
                    TextReport.Write(output, TextReport.Sections(new(divergence, ReportedSide.Of(run.Left), ReportedSide.Of(run.Right), sides.LevelOf(parsed), sides.ReplayLine(parsed, oracle, path))), forFile: false);
                    if (judge?.Explain(judge.Locate(divergence)) is { } entry)
                    {
                        output.WriteLine($"Known: {entry.Id}: {entry.Title}");
                        return ExitCode.Agrees;
                    }

                    return ExitCode.Diverges;
                case Inconclusive inconclusive:
                    output.WriteLine($"Verdict: inconclusive ({JsonReport.Name(inconclusive.Reason)}): {inconclusive.Detail}.");
                    return ExitCode.Inconclusive;
                default:
                    output.WriteLine("Verdict: agrees.");
                    return ExitCode.Agrees;
            }
        });
        return command;
    }
}
