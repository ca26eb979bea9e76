using System.CommandLine;
using Conform.Oracle;
using Conform.Programs;

namespace Conform.Bench;

/// <summary>The command line: measures the model's speed against CPython's and prints the ratio.</summary>
internal static class EntryPoint
{
    private static readonly Option<int> Programs = new("--programs") { Description = "Number of generated programs.", HelpName = "N", DefaultValueFactory = _ => 1000 };

    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of the generated programs.", HelpName = "S", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Rounds = new("--rounds") { Description = "Rounds that count; others come first, until .NET has compiled what runs often.", HelpName = "N", DefaultValueFactory = _ => 15 };

    private static readonly Option<string?> Python = new("--python") { Description = "The CPython, as for 'conform check'.", HelpName = "VERSION|PATH" };

    private static readonly Option<string?> From = new("--from") { Description = "Measure the program files of this folder instead of generated ones.", HelpName = "DIR" };

    private static readonly Option<string?> Save = new("--save") { Description = "Write the measured programs into this folder, for --from of another build.", HelpName = "DIR" };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object." };

    private static int Main(string[] args)
    {
        var root = new RootCommand("Times straight-line programs on the model (from the tree to the last statement, without observing) and in CPython (exec of precompiled code).")
        {
            Programs, Seed, Rounds, Python, From, Save, Json,
        };
        root.SetAction(Run);
        return root.Parse(args).Invoke();
    }

    private static int Run(ParseResult parsed)
    {
        var locator = new PythonLocator();
        var oracle = CPythonImplementation.Start(parsed.GetValue(Python) is { } named ? locator.Find(named) : locator.FindDefault());
        var programs = parsed.GetValue(From) is { } folder
            ? ProgramSelection.Read(folder)
            : ProgramSelection.Generate(parsed.GetValue(Seed), parsed.GetValue(Programs), oracle.Profile);
        var model = new ModelTiming(oracle.Profile, programs);
        if (parsed.GetValue(Save) is { } target)
        {
            ProgramSelection.Write(target, model.Programs);
        }

        var result = SpeedMeasurement.Of(model, oracle.Precompile(model.Programs), parsed.GetValue(Rounds));
        Console.Out.WriteLine(parsed.GetValue(Json) ? SpeedReport.Json(result, oracle.Name) : SpeedReport.Text(result, oracle.Name));
        return 0;
    }
}
