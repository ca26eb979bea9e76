using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Bench.Memory;

/// <summary><c>bench memory</c>: how much the resident set of the process grows while programs run, in the whole pipeline or in the bare loop.</summary>
internal static class MemoryCommand
{
    private const long PerSlope = 100_000;

    private static readonly CommonOptions Common = new(programs: 300_000, rounds: null);

    private static readonly Option<int> From = new("--from") { Description = "Number of programs after which the growth counts.", HelpName = "N", DefaultValueFactory = _ => 100_000 };

    private static readonly Option<bool> Bare = new("--bare") { Description = "Run the bare loop of compile and exec instead of the pipeline, on the programs that the model runs to their end." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("memory", "Prints by how much the resident set grows per 100,000 programs.") { From, Bare };
        Common.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var oracle = Common.Start(parsed);
        var settings = ProgramSelection.Settings(oracle.Profile);
        var (seed, programs, first) = (Common.SeedOf(parsed), Common.ProgramsOf(parsed), parsed.GetValue(From));
        if (first >= programs)
        {
            Console.Error.WriteLine("bench: '--from' must be less than '--programs'.");
            return 2;
        }

        var memory = new ResidentSet(first, programs);
        var model = new ModelImplementation(oracle.Profile);
        if (parsed.GetValue(Bare))
        {
            var timing = oracle.TimeStages();
            for (var index = 0; index < programs; index++)
            {
                // CPython alone has no limits: what the pipeline would not hand over may run for ever.
                var program = ProgramSequence.At(seed, index, settings);
                if (model.Run(program, new(RunLimits.Default, [])).Stop is null)
                {
                    timing.ExecuteBare([[.. program.Cells.Select(ProgramText.RenderCell)]]);
                }

                memory.Note(index + 1);
            }
        }
        else
        {
            var run = new DifferentialRun(model, oracle, ComparisonRules.Of(Level.CPython), RunLimits.Default);
            var count = 0;
            _ = new Campaign(run, index => ProgramSequence.At(seed, index, settings), new() { Programs = programs }, TimeProvider.System).Run(_ => memory.Note(++count));
        }

        Print(parsed, oracle, memory.Slope * PerSlope);
        return 0;
    }

    private static void Print(ParseResult parsed, CPythonImplementation oracle, double bytes)
    {
        var loop = parsed.GetValue(Bare) ? "bare" : "pipeline";
        Console.Out.WriteLine(Common.IsJson(parsed)
            ? new JsonObject { ["loop"] = loop, ["oracle"] = oracle.Name, ["bytesPer100000Programs"] = Math.Round(bytes) }.ToJsonString()
            : string.Create(CultureInfo.InvariantCulture, $"{loop,-10}{bytes / (1 << 20),10:F2} MB per 100,000 programs ({oracle.Name})"));
    }
}
