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
    /// <summary>The program as far as the left side ran it: what comes after is bounded by nobody.</summary>
    public Program Reached => ReachedBy(Program, Left);

    /// <summary>The cells of <paramref name="program"/> that <paramref name="left"/> holds, all of them if it did not stop.</summary>
    internal static Program ReachedBy(Program program, ProgramObservation left) =>
        left.Stop is null ? program : program with { Cells = program.Cells.Take(left.Cells.Count).ToValueList() };

    /// <summary>The divergence, or null if the verdict is another one.</summary>
    public Divergence? Divergence => (Verdict as Diverges)?.Divergence;
}
