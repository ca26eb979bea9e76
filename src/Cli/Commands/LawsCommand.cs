using System.CommandLine;
using System.Text.Json.Nodes;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Laws;
using Conform.Gate.Reporting;
using Conform.Model;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Laws;
using Spectre.Console;
using Profile = Conform.Programs.Profile;

namespace Conform.Cli.Commands;

/// <summary><c>conform laws</c>: checks an implementation against itself, without an oracle.</summary>
internal sealed class LawsCommand
{
    /// <summary>What stands for CPython itself among the implementations.</summary>
    private const string CPython = "cpython";

    private readonly Argument<string[]> names = new("LAW")
    {
        Description = $"Laws to check; all if none is named: {string.Join(", ", MetamorphicLaws.All.Select(law => law.Name))}.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<long> programs = new("--programs") { Description = "Number of generated programs for each law.", HelpName = "N", DefaultValueFactory = _ => 2000 };
    private readonly SeedOption seed = new();
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object on standard output." };
    private readonly OracleOptions oracle = new();
    private readonly ImplementationOption implementation = new($"'{CPython}' for CPython itself, ");

    private LawsCommand()
    {
    }

    public static Command Create() => new LawsCommand().Build();

    private Command Build()
    {
        names.AcceptOnlyFromAmong([.. MetamorphicLaws.All.Select(law => law.Name)]);
        var command = new Command("laws", "Check laws that need no oracle: a program and a changed form of it must show the same.")
        {
            names, programs, seed.Seed, json, oracle.Python, implementation.Name,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        WrongUseException.Unless(parsed.GetValue(programs) >= 0, "'--programs' takes 0 or more.");
        var subject = Subject(parsed);
        var chosenSeed = seed.Choose(parsed);
        var isJson = parsed.GetValue(json);
        var chosen = parsed.GetValue(names) is { Length: > 0 } some ? some.Select(name => MetamorphicLaws.Find(name)!) : MetamorphicLaws.All;
        if (!isJson)
        {
            Terminal.Output.WriteLine($"{subject.Name} against itself, {subject.Profile}, seed {chosenSeed}");
        }

        var results = chosen.Select(law => Check(law, subject, chosenSeed, parsed.GetValue(programs), isJson)).ToList();
        var broken = results.Sum(result => result.Findings.Count);
        if (isJson)
        {
            Console.Out.WriteLine(JsonReport.Text(new JsonObject
            {
                ["implementation"] = subject.Name,
                ["profile"] = subject.Profile.ToString(),
                ["seed"] = chosenSeed,
                ["laws"] = new JsonArray([.. results.Select(Json)]),
            }));
        }

        return broken > 0 ? ExitCode.Diverges : ExitCode.Agrees;
    }

    /// <summary>The implementation that is checked. A model needs no CPython; CPython itself runs what a model of it finds within the limits.</summary>
    private IImplementation Subject(ParseResult parsed)
    {
        if (parsed.GetValue(implementation.Name) == CPython)
        {
            var python = oracle.Start(parsed);
            return new GuardedImplementation(new ModelImplementation(python.Profile), python.Python);
        }

        var chosen = implementation.Choose(parsed);
        var profile = parsed.GetValue(oracle.Python) is { } named ? Profile.Of(ModelVersion.Parse("--python", named)) : chosen.Claimed ?? Profile.Of(PythonVersion.Newest);
        return ImplementationOption.Guarded(chosen, profile);
    }

    private static LawResult Check(MetamorphicLaw law, IImplementation subject, ulong seed, long programs, bool isQuiet)
    {
        var (plain, changed) = LawSide.Of(subject, law);
        var level = law.Level < subject.Capabilities.Level ? law.Level : subject.Capabilities.Level;
        var run = new DifferentialRun(plain, changed, ComparisonRules.Of(level), RunLimits.Default);
        var settings = new GenerationSettings { Features = subject.Features, Operations = subject.Capabilities.Operations, Version = subject.Profile.Version, Level = level };
        var result = new Campaign(run, index => ProgramSequence.At(seed, index, settings), new() { Programs = programs }, TimeProvider.System).Run();
        var reports = result.Findings
            .Select(finding => DivergenceReport.Of(finding, run, level, $"./conform laws {law.Name} --seed {seed}")).ToList();
        if (!isQuiet)
        {
            Terminal.Output.MarkupLineInterpolated($"[bold]{law.Name}[/] {law.Claim}");
            Terminal.Output.WriteLine($"  {result.Statistics.Agree} programs hold to it, {result.Statistics.Diverge} do not; it says nothing about {result.Statistics.Inconclusive.Values.Sum()}.");
            foreach (var report in reports)
            {
                TextReport.Write(Terminal.Output.Profile.Out.Writer, TextReport.Sections(report), forFile: false);
            }
        }

        return new(law, result, reports);
    }

    private static JsonObject Json(LawResult result) => new()
    {
        ["law"] = result.Law.Name,
        ["claim"] = result.Law.Claim,
        ["programs"] = result.Campaign.Statistics.Programs,
        ["hold"] = result.Campaign.Statistics.Agree,
        ["broken"] = result.Campaign.Statistics.Diverge,
        ["silent"] = result.Campaign.Statistics.Inconclusive.Values.Sum(),
        ["divergences"] = new JsonArray([.. result.Findings.Select(JsonReport.Of)]),
    };

    private sealed record LawResult(MetamorphicLaw Law, CampaignResult Campaign, IReadOnlyList<DivergenceReport> Findings);
}
