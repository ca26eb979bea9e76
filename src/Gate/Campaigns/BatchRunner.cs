using Conform.Programs;

namespace Conform.Gate.Campaigns;

/// <summary>Runs programs and says in batches what they said.</summary>
/// <remarks>What the batches add up to depends on the programs only; where one ends, on the clock. Not thread-safe.</remarks>
internal sealed class BatchRunner
{
    private readonly ProgramJudge judge;
    private readonly Func<long, Program> programs;
    private readonly CampaignSettings settings;
    private readonly TimeProvider time;

    /// <summary>Prepares a run.</summary>
    /// <param name="run">The two sides.</param>
    /// <param name="programs">The program of an index, 0 and up.</param>
    /// <param name="settings">The ledger, and how many examples are kept.</param>
    /// <param name="time">The clock.</param>
    public BatchRunner(DifferentialRun run, Func<long, Program> programs, CampaignSettings settings, TimeProvider time)
    {
        judge = new(run, settings.Ledger);
        (this.programs, this.settings, this.time) = (programs, settings, time);
    }

    /// <summary>How long a batch may grow before it is handed over.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Runs the programs of a shard at the positions from <paramref name="from"/> to <paramref name="to"/>, which is excluded. A batch ends with an open divergence, or
    /// when it is older than <see cref="Interval"/>.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="from">The first position.</param>
    /// <param name="to">The position after the last one.</param>
    /// <param name="begin">Called with the position before each program; may be null.</param>
    public IEnumerable<CampaignBatch> Run(Shard shard, long from, long to, Action<long>? begin = null)
    {
        while (from < to)
        {
            var batch = RunOne(shard, from, to, begin);
            from = batch.To;
            yield return batch;
        }
    }

    /// <summary>Counts again the programs of a batch up to the one with the index <paramref name="last"/>, which is included.</summary>
    public CampaignTally Recount(CampaignBatch batch, long last)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var tally = new CampaignTally(settings.InconclusiveExamples);
        foreach (var part in Run(batch.Shard, batch.From, batch.Shard.PositionsWithin(last + 1)))
        {
            tally.Add(part.Tally);
        }

        return tally;
    }

    private CampaignBatch RunOne(Shard shard, long from, long to, Action<long>? begin)
    {
        var began = time.GetTimestamp();
        var tally = new CampaignTally(settings.InconclusiveExamples);
        var open = new List<OpenDivergence>();
        var position = from;
        while (position < to && open.Count == 0 && (position == from || time.GetElapsedTime(began) < Interval))
        {
            begin?.Invoke(position);
            var index = shard.IndexOf(position);
            var program = programs(index);
            var judged = judge.Judge(program);
            tally.Count(index, judged);
            if (judged.Open is { } located)
            {
                open.Add(new(index, program, located.Signature));
            }

            position++;
        }

        tally.Statistics.Elapsed = time.GetElapsedTime(began);
        return new(shard, from, position, tally, open);
    }
}
