using System.CommandLine;
using Conform.Adapters;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Versions;
using Conform.Model;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Text;

namespace Conform.Cli.Commands;

/// <summary><c>conform versions</c>: what differs between two CPythons.</summary>
internal sealed class VersionsCommand
{
    private readonly Argument<string[]> names = new("VERSION") { Description = "Two CPythons, as for '--python'.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<long> programs = new("--programs") { Description = "Number of generated programs.", HelpName = "N", DefaultValueFactory = _ => 2000 };
    private readonly Option<ulong> seed = new("--seed") { Description = "Seed of the generated programs.", HelpName = "S", DefaultValueFactory = _ => 1 };
    private readonly Option<int> size = new("--size") { Description = "Statements of a generated program, 1 to 1000.", HelpName = "N", DefaultValueFactory = _ => 10 };

    public static Command Create() => new VersionsCommand().Build();

    private Command Build()
    {
        var command = new Command("versions", "Find what differs between two CPythons.") { names, programs, seed, size };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var chosen = parsed.GetRequiredValue(names);
        var locator = new PythonLocator();
        var (a, b) = (locator.Find(chosen[0]), locator.Find(chosen[1]));
        using var left = Start(a);
        using var right = Start(b);
        var rules = ComparisonRules.Of(Level.CPython);
        var modelA = new ModelImplementation(left.Profile);
        var modelB = new ModelImplementation(right.Profile);
        var run = new DifferentialRun(new GuardedImplementation(modelA, left), right, rules, RunLimits.Default, () => Start(b));
        var models = new DifferentialRun(modelA, modelB, rules, RunLimits.Default);
        var settings = new GenerationSettings { Statements = parsed.GetValue(size), Features = right.Features, Version = right.Profile.Version };
        var s = parsed.GetValue(seed);
        var n = parsed.GetValue(programs);
        var single = settings with { Mode = GenerationMode.SingleOperation };
        var sources = new ProgramSource[]
        {
            new($"single operations of seed {s}", n / 2, index => ProgramSequence.At(s, index, single)),
            new($"programs of seed {s}", n - (n / 2), index => ProgramSequence.At(s, index, settings)),
        };
        var result = new VersionSurvey(run, models, new(), TimeProvider.System).Run(sources);
        foreach (var difference in result.Differences)
        {
            Console.WriteLine($"## {VersionDifferenceText.Title(difference)}   [{difference.Cause.Signature}] count {difference.Count} predicted {difference.IsPredicted}");
            Console.WriteLine(ProgramText.Render(difference.Smallest.Program).Replace("import copy\n# %%\n", "", StringComparison.Ordinal).TrimEnd());
            Console.WriteLine($"   {a.Version}: {VersionDifferenceText.Side(difference.Smallest, true)}");
            Console.WriteLine($"   {b.Version}: {VersionDifferenceText.Side(difference.Smallest, false)}");
        }

        Console.WriteLine($"{result.Statistics.Programs} programs, {result.Statistics.Diverge} differ, {result.Statistics.InconclusiveShare:P2} inconclusive, {result.Differences.Count} differences, {result.Differences.Select(d => d.Cause).Distinct().Count()} causes, {result.MispredictionCount} mispredicted, {result.Statistics.Elapsed.TotalSeconds:0.0} s");
        foreach (var wrong in result.Mispredictions)
        {
            Console.WriteLine($"mispredicted: versions {wrong.Versions?.Difference}, models {wrong.Models?.Difference}");
        }

        return 0;
    }

    private static WorkerImplementation Start(PythonInstallation installation) => new(SelfCommand.With("worker", "--python", installation.LibraryPath));
}
