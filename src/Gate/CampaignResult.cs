namespace Conform.Gate;

/// <summary>Why a campaign ended.</summary>
public enum CampaignStopReason
{
    /// <summary>All programs were run.</summary>
    Finished,

    /// <summary>The time is up.</summary>
    TimeUp,

    /// <summary>There are as many distinct divergences as were wanted.</summary>
    EnoughFindings,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,
}

/// <summary>What a campaign found.</summary>
/// <param name="Reason">Why it ended.</param>
/// <param name="Statistics">What was counted.</param>
/// <param name="Findings">The distinct divergences, in the order of finding.</param>
/// <param name="Inconclusive">The first inconclusive programs of each reason.</param>
public sealed record CampaignResult(
    CampaignStopReason Reason,
    RunStatistics Statistics,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<InconclusiveExample> Inconclusive)
{
    /// <summary>Number of programs that each entry of the ledger accounts for, by its id; entries that account for none are left out.</summary>
    public IReadOnlyDictionary<string, long> Known { get; init; } = new Dictionary<string, long>();

    /// <summary>Number of programs of each inconclusive verdict: the reason and what exactly it was.</summary>
    public IReadOnlyDictionary<Inconclusive, long> InconclusiveCauses { get; init; } = new Dictionary<Inconclusive, long>();
}

/// <summary>One inconclusive program.</summary>
/// <param name="Index">Its index in the sequence of programs.</param>
/// <param name="Verdict">Why it is inconclusive.</param>
public sealed record InconclusiveExample(long Index, Inconclusive Verdict);
