using System.CommandLine;
using System.Globalization;
using Conform.Cli.Campaigns;
using Conform.Cli.EveryVersion;
using Conform.Cli.Implementations;
using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Gate.Journaling;
using Conform.Gate.Reporting.Formats;
using Conform.Oracle;

namespace Conform.Cli.Commands;

/// <summary><c>conform check</c>: the differential run over generated programs or files.</summary>
internal sealed class CheckCommand
{
    private const string Name = "check";

    /// <summary>With <c>--json</c> alone one program of so many is recorded.</summary>
    private const int RecordedInJson = 10;

    private readonly DifferentialOptions sides = new();

    private readonly CampaignOptions campaign = new();

    private readonly ScaleOptions scale = new();

    private readonly GateOptions gate = new();

    private readonly OutcomeOptions outcome = new();

    private readonly Option<bool> coverage = new("--coverage")
    {
        Description = "Record on what operations are executed, in every program (--json records every tenth), and tell which combinations of operation and shape were met.",
    };

    private readonly Option<bool> copyCoverage = new("--copy-coverage")
    {
        Description = "Run every program once more in CPython, traced, and tell which lines of CPython's copy.py were executed and which were not.",
    };

    private readonly Command command = new(Name, "Run programs on the implementation under test and in CPython, and compare. Generates them unless files are named.");

    public CheckCommand()
    {
        campaign.AddTo(command);
        command.Options.Add(coverage);
        command.Options.Add(copyCoverage);
        outcome.AddTo(command);
        sides.AddTo(command);
        gate.AddTo(command);
        scale.AddTo(command);
        command.SetAction(Run);
    }

    public static Command Create() => new CheckCommand().command;

    /// <summary>Joins the journals of a campaign.</summary>
    /// <param name="journals">The paths of the journals.</param>
    /// <param name="isPartial">Whether the result may be that of a part of the campaign.</param>
    /// <param name="arguments">What is to be done with the result, as options of this command.</param>
    public int Merge(IReadOnlyList<string> journals, bool isPartial, IReadOnlyList<string> arguments)
    {
        using var read = JournalSet.Open(journals);
        var parsed = Parse([.. read.Header.Arguments, .. arguments]);
        Validate(parsed);
        var prepared = PrepareApart(parsed);
        return Finish(prepared, read.Merge(prepared.Identity(Shard.Whole), prepared.Collector(), prepared.Runner(), prepared.Bounds, isPartial));
    }

    private int Run(ParseResult parsed)
    {
        Validate(parsed);
        if (sides.IsEveryPython(parsed))
        {
            var named = campaign.ReadFiles(parsed);
            return new CheckEveryVersion(parsed, named.Programs.Count > 0 ? null : campaign.Seed.Choose(parsed), outcome.SaveOf(parsed)).Run(outcome.IsJson(parsed));
        }

        return scale.MarkOf(parsed) is { } mark ? Serve(parsed, mark)
            : scale.IsApart(parsed) ? RunApart(parsed)
            : RunHere(parsed);
    }

    private void Validate(ParseResult parsed)
    {
        campaign.Validate(parsed);
        outcome.Validate(parsed);
        scale.Validate(parsed);
        var isEvery = sides.IsEveryPython(parsed);
        var isCovered = parsed.GetValue(coverage) || parsed.GetValue(copyCoverage);
        WrongUseException.Unless(!isEvery || outcome.IsJson(parsed) || !isCovered, "'--coverage' and '--copy-coverage' with '--python all' need '--json'.");
        WrongUseException.Unless(!isCovered || !scale.IsApart(parsed), "'--coverage' and '--copy-coverage' look at programs that run in this process; leave '--jobs', '--shard' and '--journal' out.");
        WrongUseException.Unless(!isEvery || !scale.IsApart(parsed), "'--jobs', '--shard' and '--journal' are for one CPython; name one instead of '--python all'.");
        WrongUseException.Unless(!isEvery || outcome.ReportsOf(parsed).Count == 0, "'--report' tells of one CPython; name one instead of '--python all'.");
        gate.Validate(parsed, isEvery);
    }

    private int RunHere(ParseResult parsed)
    {
        var named = campaign.ReadFiles(parsed);
        var seed = campaign.Seed.Choose(parsed);
        var (run, oracle) = sides.Start(parsed);
        var prepared = Prepare(parsed, named, seed, run, oracle);
        using var progress = CampaignProgress.Start(outcome.IsJson(parsed), prepared.Bounds);
        progress.Announce($"{prepared.Heading($"{oracle.Name} ({oracle.Place})")}");
        var needsJson = outcome.IsJson(parsed) || outcome.ReportsOf(parsed).Any(file => file.Format is JsonFormat);
        var recording = needsJson || parsed.GetValue(coverage) ? new OperandRecording(oracle.Profile, every: parsed.GetValue(coverage) ? 1 : RecordedInJson) : null;
        var trace = parsed.GetValue(copyCoverage) ? new CopyModuleTrace(oracle.Embedded ?? throw new WrongUseException("'--copy-coverage' needs an embedded CPython.")) : null;
        var result = new Campaign(run, prepared.Source.At, prepared.Bounds, TimeProvider.System, (index, program) =>
        {
            recording?.Examine(index, program);
            trace?.Run(program);
        }).Run(progress.Report);
        progress.Finish();
        return Finish(prepared, result, new(recording?.Coverage, parsed.GetValue(coverage), trace is null ? null : new(trace, oracle.Name)));
    }

    private int RunApart(ParseResult parsed)
    {
        var (folder, shard) = (scale.JournalOf(parsed), scale.ShardOf(parsed));
        var path = folder is null ? null : CampaignJournal.PathOf(folder, shard);
        if (path is not null && File.Exists(path))
        {
            WrongUseException.Unless(scale.Resumes(parsed), $"There is a journal '{path}' already; go on with it by '--resume', or name another folder.");
            parsed = WithWritten(parsed, path);
        }

        var prepared = PrepareApart(parsed);
        using var progress = CampaignProgress.Start(outcome.IsJson(parsed), prepared.Bounds);
        progress.Announce(string.Create(
            CultureInfo.InvariantCulture, $"{prepared.Heading(prepared.Run.Right.Name)}{(shard.IsWhole ? string.Empty : $", shard {shard}")}, {scale.JobsOf(parsed)} worker processes"));
        var run = new CampaignApart(prepared, shard, scale.BoundsOf(parsed, sides.ProgramTimeOf(parsed)), WorkerArguments(parsed, prepared, shard), outcome.SaveOf(parsed));
        var result = run.Run(scale.JobsOf(parsed), path, progress.Report);
        progress.Finish();
        foreach (var note in run.Notes)
        {
            progress.Announce(note);
        }

        return Finish(prepared, result);
    }

    /// <summary>The command line with what the journal says of the campaign: all of it if nothing was typed, or the seed.</summary>
    private ParseResult WithWritten(ParseResult parsed, string path)
    {
        if (JournalSet.HeaderOf(path) is not { } header)
        {
            return parsed;
        }

        IReadOnlyList<string> typed = CommandTokens.Without(parsed, ProcessOptions);
        var process = CommandTokens.Only(parsed, ProcessOptions);
        if (typed.Count == 0)
        {
            parsed = Parse([.. header.Arguments, .. process]);
        }
        else if (campaign.Seed.IsNamed(Parse(header.Arguments)) && !campaign.Seed.IsNamed(parsed))
        {
            parsed = Parse([.. typed, .. SeedArguments(campaign.Seed.Choose(Parse(header.Arguments))), .. process]);
        }

        Validate(parsed);
        return parsed;
    }

    /// <summary>The options that say what becomes of a result, and how it is come by; all others say which campaign it is.</summary>
    private IReadOnlyCollection<string> ProcessOptions => [.. scale.Names, .. outcome.Names, .. gate.OutcomeNames];

    private int Serve(ParseResult parsed, string markPath)
    {
        // Nothing but batches may come on standard output, and the end of the input may come while CPython starts.
        using var server = LeaseServer.Listen(Console.In, Console.OpenStandardOutput());
        using var mark = InFlightMark.Open(markPath);
        var (run, oracle) = sides.Start(parsed, implementation => new AttendedImplementation(implementation, mark));
        var prepared = Prepare(parsed, campaign.ReadFiles(parsed), campaign.Seed.Choose(parsed), run, oracle);
        server.Serve(new(LeaseGreeting.Version, run.Left.Name, run.Right.Name), prepared.Runner(), scale.ShardOf(parsed), mark);
        return ExitCode.Agrees;
    }

    private PreparedCheck PrepareApart(ParseResult parsed)
    {
        var named = campaign.ReadFiles(parsed);
        var seed = campaign.Seed.Choose(parsed);
        var (run, oracle) = sides.StartApart(parsed);
        return Prepare(parsed, named, seed, run, oracle);
    }

    private PreparedCheck Prepare(ParseResult parsed, NamedPrograms named, ulong seed, DifferentialRun run, ChosenOracle oracle)
    {
        var level = sides.LevelOf(parsed);
        var settings = campaign.Settings(parsed, run, level);
        var source = campaign.Source(parsed, named, settings, seed);
        var session = gate.Open(parsed, run, level);
        return new(run, level, settings, source, session, session.Within(campaign.Bounds(parsed, source.Count)), named.Programs.Count > 0 ? null : seed)
        {
            Parsed = parsed,
            Oracle = oracle,
            Points = sides.PointsOf(parsed),
            Arguments = [.. CommandTokens.Without(parsed, [.. ProcessOptions, campaign.Seed.Seed.Name]), .. named.Programs.Count > 0 ? [] : SeedArguments(seed)],
        };
    }

    private int Finish(PreparedCheck prepared, CampaignResult result, Coverages? coverages = null) =>
        outcome.Finish(prepared, result, coverages ?? Coverages.None, path => sides.ReplayLine(prepared.Parsed, prepared.Oracle, path));

    private ParseResult Parse(IReadOnlyList<string> arguments)
    {
        var parsed = command.Parse(arguments);
        WrongUseException.Unless(parsed.Errors.Count == 0, $"The campaign cannot be gone on with as it was begun: {(parsed.Errors.Count == 0 ? string.Empty : parsed.Errors[0].Message)}");
        return parsed;
    }

    private string[] WorkerArguments(ParseResult parsed, PreparedCheck prepared, Shard shard) =>
    [
        Name, .. CommandTokens.Without(parsed, [.. ProcessOptions.Except([GateOptions.UpdateLedger]), campaign.Seed.Seed.Name, OracleOptions.PythonName]),
        .. prepared.Oracle.ExactArgument is { } python ? (string[])[OracleOptions.PythonName, python] : [],
        .. prepared.Seed is { } seed ? SeedArguments(seed) : [],
        "--shard", $"{shard}", ScaleOptions.Worker,
    ];

    private string[] SeedArguments(ulong seed) => [campaign.Seed.Seed.Name, seed.ToString(CultureInfo.InvariantCulture)];
}
