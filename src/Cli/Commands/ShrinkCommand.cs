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
        var same = new Option<bool>("--same") { Description = "Take only programs that diverge in the same way (rule and kinds of objects)." };
        var passes = new Option<bool>("--passes") { Description = "Print what each pass tried and what was taken." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object on standard output." };
        var command = new Command("shrink", "Reduce a diverging program to the simplest one that diverges.") { file, save, same, passes, json };
        var ledger = new LedgerOption();
        sides.AddTo(command);
        command.Options.Add(ledger.File);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var program = ProgramFile.Read(path);
            WrongUseException.Unless(!parsed.GetValue(same) || parsed.GetValue(ledger.File) is null, "'--ledger' and '--same' both say what is kept; use one of them.");
            var (run, oracle) = sides.Start(parsed);
            var judge = ledger.Open(parsed, run, sides.LevelOf(parsed));
            var result = run.Check(program);
            if (result.Divergence is not { } found)
            {
                var reason = result.Verdict is Inconclusive inconclusive ? $"is inconclusive ({inconclusive.Detail})" : "does not diverge";
                (parsed.GetValue(json) ? Console.Error : Console.Out).WriteLine($"'{path}' {reason}; there is nothing to shrink.");
                return result.Verdict is Inconclusive ? ExitCode.Inconclusive : ExitCode.Agrees;
            }

            var located = judge?.Locate(found);
            if (located is not null && judge!.Explain(located) is { } entry)
            {
                (parsed.GetValue(json) ? Console.Error : Console.Out).WriteLine($"'{path}' diverges first as is known ({entry.Id}: {entry.Title}); there is nothing to shrink.");
                return ExitCode.Agrees;
            }

            var goal = located is not null ? judge!.GoalFor(located) : parsed.GetValue(same) ? ShrinkGoal.Same(found.Signature) : ShrinkGoal.AnyDivergence;
            var shrinking = Shrinker.Over(run, ShrinkBudget.Default, TimeProvider.System).Shrink(program, goal);
            var shrunk = run.Check(shrinking.Program).Divergence ?? found;
            var folder = new DivergenceFolder(parsed.GetRequiredValue(save));
            var saved = folder.PathOf(shrunk.Signature);
            var report = new DivergenceReport(shrunk, ReportedSide.Of(run.Left), ReportedSide.Of(run.Right), sides.LevelOf(parsed), sides.ReplayLine(parsed, oracle, saved))
            {
                Shrinking = shrinking,
                Original = found,
            };
            folder.Save(saved, report);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonReport.Text(JsonReport.Of(report)));
            }
            else
            {
                IReadOnlyList<ReportSection> sections = parsed.GetValue(passes) ? [.. TextReport.Sections(report), TextReport.Passes(shrinking)] : TextReport.Sections(report);
                TextReport.Write(Console.Out, sections, forFile: false);
            }

            return ExitCode.Diverges;
        });
        return command;
    }
}
