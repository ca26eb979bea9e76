using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Cli.Power;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Power;
using Conform.Gate.Reporting;
using Conform.Gate.Shrinking;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Text;
using Spectre.Console;
using Profile = Conform.Programs.Profile;

namespace Conform.Cli.Commands;

/// <summary><c>conform mutants</c>: how many generated programs it takes to find each wrong model out.</summary>
internal sealed class MutantsCommand
{
    private const int DefaultSeeds = 20;
    private const long DefaultPrograms = 10_000;

    private readonly Argument<string[]> named = new("NAME") { Description = "The mutants; all of them if none is named.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<bool> list = new("--list") { Description = "Only list the mutants, with what each gets wrong." };

    private readonly Option<int> seeds = new("--seeds") { Description = "Number of seeds.", HelpName = "N", DefaultValueFactory = _ => DefaultSeeds };

    private readonly Option<ulong?> seed = new("--seed") { Description = "The first seed; without it one that follows from the commit of this build.", HelpName = "S" };

    private readonly Option<long> programs = new("--programs") { Description = "Number of programs of a seed after which a mutant has survived it.", HelpName = "N", DefaultValueFactory = _ => DefaultPrograms };

    private readonly Option<string> version = new("--version-of") { Description = "The CPython that the mutants and their judge, the model, claim to behave like, such as 3.12.", HelpName = "VERSION", DefaultValueFactory = _ => $"{PythonVersion.Newest.Major}.{PythonVersion.Newest.Minor}" };

    private readonly Option<bool> shrink = new("--shrink") { Description = "Also shrink each killing program: how many different programs that gives, and what it costs." };

    private readonly Option<bool> prove = new("--prove") { Description = $"Also show that no smaller program refutes a mutant, by trying them all, where the smallest has at most {SmallestProof.MostSteps} steps. Takes some minutes for all." };

    private readonly Option<int> jobs = new("--jobs") { Description = "Number of threads.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };

    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object on standard output." };

    private readonly Option<string?> markdown = new("--markdown") { Description = "Also write a document.", HelpName = "FILE" };

    private MutantsCommand()
    {
    }

    public static Command Create() => new MutantsCommand().Build();

    private Command Build()
    {
        var command = new Command("mutants", "Measure how many generated programs it takes to find deliberately wrong models out. The judge is the model, in this process.")
        {
            named, list, seeds, seed, programs, version, shrink, prove, jobs, json, markdown,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        WrongUseException.Unless(parsed.GetValue(seeds) >= 1, "'--seeds' takes 1 or more.");
        WrongUseException.Unless(parsed.GetValue(programs) >= 1, "'--programs' takes 1 or more.");
        WrongUseException.Unless(parsed.GetValue(jobs) >= 1, "'--jobs' takes 1 or more.");
        if (parsed.GetValue(list))
        {
            List(Chosen(parsed.GetValue(named) ?? []), parsed.GetValue(json));
            return ExitCode.Agrees;
        }

        var result = Measure(parsed);
        if (parsed.GetValue(json))
        {
            Console.Out.WriteLine(JsonReport.Text(PowerJson.Of(result)));
        }
        else
        {
            new PowerTable(Terminal.Output).Write(result);
        }

        if (parsed.GetValue(markdown) is { } path)
        {
            DocumentFile.Write(path, PowerDocument.Write(result, CommandLine(parsed, result)));
        }

        return result.KilledAtEachSeed < result.Mutants.Count ? ExitCode.Diverges : ExitCode.Agrees;
    }

    private static void List(IReadOnlyList<Mutant> mutants, bool asJson)
    {
        if (asJson)
        {
            Console.Out.WriteLine(JsonReport.Text(new JsonObject { ["mutants"] = new JsonArray([.. mutants.Select(PowerJson.Description)]) }));
            return;
        }

        var table = new Table().AddColumns("Mutant", "Family", "Claim");
        foreach (var mutant in mutants)
        {
            table.AddRow(new Text(mutant.Name), new Text($"{mutant.Family}"), new Text(mutant.Claim));
        }

        Terminal.Output.Write(table);
    }

    private PowerResult Measure(ParseResult parsed)
    {
        var mutants = Chosen(parsed.GetValue(named) ?? []);
        var profile = Profile.Of(ModelVersion.Parse("--version-of", parsed.GetRequiredValue(version)));
        var settings = GenerationSettings.Default with { Version = profile.Version, Features = profile.Features };
        var first = parsed.GetValue(seed) ?? CommitSeed.Of(typeof(MutantsCommand).Assembly);
        var count = parsed.GetValue(seeds);
        var kills = new IReadOnlyList<KillOutcome>[mutants.Count];
        foreach (var level in mutants.Select(mutant => mutant.Level).Distinct().Order())
        {
            int[] chosen = [.. Enumerable.Range(0, mutants.Count).Where(index => mutants[index].Level == level)];
            var outcomes = PowerSurvey.Run(
                () => new ModelImplementation(profile),
                [.. chosen.Select(index => mutants[index].Implement(profile))],
                [.. Enumerable.Range(0, count).Select(step => unchecked(first + (ulong)step))],
                (seed, index) => ProgramSequence.At(seed, index, settings with { Level = level }),
                parsed.GetValue(programs),
                parsed.GetValue(jobs),
                Terminal.Errors.Profile.Capabilities.Interactive
                    ? done => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {count} seeds at level {level.ToString().ToLowerInvariant()}"))
                    : null);
            foreach (var (index, outcome) in chosen.Zip(outcomes))
            {
                kills[index] = outcome;
            }
        }

        var proofs = parsed.GetValue(prove) ? Proofs(mutants, profile, parsed.GetValue(jobs)) : new SearchResult?[mutants.Count];
        var forms = parsed.GetValue(shrink) ? Forms(mutants, kills, profile, settings, parsed.GetValue(jobs)) : null;
        return new(profile, first, count, parsed.GetValue(programs), [.. mutants.Select((mutant, index) => new MutantPower(mutant, new(kills[index]), forms?[index], proofs[index]))]);
    }

    /// <summary>What each killing program is shrunk to. One shrink may take seconds and another a millisecond, so that each thread takes one at a time.</summary>
    private static IReadOnlyList<NormalForm>[] Forms(IReadOnlyList<Mutant> mutants, IReadOnlyList<KillOutcome>[] kills, Profile profile, GenerationSettings settings, int jobs)
    {
        (ulong Seed, long Index)[][] killing = Array.ConvertAll(kills, outcomes => outcomes.Where(kill => kill.Programs is not null).Select(kill => (kill.Seed, kill.Programs!.Value - 1)).ToArray());
        NormalForm[][] forms = Array.ConvertAll(killing, places => new NormalForm[places.Length]);
        var shrinks = killing.SelectMany((places, mutant) => places.Select((place, at) => (Mutant: mutant, At: at, place.Seed, place.Index)));
        _ = Parallel.ForEach(Partitioner.Create(shrinks, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = jobs }, shrink =>
        {
            var mutant = mutants[shrink.Mutant];
            var program = ProgramSequence.At(shrink.Seed, shrink.Index, settings with { Level = mutant.Level });
            forms[shrink.Mutant][shrink.At] = NormalForm.Of(Against(mutant, profile), program, ShrinkBudget.Untimed);
        });
        return forms;
    }

    /// <summary>What trying all smaller programs found, for each mutant whose smallest program is small enough; each thread has a share of the mutants.</summary>
    private static SearchResult?[] Proofs(IReadOnlyList<Mutant> mutants, Profile profile, int jobs)
    {
        var proofs = new SearchResult?[mutants.Count];
        var covered = Enumerable.Range(0, mutants.Count).Select(index => (Index: index, Smallest: ProgramText.Parse(mutants[index].Refutation))).Where(entry => SmallestProof.Covers(entry.Smallest)).ToList();
        _ = Parallel.For(0, jobs, new ParallelOptions { MaxDegreeOfParallelism = jobs }, job =>
        {
            foreach (var share in covered.Where((_, position) => position % jobs == job).GroupBy(entry => mutants[entry.Index].Level))
            {
                var found = SmallestProof.Search(
                    new ModelImplementation(profile), [.. share.Select(entry => (entry.Smallest, mutants[entry.Index].Implement(profile)))], ComparisonRules.Of(share.Key));
                foreach (var (entry, result) in share.Zip(found))
                {
                    proofs[entry.Index] = result;
                }
            }
        });
        return proofs;
    }

    private static DifferentialRun Against(Mutant mutant, Profile profile) =>
        new(new ModelImplementation(profile), mutant.Implement(profile), ComparisonRules.Of(mutant.Level), RunLimits.Default);

    private static IReadOnlyList<Mutant> Chosen(string[] names) => names.Length == 0
        ? MutantCatalogue.All
        : [.. names.Select(name => MutantCatalogue.Find(name) ?? throw new WrongUseException($"There is no mutant '{name}'; 'conform mutants --list' lists them.")).Distinct()];

    /// <summary>The command that measures the same again, however it was typed.</summary>
    private string CommandLine(ParseResult parsed, PowerResult result)
    {
        var names = parsed.GetValue(named) is { Length: > 0 } chosen ? $" {string.Join(' ', chosen)}" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"conform mutants{names} --seed {result.FirstSeed} --seeds {result.Seeds} --programs {result.MostPrograms} --version-of {parsed.GetValue(version)}{(parsed.GetValue(shrink) ? " --shrink" : string.Empty)}{(parsed.GetValue(prove) ? " --prove" : string.Empty)} --markdown docs/power.md");
    }
}
