using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Gate;

/// <summary>One program after its run on both sides.</summary>
/// <param name="Program">The program.</param>
/// <param name="Left">What the left side observed.</param>
/// <param name="Right">What the right side observed, or null if it was not run.</param>
/// <param name="Verdict">What follows.</param>
/// <param name="UnknownTexts">Number of str objects that were not compared because the left side does not predict them.</param>
/// <param name="UnresolvedTies">Number of sets that count as alike because their ties could not be resolved.</param>
public sealed record CheckedProgram(
    Program Program,
    ProgramObservation Left,
    ProgramObservation? Right,
    Verdict Verdict,
    int UnknownTexts = 0,
    int UnresolvedTies = 0)
{
    /// <summary>The divergence, or null if the verdict is another one.</summary>
    public Divergence? Divergence => (Verdict as Diverges)?.Divergence;
}
