using System.CommandLine;
using Conform.Cli.Campaigns;
using Conform.Gate.Campaigns;

namespace Conform.Cli.Commands;

/// <summary>The options of <c>conform check</c> that spread a campaign over processes and machines, and write it down.</summary>
internal sealed class ScaleOptions
{
    /// <summary>The hidden option that makes a worker of a campaign.</summary>
    public const string Worker = "--campaign-worker";

    private const int MostJobs = 1024;

    private readonly Option<int?> jobs = new("--jobs") { Description = "Run the programs in so many worker processes. The result is the same with any number.", HelpName = "N" };

    private readonly Option<string?> shard = new("--shard") { Description = "Run one part of the sequence only: every N-th program, 1/N to N/N. 'conform merge' joins the journals of all parts.", HelpName = "I/N" };

    private readonly Option<string?> journal = new("--journal") { Description = "Write the campaign down in this folder as it goes on.", HelpName = "DIR" };

    private readonly Option<bool> resume = new("--resume") { Description = "Go on with the journal, if there is one; without other options as it was begun." };

    private readonly Option<int> memory = new("--job-memory") { Description = "Megabytes that a worker process may use.", HelpName = "MB", DefaultValueFactory = _ => 2048 };

    private readonly Option<string?> worker = new(Worker) { Description = "Serve another process.", Hidden = true };

    /// <summary>The names of the options that say how a campaign is run and not what it is.</summary>
    public IReadOnlyList<string> Names => [jobs.Name, shard.Name, journal.Name, resume.Name, memory.Name, worker.Name];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(jobs);
        command.Options.Add(shard);
        command.Options.Add(journal);
        command.Options.Add(resume);
        command.Options.Add(memory);
        command.Options.Add(worker);
    }

    /// <summary>Whether the programs run in other processes.</summary>
    public bool IsApart(ParseResult parsed) => parsed.GetValue(jobs) is not null || parsed.GetValue(shard) is not null || parsed.GetValue(journal) is not null;

    /// <summary>The path of the mark if this process is a worker of a campaign; null otherwise.</summary>
    public string? MarkOf(ParseResult parsed) => parsed.GetValue(worker);

    /// <summary>The chosen part of the sequence.</summary>
    public Shard ShardOf(ParseResult parsed) => parsed.GetValue(shard) is { } text && Shard.TryParse(text, out var chosen) ? chosen : Shard.Whole;

    /// <summary>Number of worker processes.</summary>
    public int JobsOf(ParseResult parsed) => parsed.GetValue(jobs) ?? 1;

    /// <summary>The folder of the journal; null if none is written.</summary>
    public string? JournalOf(ParseResult parsed) => parsed.GetValue(journal);

    /// <summary>Whether to go on with a journal that is there.</summary>
    public bool Resumes(ParseResult parsed) => parsed.GetValue(resume);

    /// <summary>What a worker may use.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="programTime">How long an implementation may take for one program.</param>
    public WorkerBounds BoundsOf(ParseResult parsed, TimeSpan programTime) => new(programTime, parsed.GetValue(memory) * 1024L * 1024L);

    /// <summary>Refuses combinations that mean nothing.</summary>
    /// <exception cref="WrongUseException">The command line has one.</exception>
    public void Validate(ParseResult parsed)
    {
        WrongUseException.Unless(parsed.GetValue(jobs) is null or (>= 1 and <= MostJobs), $"'--jobs' takes 1 to {MostJobs}.");
        WrongUseException.Unless(parsed.GetValue(shard) is not { } text || Shard.TryParse(text, out _), $"'--shard' takes I/N, from 1/N to N/N, N at most {Shard.MostShards}.");
        WrongUseException.Unless(!parsed.GetValue(resume) || parsed.GetValue(journal) is not null, "'--resume' needs '--journal DIR'.");
        WrongUseException.Unless(parsed.GetValue(memory) is >= 128 and <= 1 << 20, "'--job-memory' takes 128 to 1048576 megabytes.");
    }
}
