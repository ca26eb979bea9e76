using System.CommandLine;

namespace Conform.Bench.Ratios;

/// <summary><c>bench ratios</c>: the stages of the pipeline against the bare loop of compiling and executing the same programs.</summary>
internal static class RatiosCommand
{
    private static readonly CommonOptions Common = new(programs: 500, rounds: 15);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("ratios", "Times generation, model, oracle, observation, comparison and the whole pipeline against CPython compiling and executing the same programs. Pin it to one core with taskset for the figures of one core.");
        Common.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var oracle = Common.Start(parsed);
        var stages = new PipelineStages(oracle, Common.SeedOf(parsed), Common.ProgramsOf(parsed));
        WarmUp.Run(() => _ = stages.Measure());
        var table = new RatioTable(stages, [.. Enumerable.Range(0, Common.RoundsOf(parsed)).Select(_ => stages.Measure())]);
        Console.Out.WriteLine(Common.IsJson(parsed) ? table.Json(oracle.Name) : table.Text(oracle.Name));
        return 0;
    }
}
