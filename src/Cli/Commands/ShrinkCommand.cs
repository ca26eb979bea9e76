using System.CommandLine;
using Conform.Gate;
using Conform.Gate.Reporting;
using Conform.Gate.Shrinking;

namespace Conform.Cli.Commands;

/// <summary><c>conform shrink</c>: reduces a diverging program.</summary>
internal static class ShrinkCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A program file that diverges." };
        var sides = new DifferentialOptions();
        var save = new Option<string>("--save") { Description = "Folder for the shrunk program.", HelpName = "DIR", DefaultValueFactory = _ => "conform-divergences" };
        var command = new Command("shrink", "Reduce a diverging program to a small one that diverges in the same way.") { file, save };
        sides.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var program = ProgramFile.Read(path);
            var (run, oracle) = sides.Start(parsed);
            var result = run.Check(program);
            if (result.Divergence is not { } found)
            {
                var reason = result.Verdict is Inconclusive inconclusive ? $"is inconclusive ({inconclusive.Detail})" : "does not diverge";
                Console.Out.WriteLine($"'{path}' {reason}; there is nothing to shrink.");
                return result.Verdict is Inconclusive ? ExitCode.Inconclusive : ExitCode.Agrees;
            }

            var shrinking = Shrinker.Over(run, ShrinkBudget.Default, TimeProvider.System).Shrink(program, ShrinkGoal.AnyDivergence);
            var shrunk = run.Check(shrinking.Program).Divergence ?? found;
            var folder = new DivergenceFolder(parsed.GetRequiredValue(save));
            var saved = folder.PathOf(found.Signature);
            var report = new DivergenceReport(shrunk, ReportedSide.Of(run.Left), ReportedSide.Of(run.Right), sides.LevelOf(parsed), sides.ReplayLine(parsed, oracle, saved))
            {
                Shrinking = shrinking,
                Original = found,
            };
            folder.Save(saved, report);
            TextReport.Write(Console.Out, TextReport.Sections(report), forFile: false);
            return ExitCode.Diverges;
        });
        return command;
    }
}
