using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Conform.Cli.EveryVersion;
using Conform.Cli.Implementations;
using Conform.Gate;
using Conform.Gate.Reporting;
using Conform.Gate.Reporting.Formats;
using Conform.Gate.Shrinking;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Operations;

namespace Conform.Cli.Commands;

/// <summary><c>conform check</c>: the differential run over generated programs or files.</summary>
internal sealed class CheckCommand
{
    private const long DefaultPrograms = 2000;

    /// <summary>Programs that are all run stop later than a random search: the next ones are not more of the same.</summary>
    private const int MostFindingsOfAll = 50;

    /// <summary>With <c>--json</c> alone one program of so many is recorded.</summary>
    private const int RecordedInJson = 10;

    /// <summary>The share of inconclusive programs that the model may have.</summary>
    private const double MostInconclusive = 0.01;

    /// <summary>The share that an implementation may have that lacks a part of the language: programs are generated without it as far as that is foreseen.</summary>
    private const double MostInconclusiveOfOthers = 0.1;

    private const string SingleOperation = "single-operation";

    private readonly DifferentialOptions sides = new();

    private readonly Argument<string[]> files = new("FILE") { Description = "Program files to run instead of generated programs.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<long?> programs = new("--programs") { Description = $"Number of generated programs (default {DefaultPrograms}), or of single operations (default all), spread over them by the seed.", HelpName = "N" };

    private readonly Option<string?> duration = new("--for") { Description = "Generate for this long instead: 90s, 10m, 2h.", HelpName = "TIME" };

    private readonly SeedOption seed = new();

    private readonly Option<int> size = new("--size") { Description = "Statements of a generated program, 1 to 1000.", HelpName = "N", DefaultValueFactory = _ => GenerationSettings.Default.Statements };

    private readonly Option<string> cells = new("--cells")
    {
        Description = "How statements are spread over cells (compile units).",
        DefaultValueFactory = _ => "mixed",
    };

    private readonly Option<string> mode = new("--mode")
    {
        Description = "How programs are made: 'well-typed', 'wild' and 'swarm' (half of the operations for each program) at random, 'single-operation' runs every operation on every combination of representative operands.",
        DefaultValueFactory = _ => "well-typed",
    };

    private readonly Option<string?> only = new("--only")
    {
        Description = "Generate only operations whose names begin so, separated by commas: 'str.,round('.",
        HelpName = "NAMES",
    };

    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object on standard output." };

    private readonly Option<bool> coverage = new("--coverage")
    {
        Description = "Record on what operations are executed, in every program (--json records every tenth), and tell which combinations of operation and shape were met.",
    };

    private readonly Option<bool> copyCoverage = new("--copy-coverage")
    {
        Description = "Run every program once more in CPython, traced, and tell which lines of CPython's copy.py were executed and which were not.",
    };

    private readonly Option<string> save = new("--save")
    {
        Description = "Folder for the programs that diverge, written only if there are any.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "conform-divergences",
    };

    private readonly Option<double?> allowed = new("--allow-inconclusive")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture, $"Largest share of inconclusive programs, 0 to 1 (default {MostInconclusive}, and {MostInconclusiveOfOthers} of an implementation that may lack features)."),
        HelpName = "SHARE",
    };

    private readonly GateOptions gate = new();

    private readonly ReportOption wanted = new();

    private readonly Option<int?> findings = new("--findings") { Description = "Stop after so many distinct divergences (default 5).", HelpName = "N" };

    private readonly Option<double> shrinkTime = new("--shrink-time")
    {
        Description = "Seconds that shrinking one divergence may take.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => ShrinkBudget.Default.Time.TotalSeconds,
    };

    private CheckCommand()
    {
        cells.AcceptOnlyFromAmong("script", "blocks", "statements", "mixed");
        mode.AcceptOnlyFromAmong("well-typed", "wild", "swarm", SingleOperation);
    }

    public static Command Create() => new CheckCommand().Build();

    private Command Build()
    {
        var command = new Command("check", "Run programs on the implementation under test and in CPython, and compare. Generates them unless files are named.")
        {
            files, programs, duration, seed.Seed, size, cells, mode, only, json, coverage, copyCoverage, save, allowed, findings, shrinkTime,
        };
        sides.AddTo(command);
        gate.AddTo(command);
        command.Options.Add(wanted.Reports);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        WrongUseException.Unless(parsed.GetValue(programs) is null or >= 0, "'--programs' takes 0 or more.");
        WrongUseException.Unless(parsed.GetValue(findings) is null or > 0, "'--findings' takes 1 or more.");
        WrongUseException.Unless(parsed.GetValue(shrinkTime) is > 0 and <= 86_400, "'--shrink-time' takes a number of seconds above 0.");
        WrongUseException.Unless(parsed.GetValue(size) is >= 1 and <= 1000, "'--size' takes 1 to 1000 statements.");
        WrongUseException.Unless(
            parsed.GetValue(only) is not { } chosen || chosen.Split(',').Any(name => OperationTable.Rows.Any(row => name.Length > 0 && row.Name.StartsWith(name, StringComparison.Ordinal))),
            "'--only' takes beginnings of names of the operation table.");
        WrongUseException.Unless(parsed.GetValue(allowed) is null or (>= 0 and <= 1), "'--allow-inconclusive' takes a share from 0 to 1.");
        WrongUseException.Unless(parsed.GetValue(duration) is not { } time || Durations.TryParse(time, out _), "'--for' takes a duration such as 90s, 10m or 2h.");
        WrongUseException.Unless(
            !sides.IsEveryPython(parsed) || parsed.GetValue(json) || !(parsed.GetValue(coverage) || parsed.GetValue(copyCoverage)),
            "'--coverage' and '--copy-coverage' with '--python all' need '--json'.");
        gate.Validate(parsed, sides.IsEveryPython(parsed));
        var written = wanted.Read(parsed);
        WrongUseException.Unless(written.Count == 0 || !sides.IsEveryPython(parsed), "'--report' tells of one CPython; name one instead of '--python all'.");
        var named = parsed.GetValue(files) ?? [];
        var read = named.Select(ProgramFile.Read).ToList();
        var chosenSeed = seed.Choose(parsed);
        if (sides.IsEveryPython(parsed))
        {
            return new CheckEveryVersion(parsed, read.Count > 0 ? null : chosenSeed, parsed.GetRequiredValue(save)).Run(parsed.GetValue(json));
        }

        var (run, oracle) = sides.Start(parsed);
        var settings = Settings(parsed, run);
        var source = read.Count > 0 ? ProgramSource.Files(named, read)
            : parsed.GetValue(mode) == SingleOperation ? ProgramSource.SingleOperations(settings, chosenSeed)
            : ProgramSource.Generated(chosenSeed, settings);
        var session = gate.Open(parsed, run, sides.LevelOf(parsed));
        var bounds = session.Within(Bounds(parsed, source.Count));
        var asJson = parsed.GetValue(json);
        using var progress = CampaignProgress.Start(asJson, bounds);
        progress.Announce(
            $"{run.Left.Name} against {oracle.Name} ({oracle.Place}), level {sides.LevelOf(parsed).ToString().ToLowerInvariant()}, {source.Description}");
        var needsJson = asJson || written.Any(file => file.Format is JsonFormat);
        var recording = needsJson || parsed.GetValue(coverage) ? new OperandRecording(oracle.Profile, every: parsed.GetValue(coverage) ? 1 : RecordedInJson) : null;
        var trace = parsed.GetValue(copyCoverage) ? new CopyModuleTrace(oracle.Embedded ?? throw new WrongUseException("'--copy-coverage' needs an embedded CPython.")) : null;
        var campaign = new Campaign(run, source.At, bounds, TimeProvider.System, (index, program) =>
        {
            recording?.Examine(index, program);
            trace?.Run(program);
        });
        var result = campaign.Run(progress.Report);
        progress.Finish();
        session.End(result);
        var reports = Saved(parsed, result, run, oracle);
        var unsurvived = read.Count > 0 ? new Dictionary<long, string>() : Unsurvived(parsed, result, source);
        var copied = trace is null ? null : new CopyCoverageText(trace, oracle.Name);
        var document = new JsonObject();
        if (needsJson)
        {
            document = JsonReport.Of(result, reports, oracle.Profile.Version, settings.Features);
            document["seed"] = read.Count == 0 ? chosenSeed : null;
            document["cases"] = source.Count;
            document["coverage"] = CoverageReport.Json(recording!.Coverage, oracle.Profile.Version, settings.Features);
            document["left"] = run.Left.Name;
            document["right"] = oracle.Name;
            session.AddTo(document);
            if (copied is not null)
            {
                document["copyCoverage"] = copied.Json();
            }
        }

        if (asJson)
        {
            Console.Out.WriteLine(JsonReport.Text(document));
        }
        else
        {
            new CampaignSummary(Terminal.Output).Write(result, reports, index => unsurvived.GetValueOrDefault(index) ?? source.NameOf(index));
            if (recording is not null && parsed.GetValue(coverage))
            {
                Console.Out.WriteLine(CoverageReport.Sentence(recording.Coverage, oracle.Profile.Version, settings.Features));
            }

            copied?.Write(Console.Out);
            session.Write(Console.Out);
        }

        // With --json standard output holds one object and nothing else.
        ReportOption.Write(
            written,
            new(ReportedSide.Of(run.Left), ReportedSide.Of(run.Right), sides.LevelOf(parsed), source.Description, result, reports) { Ledger = session.Ledger, Replay = session.Replay, Ratchet = session.Ratchet, Json = document },
            asJson ? Console.Error : Console.Out);

        return session.Fails || (result.Statistics.Diverge > 0 && !session.Accepts) ? ExitCode.Diverges
            : result.Statistics.InconclusiveShare > (parsed.GetValue(allowed) ?? (run.Left is GuardedImplementation ? MostInconclusiveOfOthers : MostInconclusive)) ? ExitCode.Inconclusive
            : ExitCode.Agrees;
    }

    private GenerationSettings Settings(ParseResult parsed, DifferentialRun run) => new()
    {
        Statements = parsed.GetValue(size),
        Cells = Enum.Parse<CellLayout>(parsed.GetRequiredValue(cells), ignoreCase: true),
        Mode = parsed.GetValue(mode) switch
        {
            "wild" => GenerationMode.Wild,
            "swarm" => GenerationMode.Swarm,
            _ => GenerationMode.WellTyped,
        },
        Features = run.Left.Features & run.Right.Features,
        Operations = run.Left.Capabilities.Operations,
        Version = run.Right.Profile.Version,
        Level = sides.LevelOf(parsed),
        Only = parsed.GetValue(only) is { } names ? names.Split(',', StringSplitOptions.RemoveEmptyEntries).ToValueList() : [],
    };

    private CampaignSettings Bounds(ParseResult parsed, long? available)
    {
        TimeSpan? time = parsed.GetValue(duration) is { } text && Durations.TryParse(text, out var span) ? span : null;
        var bounds = available is { } all
            ? new CampaignSettings { Programs = Math.Min(parsed.GetValue(programs) ?? all, all), Duration = time, MostFindings = MostFindingsOfAll }
            : new() { Programs = parsed.GetValue(programs) ?? (time is null ? DefaultPrograms : null), Duration = time };
        return bounds with
        {
            MostFindings = parsed.GetValue(findings) ?? bounds.MostFindings,
            Shrinking = ShrinkBudget.Default with { Time = TimeSpan.FromSeconds(parsed.GetValue(shrinkTime)) },
        };
    }

    /// <summary>The files of the generated programs that killed a side or kept it busy too long, by their index.</summary>
    private Dictionary<long, string> Unsurvived(ParseResult parsed, CampaignResult result, ProgramSource source)
    {
        var folder = new DivergenceFolder(parsed.GetRequiredValue(save));
        return result.Inconclusive
            .Where(example => example.Verdict.Reason is InconclusiveReason.Crash or InconclusiveReason.TimeOut)
            .ToDictionary(example => example.Index, example => folder.Save(example.Verdict.Reason, example.Index, source.At(example.Index)));
    }

    private List<DivergenceReport> Saved(ParseResult parsed, CampaignResult result, DifferentialRun run, ChosenOracle oracle)
    {
        var folder = new DivergenceFolder(parsed.GetRequiredValue(save));
        return
        [
            .. result.Findings.Select(finding =>
            {
                var path = folder.PathOf(finding.Signature);
                var report = DivergenceReport.Of(finding, run, sides.LevelOf(parsed), sides.ReplayLine(parsed, oracle, path)) with { File = path };
                folder.Save(path, report);
                return report;
            }),
        ];
    }
}
