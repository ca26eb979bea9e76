using Conform.Programs;

namespace Conform.Gate.Shrinking;

/// <summary>What shrinking gave.</summary>
/// <param name="Start">The program before.</param>
/// <param name="Program">The simplest program found that diverges as wanted; <paramref name="Start"/> itself if none is simpler.</param>
/// <param name="Reason">Why it stopped.</param>
/// <param name="Runs">Number of programs run on both sides, <paramref name="Start"/> and packs of candidates included.</param>
/// <param name="Candidates">Number of different candidates judged, <paramref name="Start"/> included.</param>
/// <param name="Passes">What each pass did, in the order of the passes.</param>
/// <param name="Slips">Divergences met on the way that were not wanted, the simplest one of each signature, in the order of first meeting.</param>
public sealed record ShrinkResult(
    Program Start,
    Program Program,
    ShrinkStopReason Reason,
    int Runs,
    int Candidates,
    IReadOnlyList<PassStatistics> Passes,
    IReadOnlyList<Divergence> Slips);

/// <summary>What one pass did while shrinking.</summary>
/// <param name="Name">The pass.</param>
/// <param name="Tries">Number of simpler candidates of it that were judged.</param>
/// <param name="Successes">Number of candidates that were taken.</param>
public sealed record PassStatistics(string Name, int Tries, int Successes);
