using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Model;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Mutation;

/// <summary>The tool behind <c>build/mutation.sh</c>: it draws mutants, judges those of the model and counts.</summary>
/// <remarks>Settings come from the environment, where the script puts them.</remarks>
internal static class EntryPoint
{
    private delegate Fate Judgement(int mutant, out JudgeProgram? killer);

    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["judge", var python]:
                Judge(python, isAfterCrash: false);
                return 0;
            case ["judge", var python, "after-crash"]:
                Judge(python, isAfterCrash: true);
                return 0;
            case ["narrow", var config, var narrowed]:
                Narrow(config, narrowed);
                return 0;
            case ["pythons"]:
                Console.WriteLine(string.Join('\n', Pythons()));
                return 0;
            case ["score"]:
                Score(false);
                return 0;
            case ["score", "stryker"]:
                Score(true);
                return 0;
            default:
                Console.Error.WriteLine("This is the tool behind build/mutation.sh.");
                return 2;
        }
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable($"MUTATION_{name}") is { Length: > 0 } value ? value : throw new InvalidOperationException($"MUTATION_{name} is not set.");

    private static int Number(string name) => int.Parse(Setting(name), CultureInfo.InvariantCulture);

    private static IReadOnlyList<Mutant> Selected(StrykerReport report) =>
        new MutantSelection(Setting("COMMIT"), Setting("SAMPLE") == "all" ? null : Number("SAMPLE"), Number("SHARD"), Number("SHARDS")).Of(report.Mutants);

    /// <summary>The newest CPython of each minor version, the most different ones first: the newest, the oldest, then those between.</summary>
    private static List<PythonVersion> Pythons()
    {
        var found = new PythonLocator().FindAll().Select(installation => installation.Version).GroupBy(version => version.Minor).Select(group => group.Max()).Order().ToList();
        return found.Count < 2 ? found : [found[^1], found[0], .. found[1..^1]];
    }

    /// <summary>Judges the selected mutants of the model by one CPython: all in one copy of the assembly, then those that survive each in a copy of its own.</summary>
    private static void Judge(string python, bool isAfterCrash)
    {
        var verdicts = new Verdicts(Setting("VERDICTS"), isAfterCrash);
        var selected = Selected(StrykerReport.Read(Setting("MUTANTS")));
        var alone = $"{python} alone";
        if (selected.All(mutant => verdicts.IsDone(mutant.Id, alone)))
        {
            return;
        }

        var oracle = CPythonImplementation.Start(new PythonLocator().Find(python));
        var features = new ModelImplementation(oracle.Profile).Features & oracle.Features;
        var judge = new ModelJudge(Setting("ASSEMBLY"), oracle, JudgePrograms.For(oracle, features, Setting("COMMIT"), Number("PROGRAMS"), Number("SINGLES"), Setting("CORPUS")));
        Console.WriteLine($"{selected.Count} mutants meet {judge.Programs} programs and {oracle.Name}.");
        JudgeBy(python, judge.JudgeShared);
        JudgeBy(alone, judge.JudgeAlone);

        void JudgeBy(string how, Judgement judgement)
        {
            foreach (var mutant in selected.Where(mutant => !verdicts.IsDone(mutant.Id, how)))
            {
                verdicts.Begin(mutant.Id, how);
                var fate = judgement(mutant.Id, out var killer);
                verdicts.Add(mutant.Id, how, fate, killer is not { } told ? string.Empty : ProgramText.Render(told.Program).ReplaceLineEndings("\\n"));
            }
        }
    }

    /// <summary>Writes a configuration of Stryker that tests the selected mutants only, and those whose place lies inside of theirs.</summary>
    private static void Narrow(string config, string narrowed)
    {
        var report = StrykerReport.Read(Setting("MUTANTS"));
        var root = JsonNode.Parse(File.ReadAllText(config))!;
        root["stryker-config"]!["mutate"] = new JsonArray([.. Selected(report).Select(mutant => (JsonNode)report.Pattern(mutant))]);
        File.WriteAllText(narrowed, root.ToJsonString());
    }

    /// <summary>Prints the score, its interval and the survivors.</summary>
    /// <param name="isByStryker">Whether Stryker judged, or the programs.</param>
    private static void Score(bool isByStryker)
    {
        var report = StrykerReport.Read(Setting("MUTANTS"));
        var verdicts = isByStryker ? null : new Verdicts(Setting("VERDICTS"), isAfterCrash: false);
        var judged = Selected(report).Where(mutant => verdicts?.Knows(mutant.Id) ?? mutant.Status is not "Pending").ToList();
        var words = judged.ToLookup(mutant => verdicts?.Of(mutant.Id).ToString() ?? mutant.Status);
        var survivors = words["Survived"].Concat(words["NoCoverage"]).ToList();
        foreach (var mutant in survivors.OrderBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Ordinal))
        {
            Console.WriteLine($"survived  {mutant.Id}  {mutant.File}:{mutant.Place}  {mutant.Mutator}");
            Console.WriteLine($"  - {OneLine(report.Original(mutant))}");
            Console.WriteLine($"  + {OneLine(mutant.Replacement)}");
        }

        if (judged.Count == 0)
        {
            Console.WriteLine("No mutant was judged.");
            return;
        }

        var score = new Proportion(judged.Count - survivors.Count, judged.Count);
        Console.WriteLine(string.Join(", ", words.Select(word => $"{word.Count()} {word.Key.ToLowerInvariant()}")) + $"; {judged.Count} judged of {report.Mutants.Count} mutants.");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Score {score.Percent:F1} %, 95 % confidence interval {score.Interval.Low:F1} % to {score.Interval.High:F1} %."));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var line && line.Length > 200 ? line[..200] + " …" : line;
}
