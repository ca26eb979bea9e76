using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Programs.Text;

namespace Conform.Bench.Speed;

/// <summary><c>bench copy</c>: a deep copy of a long list of ints, in the model and by CPython's <c>copy.deepcopy</c>.</summary>
internal static class CopyCommand
{
    private static readonly CommonOptions Common = new(programs: null, rounds: 7);

    private static readonly Option<int> Length = new("--length") { Description = "Number of ints in the list.", HelpName = "N", DefaultValueFactory = _ => 1_000_000 };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("copy", "Times a deep copy of a long list of ints in the model and in CPython: the program that copies, less the program that only makes the list.") { Length };
        Common.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (oracle, length) = (Common.Start(parsed), parsed.GetValue(Length));
        var made = string.Create(CultureInfo.InvariantCulture, $"a = list(range({length}))\n");
        var model = new ModelTiming(oracle.Profile, [ProgramText.Parse(made), ProgramText.Parse(made + "b = copy.deepcopy(a)\n")], limits => limits with { Objects = int.MaxValue, Elements = int.MaxValue, Steps = int.MaxValue });
        var cpython = oracle.Precompile(model.Programs);
        _ = (model.Execute(), cpython.Execute());
        (double Model, double CPython)[] rounds = [.. Enumerable.Range(0, Common.RoundsOf(parsed)).Select(_ => (CopyOf(model.Execute()), CopyOf(cpython.Execute())))];
        var ratio = Median.Of(rounds.Select(round => round.Model / round.CPython));
        var (ofModel, ofCPython) = (Median.Of(rounds.Select(round => round.Model)), Median.Of(rounds.Select(round => round.CPython)));
        Console.Out.WriteLine(Common.IsJson(parsed)
            ? new JsonObject { ["oracle"] = oracle.Name, ["length"] = length, ["modelMilliseconds"] = Math.Round(ofModel, 1), ["cpythonMilliseconds"] = Math.Round(ofCPython, 1), ["ratio"] = Math.Round(ratio, 3) }.ToJsonString()
            : string.Create(CultureInfo.InvariantCulture, $"Deep copy of {length} ints: model {ofModel:F1} ms, {oracle.Name} {ofCPython:F1} ms, ratio {ratio:F2} (median of {rounds.Length} rounds)"));
        return 0;
    }

    /// <summary>What the copy took of the times of both programs, in milliseconds.</summary>
    private static double CopyOf(TimeSpan[] times) => (times[1] - times[0]).TotalMilliseconds;
}
