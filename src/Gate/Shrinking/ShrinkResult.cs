using Conform.Gate.Comparing;
using Conform.Programs;

namespace Conform.Gate.Shrinking;

/// <summary>What shrinking gave.</summary>
/// <param name="Start">The program before.</param>
/// <param name="Program">The simplest program found with the same signature; <paramref name="Start"/> itself if none is simpler.</param>
/// <param name="Reason">Why it stopped.</param>
/// <param name="Runs">Number of candidates run; repeated candidates are run once.</param>
/// <param name="Passes">What each pass did, in the order of the passes.</param>
/// <param name="Slips">Programs with other signatures met on the way, the simplest one of each signature, in the order of first meeting.</param>
public sealed record ShrinkResult(
    Program Start,
    Program Program,
    ShrinkStopReason Reason,
    int Runs,
    IReadOnlyList<PassStatistics> Passes,
    IReadOnlyList<Slip> Slips);

/// <summary>What one pass did while shrinking.</summary>
/// <param name="Name">The pass.</param>
/// <param name="Tries">Number of simpler candidates it proposed, repeated ones included.</param>
/// <param name="Successes">Number of candidates that were taken.</param>
public sealed record PassStatistics(string Name, int Tries, int Successes);

/// <summary>A program met while shrinking that diverges in another way: another finding.</summary>
/// <param name="Signature">The other signature.</param>
/// <param name="Program">The program.</param>
public sealed record Slip(DivergenceSignature Signature, Program Program);
