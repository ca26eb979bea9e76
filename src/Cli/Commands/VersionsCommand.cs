using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Gate;
using Conform.Gate.Reporting;
using Conform.Gate.Versions;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Generating;

namespace Conform.Cli.Commands;

/// <summary><c>conform versions</c>: what differs between two CPythons.</summary>
internal sealed class VersionsCommand
{
    private const long DefaultPrograms = 4000;
    private const ulong DefaultSeed = 1;
    private const int DefaultSize = 10;

    private readonly Argument<string[]> named = new("VERSION") { Description = "Two CPythons, each as '--python' of 'check' takes it.", Arity = new ArgumentArity(0, 2) };

    private readonly Option<bool> all = new("--all") { Description = "Compare each version found with the next one: the newest CPython of 3.8, 3.9 and so on." };

    private readonly Option<string?> verify = new("--verify") { Description = "Find nothing; run the programs of a document that '--markdown' wrote and say what is not true.", HelpName = "FILE" };

    private readonly Option<long> programs = new("--programs") { Description = "Number of generated programs; half of them are single operations.", HelpName = "N", DefaultValueFactory = _ => DefaultPrograms };

    private readonly Option<ulong> seed = new("--seed") { Description = "Seed of the generated programs.", HelpName = "S", DefaultValueFactory = _ => DefaultSeed };

    private readonly Option<int> size = new("--size") { Description = "Statements of a generated program, 1 to 1000. Short ones find more: only the first difference of a program is seen.", HelpName = "N", DefaultValueFactory = _ => DefaultSize };

    private readonly Option<string> level = new("--level")
    {
        Description = "How strictly to compare: 'language' (what the language reference promises) or 'cpython' (also identity of immutables and messages).",
        DefaultValueFactory = _ => "cpython",
    };

    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object on standard output." };

    private readonly Option<string?> markdown = new("--markdown") { Description = "Also write a document.", HelpName = "FILE" };

    private VersionsCommand() => level.AcceptOnlyFromAmong("language", "cpython");

    public static Command Create() => new VersionsCommand().Build();

    private Command Build()
    {
        var command = new Command("versions", "Find what differs between two CPythons, each in a process of its own, and shrink it.")
        {
            named, all, verify, programs, seed, size, level, json, markdown,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var chosen = parsed.GetValue(named) ?? [];
        var ways = (chosen.Length > 0 ? 1 : 0) + (parsed.GetValue(all) ? 1 : 0) + (parsed.GetValue(verify) is null ? 0 : 1);
        WrongUseException.Unless(ways == 1 && chosen.Length is 0 or 2, "Name two CPythons, or use '--all' or '--verify'.");
        WrongUseException.Unless(parsed.GetValue(programs) >= 0, "'--programs' takes 0 or more.");
        WrongUseException.Unless(parsed.GetValue(size) is >= 1 and <= 1000, "'--size' takes 1 to 1000 statements.");
        if (parsed.GetValue(verify) is { } document)
        {
            return VersionVerification.Run(document, LevelOf(parsed), Terminal.Output);
        }

        var results = Pairs(parsed, chosen).Select(pair => Survey(parsed, pair.First, pair.Second)).ToList();
        Write(parsed, chosen, results);
        return results.Exists(result => result.MispredictionCount > 0) ? ExitCode.Diverges : ExitCode.Agrees;
    }

    private Level LevelOf(ParseResult parsed) => parsed.GetRequiredValue(level) == "language" ? Level.Language : Level.CPython;

    /// <summary>The CPythons to compare, as <c>--python</c> takes them.</summary>
    private IEnumerable<(string First, string Second)> Pairs(ParseResult parsed, string[] chosen)
    {
        if (!parsed.GetValue(all))
        {
            return [(chosen[0], chosen[1])];
        }

        var newest = new PythonLocator().FindAll().GroupBy(installation => (installation.Version.Major, installation.Version.Minor)).Select(group => group.Last().LibraryPath).ToList();
        WrongUseException.Unless(newest.Count > 1, "There is only one version of CPython here; see 'conform implementations'.");
        return newest.Zip(newest.Skip(1));
    }

    private VersionSurveyResult Survey(ParseResult parsed, string first, string second)
    {
        using var sides = VersionSides.Start(first, second, LevelOf(parsed));
        var sources = Sources(parsed, sides.Versions.Right);
        using var progress = CampaignProgress.Start(parsed.GetValue(json), new CampaignSettings { Programs = sources.Sum(source => source.Count) });
        progress.Announce($"{sides.Versions.Left.Name} against {sides.Versions.Right.Name}, {string.Join(", ", sources.Select(source => source.Name))}");
        return new VersionSurvey(sides.Versions, sides.Models, new(), TimeProvider.System).Run(sources, progress.Report);
    }

    /// <summary>The programs of a survey: with the features of the newer version, so that what is new in it is found, too.</summary>
    private List<ProgramSeries> Sources(ParseResult parsed, IImplementation newer)
    {
        var (chosenSeed, count) = (parsed.GetValue(seed), parsed.GetValue(programs));
        var mixed = new GenerationSettings
        {
            Statements = parsed.GetValue(size),
            Features = newer.Features,
            Version = newer.Profile.Version,
            Level = LevelOf(parsed),
        };
        var single = mixed with { Mode = GenerationMode.SingleOperation };
        return
        [
            new(string.Create(CultureInfo.InvariantCulture, $"single operations of seed {chosenSeed}"), (count + 1) / 2, index => ProgramSequence.At(chosenSeed, index, single)),
            new(string.Create(CultureInfo.InvariantCulture, $"mixed programs of seed {chosenSeed}"), count / 2, index => ProgramSequence.At(chosenSeed, index, mixed)),
        ];
    }

    private void Write(ParseResult parsed, string[] chosen, List<VersionSurveyResult> results)
    {
        if (parsed.GetValue(json))
        {
            Console.Out.WriteLine(JsonReport.Text(new JsonObject { ["seed"] = parsed.GetValue(seed), ["pairs"] = new JsonArray([.. results.Select(VersionJson.Of)]) }));
        }
        else
        {
            new VersionSummary(Terminal.Output).Write(results);
        }

        if (parsed.GetValue(markdown) is { } path)
        {
            DocumentFile.Write(path, VersionDocument.Write([.. results.Select(DocumentedPair.Of)], CommandLine(parsed, chosen)));
        }
    }

    /// <summary>The command that finds the same again, however it was typed.</summary>
    private string CommandLine(ParseResult parsed, string[] chosen)
    {
        var what = parsed.GetValue(all) ? "--all" : string.Join(' ', chosen);
        var strictness = LevelOf(parsed) == Level.Language ? " --level language" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"conform versions {what} --programs {parsed.GetValue(programs)} --seed {parsed.GetValue(seed)} --size {parsed.GetValue(size)}{strictness} --markdown FILE");
    }
}
