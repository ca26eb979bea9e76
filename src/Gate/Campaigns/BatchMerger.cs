namespace Conform.Gate.Campaigns;

/// <summary>Makes the result of a campaign of its batches: the same one as if the programs had been run one after the other.</summary>
/// <param name="collector">Says which divergences are distinct.</param>
/// <param name="runner">Counts the first programs of a batch again where the campaign ends within it.</param>
/// <param name="settings">How many of them are enough, and how many examples are kept.</param>
/// <param name="endsWhenEnough">Whether the campaign ends with the program that brings enough distinct divergences; otherwise further ones are counted only.</param>
/// <remarks>Batches may come in any order; those that are not needed any more are not kept. Not thread-safe.</remarks>
internal sealed class BatchMerger(FindingCollector collector, BatchRunner runner, CampaignSettings settings, bool endsWhenEnough)
{
    private readonly CampaignTally tally = new(settings.InconclusiveExamples);
    private readonly PriorityQueue<CampaignBatch, long> pending = new();
    private readonly PriorityQueue<OpenDivergence, long> open = new();
    private long? lastIndex;

    /// <summary>Whether the campaign has ended: no further batch makes a difference.</summary>
    public bool HasEnded => lastIndex is not null;

    /// <summary>What was counted so far, in batches that are complete up to some program.</summary>
    public RunStatistics Statistics => tally.Statistics;

    /// <summary>Takes a batch.</summary>
    public void Add(CampaignBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        pending.Enqueue(batch, batch.LastIndex);
        foreach (var divergence in batch.Open)
        {
            open.Enqueue(divergence, divergence.Index);
        }
    }

    /// <summary>Looks at the divergences of all programs with an index below <paramref name="watermark"/>, which have all been added; shrinks what is new.</summary>
    public void Advance(long watermark)
    {
        while (!HasEnded && open.TryPeek(out var divergence, out var index) && index < watermark)
        {
            _ = open.Dequeue();
            Collect(divergence);
        }

        while (!HasEnded && pending.TryPeek(out var batch, out var last) && last < watermark)
        {
            _ = pending.Dequeue();
            tally.Add(batch.Tally);
        }
    }

    /// <summary>The result, after the last batch.</summary>
    /// <param name="reason">Why the campaign ended, unless there were enough divergences.</param>
    public CampaignResult End(CampaignStopReason reason)
    {
        Advance(long.MaxValue);
        while (lastIndex is { } end && pending.TryDequeue(out var batch, out var last))
        {
            if (batch.FirstIndex <= end)
            {
                tally.Add(last <= end ? batch.Tally : runner.Recount(batch, end));
            }
        }

        var isShort = lastIndex is { } latest && latest + 1 != settings.Programs;
        return new(isShort ? CampaignStopReason.EnoughFindings : reason, tally.Statistics, collector.Findings, tally.Examples) { Known = tally.Known, InconclusiveCauses = tally.Causes };
    }

    private void Collect(OpenDivergence divergence)
    {
        // Beyond what is wanted a divergence counts as what it was where it was found.
        if (collector.HasEnough || collector.Collect(divergence) is not { } inconclusive)
        {
            tally.Statistics.CountDivergence();
        }
        else
        {
            tally.Count(divergence.Index, inconclusive);
        }

        if (endsWhenEnough && collector.HasEnough)
        {
            lastIndex = divergence.Index;
        }
    }
}
