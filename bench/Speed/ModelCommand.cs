using System.CommandLine;

namespace Conform.Bench.Speed;

/// <summary><c>bench model</c>: the model against CPython's <c>exec</c> of precompiled code.</summary>
internal static class ModelCommand
{
    private static readonly CommonOptions Common = new(programs: 1000, rounds: 15);

    private static readonly Option<string?> From = new("--from") { Description = "Measure the program files of this folder instead of generated ones.", HelpName = "DIR" };

    private static readonly Option<string?> Save = new("--save") { Description = "Write the measured programs into this folder, for --from of another build.", HelpName = "DIR" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("model", "Times straight-line programs on the model (from the tree to the last statement, without observing) and in CPython (exec of precompiled code).") { From, Save };
        Common.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var oracle = Common.Start(parsed);
        var programs = parsed.GetValue(From) is { } folder
            ? ProgramSelection.Read(folder)
            : ProgramSelection.Generate(Common.SeedOf(parsed), Common.ProgramsOf(parsed), oracle.Profile);
        var model = new ModelTiming(oracle.Profile, programs);
        if (parsed.GetValue(Save) is { } target)
        {
            ProgramSelection.Write(target, model.Programs);
        }

        var result = SpeedMeasurement.Of(model, oracle.Precompile(model.Programs), Common.RoundsOf(parsed));
        Console.Out.WriteLine(Common.IsJson(parsed) ? SpeedReport.Json(result, oracle.Name) : SpeedReport.Text(result, oracle.Name));
        return 0;
    }
}
