using System.Globalization;
using Conform.Cli.Commands;
using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Gate.Journaling;

namespace Conform.Cli.Campaigns;

/// <summary>A campaign whose programs run in other processes, written down if that is asked for.</summary>
/// <param name="check">What is checked.</param>
/// <param name="shard">Which part of it.</param>
/// <param name="bounds">What a worker may use.</param>
/// <param name="worker">The command line of a worker; the path of its mark comes after it.</param>
/// <param name="save">The folder for programs that cost a worker its life.</param>
internal sealed class CampaignApart(PreparedCheck check, Shard shard, WorkerBounds bounds, IReadOnlyList<string> worker, string save)
{
    /// <summary>Programs of a worker from which on it pays that .NET watches what runs before it compiles it for the last time (profile-guided optimization): it takes some five seconds longer
    /// to warm up, and is a twelfth faster from then on.</summary>
    private const long LongWork = 150_000;

    private const string ProfileGuided = "DOTNET_TieredPGO";

    private readonly List<string> notes = [];

    /// <summary>What a person should know beside the result.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Runs what is not in the journal.</summary>
    /// <param name="jobs">Number of worker processes.</param>
    /// <param name="path">The journal, which is begun or gone on with; null for none.</param>
    /// <param name="progress">Called from time to time with what was counted so far.</param>
    /// <exception cref="JournalException">The journal cannot be used.</exception>
    /// <exception cref="Adapters.WorkerException">Workers cannot be started.</exception>
    public CampaignResult Run(int jobs, string? path, Action<RunStatistics> progress)
    {
        var (settings, time) = (check.Bounds, TimeProvider.System);
        var merger = new BatchMerger(check.Collector(), check.Runner(), settings, endsWhenEnough: shard.IsWhole);
        var done = new PositionSet();
        using var journal = Open(path, done, merger);
        merger.Advance(shard.IndexOf(done.Prefix));
        var before = done.Prefix;
        var positions = settings.Programs is { } programs ? shard.PositionsWithin(programs) : long.MaxValue / Shard.MostShards;
        var queue = new LeaseQueue(done, positions);
        if (merger.HasEnded)
        {
            queue.Close();
        }

        if (before > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"The journal held {before} programs."));
        }

        if (positions / jobs >= LongWork && Environment.GetEnvironmentVariable(ProfileGuided) is null)
        {
            // Workers inherit it.
            Environment.SetEnvironmentVariable(ProfileGuided, "1");
        }

        var supervisor = new CampaignSupervisor(
            mark => SelfCommand.With([.. worker, mark]), bounds, shard, queue, merger, batch => journal?.Append(batch), Save, settings.InconclusiveExamples, time);
        var reason = supervisor.Run(jobs, settings.Duration, progress);
        if (supervisor.Restarts > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{supervisor.Restarts} times a worker had to be started again."));
        }

        return merger.End(reason);
    }

    private CampaignJournal? Open(string? path, PositionSet done, BatchMerger merger)
    {
        if (path is null)
        {
            return null;
        }

        var header = check.Identity(shard);
        return !File.Exists(path)
            ? CampaignJournal.Create(path, header, TimeProvider.System)
            : CampaignJournal.Resume(
                path,
                header,
                check.Bounds.InconclusiveExamples,
                batch =>
                {
                    _ = done.TryAdd(batch.From, batch.To);
                    merger.Add(batch);
                    merger.Advance(shard.IndexOf(done.Prefix));
                },
                TimeProvider.System);
    }

    private string Save(InconclusiveReason reason, long index) => new DivergenceFolder(save).Save(reason, index, check.Source.At(index));
}
