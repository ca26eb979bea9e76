using System.CommandLine;
using Conform.Gate;
using Conform.Gate.Shrinking;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Operations;

namespace Conform.Cli.Commands;

/// <summary>The options of <c>conform check</c> that say which programs are run, and for how long.</summary>
internal sealed class CampaignOptions
{
    private const long DefaultPrograms = 2000;

    /// <summary>Programs that are all run stop later than a random search: the next ones are not more of the same.</summary>
    private const int MostFindingsOfAll = 50;

    private const string SingleOperation = "single-operation";

    private readonly Argument<string[]> files = new("FILE") { Description = "Program files to run instead of generated programs.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<long?> programs = new("--programs") { Description = $"Number of generated programs (default {DefaultPrograms}), or of single operations (default all), spread over them by the seed.", HelpName = "N" };

    private readonly Option<string?> duration = new("--for") { Description = "Generate for this long instead: 90s, 10m, 2h.", HelpName = "TIME" };

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

    private readonly Option<int?> findings = new("--findings") { Description = "Stop after so many distinct divergences (default 5).", HelpName = "N" };

    private readonly Option<double> shrinkTime = new("--shrink-time")
    {
        Description = "Seconds that shrinking one divergence may take.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => ShrinkBudget.Default.Time.TotalSeconds,
    };

    public CampaignOptions()
    {
        cells.AcceptOnlyFromAmong("script", "blocks", "statements", "mixed");
        mode.AcceptOnlyFromAmong("well-typed", "wild", "swarm", SingleOperation);
    }

    /// <summary>The seed of generated programs.</summary>
    public SeedOption Seed { get; } = new();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(files);
        command.Options.Add(programs);
        command.Options.Add(duration);
        command.Options.Add(Seed.Seed);
        command.Options.Add(size);
        command.Options.Add(cells);
        command.Options.Add(mode);
        command.Options.Add(only);
        command.Options.Add(findings);
        command.Options.Add(shrinkTime);
    }

    /// <summary>Refuses values that mean nothing.</summary>
    /// <exception cref="WrongUseException">The command line has one.</exception>
    public void Validate(ParseResult parsed)
    {
        WrongUseException.Unless(parsed.GetValue(programs) is null or >= 0, "'--programs' takes 0 or more.");
        WrongUseException.Unless(parsed.GetValue(findings) is null or > 0, "'--findings' takes 1 or more.");
        WrongUseException.Unless(parsed.GetValue(shrinkTime) is > 0 and <= 86_400, "'--shrink-time' takes a number of seconds above 0.");
        WrongUseException.Unless(parsed.GetValue(size) is >= 1 and <= 1000, "'--size' takes 1 to 1000 statements.");
        WrongUseException.Unless(
            parsed.GetValue(only) is not { } chosen || chosen.Split(',').Any(name => OperationTable.Rows.Any(row => name.Length > 0 && row.Name.StartsWith(name, StringComparison.Ordinal))),
            "'--only' takes beginnings of names of the operation table.");
        WrongUseException.Unless(parsed.GetValue(duration) is not { } time || Durations.TryParse(time, out _), "'--for' takes a duration such as 90s, 10m or 2h.");
    }

    /// <summary>Reads the named files; none are named if programs are to be generated.</summary>
    /// <exception cref="WrongUseException">One of them is no program.</exception>
    public NamedPrograms ReadFiles(ParseResult parsed)
    {
        var names = parsed.GetValue(files) ?? [];
        return new(names, [.. names.Select(ProgramFile.Read)]);
    }

    /// <summary>What generated programs look like.</summary>
    public GenerationSettings Settings(ParseResult parsed, DifferentialRun run, Level level) => new()
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
        Level = level,
        Only = parsed.GetValue(only) is { } names ? names.Split(',', StringSplitOptions.RemoveEmptyEntries).ToValueList() : [],
    };

    /// <summary>Where the programs come from.</summary>
    public ProgramSource Source(ParseResult parsed, NamedPrograms named, GenerationSettings settings, ulong seed) =>
        named.Programs.Count > 0 ? ProgramSource.Files(named.Names, named.Programs)
        : parsed.GetValue(mode) == SingleOperation ? ProgramSource.SingleOperations(settings, seed)
        : ProgramSource.Generated(seed, settings);

    /// <summary>When the campaign stops.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="available">Number of programs that there are; null if they are generated.</param>
    public CampaignSettings Bounds(ParseResult parsed, long? available)
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
}

/// <summary>The programs of files.</summary>
/// <param name="Names">The names that the user gave.</param>
/// <param name="Programs">The program of each.</param>
internal sealed record NamedPrograms(IReadOnlyList<string> Names, IReadOnlyList<Program> Programs);
