namespace Conform.Gate.Campaigns;

/// <summary>Consecutive programs of a shard that were run, and what they said.</summary>
/// <param name="Shard">The shard.</param>
/// <param name="From">The position of the first program.</param>
/// <param name="To">The position after the last one, greater than <paramref name="From"/>.</param>
/// <param name="Tally">What was counted; a program whose divergence is open counts without a verdict.</param>
/// <param name="Open">The divergences of which only the campaign can say whether they are new, by index.</param>
internal sealed record CampaignBatch(Shard Shard, long From, long To, CampaignTally Tally, IReadOnlyList<OpenDivergence> Open)
{
    /// <summary>Number of programs.</summary>
    public long Count => To - From;

    /// <summary>The index of the first program.</summary>
    public long FirstIndex => Shard.IndexOf(From);

    /// <summary>The index of the last program.</summary>
    public long LastIndex => Shard.IndexOf(To - 1);
}
