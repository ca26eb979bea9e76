using Conform.Gate.Ledgers;
using Conform.Gate.Shrinking;

namespace Conform.Gate;

/// <summary>How long a campaign goes on and what it spends on a divergence.</summary>
public sealed record CampaignSettings
{
    /// <summary>Largest number of programs, 0 or more; null for no bound.</summary>
    public long? Programs { get; init; }

    /// <summary>Wall-clock bound, checked before each program; null for no bound.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Number of distinct divergences, variants not counted, after which the campaign stops, 1 or more.</summary>
    public int MostFindings { get; init; } = 5;

    /// <summary>Whether a divergence that shrinks to one with another signature is also shrunk with its own: it may be another bug.</summary>
    public bool ShrinksVariants { get; init; } = true;

    /// <summary>Number of examples kept for each reason of being inconclusive, 0 or more.</summary>
    public int InconclusiveExamples { get; init; } = 3;

    /// <summary>What shrinking one divergence may cost.</summary>
    public ShrinkBudget Shrinking { get; init; } = ShrinkBudget.Default;

    /// <summary>Says which divergences are known; null if none are. With it a divergence is counted with a finding whose entry in the ledger would account for it,
    /// and not with one of the same signature; there are no variants.</summary>
    public LedgerJudge? Ledger { get; init; }
}
