using Conform.Gate.Shrinking;
using Conform.Programs;

namespace Conform.Gate.Power;

/// <summary>What a killing program was shrunk to.</summary>
/// <param name="Program">The shrunk program.</param>
/// <param name="Evaluations">Number of programs that shrinking ran.</param>
public sealed record NormalForm(Program Program, int Evaluations)
{
    /// <summary>Shrinks a program that kills: it is cut after the first difference, then shrunk while it diverges.</summary>
    /// <param name="run">The two sides.</param>
    /// <param name="killing">A program that diverges.</param>
    /// <param name="budget">What shrinking may cost.</param>
    /// <exception cref="ArgumentException">The program does not diverge.</exception>
    public static NormalForm Of(DifferentialRun run, Program killing, ShrinkBudget budget)
    {
        ArgumentNullException.ThrowIfNull(run);
        var divergence = run.Check(killing).Divergence ?? throw new ArgumentException("The program does not diverge.", nameof(killing));
        var located = run.Locate(divergence);
        var shrunk = Shrinker.Over(run, budget, TimeProvider.System).Shrink(located.Program, ShrinkGoal.AnyDivergence);
        return new(shrunk.Program, shrunk.Runs);
    }
}
