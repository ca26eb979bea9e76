using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Shrinking;

namespace Conform.Gate.Shrinking;

/// <summary>Makes a diverging program simpler while its signature holds.</summary>
/// <remarks>
/// A current program and named passes. Each pass is driven over the current program, going on from where it was when a candidate is taken; the passes are
/// driven in turn until a whole round changes nothing. A candidate is taken only if it is strictly simpler (<see cref="Simplicity"/>) and has the same
/// signature; each different candidate is run once. The result depends on the program, the signature and the implementations only, unless the time
/// budget ends it. Not thread-safe.
/// </remarks>
public sealed class Shrinker
{
    private readonly Func<Program, DivergenceSignature?> signatureOf;
    private readonly IReadOnlyList<IShrinkPass> passes;
    private readonly ShrinkBudget budget;
    private readonly TimeProvider time;

    /// <summary>A shrinker.</summary>
    /// <param name="signatureOf">Runs a program on both sides: the signature of its divergence, or null if it does not diverge.</param>
    /// <param name="passes">The passes, coarse ones first.</param>
    /// <param name="budget">How much may be spent on one program.</param>
    /// <param name="time">The clock for the time budget.</param>
    public Shrinker(Func<Program, DivergenceSignature?> signatureOf, IReadOnlyList<IShrinkPass> passes, ShrinkBudget budget, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(signatureOf);
        ArgumentNullException.ThrowIfNull(passes);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(time);
        (this.signatureOf, this.passes, this.budget, this.time) = (signatureOf, passes, budget, time);
    }

    /// <summary>A shrinker with all passes over <paramref name="run"/>.</summary>
    public static Shrinker Over(DifferentialRun run, ShrinkBudget budget, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(program => run.Check(program).Divergence?.Signature, ShrinkPasses.All, budget, time);
    }

    /// <summary>Shrinks <paramref name="start"/>, which is run again first.</summary>
    /// <param name="start">A program that diverges with <paramref name="signature"/>.</param>
    /// <param name="signature">What has to stay.</param>
    public ShrinkResult Shrink(Program start, DivergenceSignature signature)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(signature);
        return new Shrinking(this, start, signature).Run();
    }

    /// <summary>The shrinking of one program.</summary>
    private sealed class Shrinking(Shrinker shrinker, Program start, DivergenceSignature signature)
    {
        private readonly Dictionary<Program, bool> known = [];
        private readonly Dictionary<DivergenceSignature, Program> slips = [];
        private readonly int[] tries = new int[shrinker.passes.Count];
        private readonly int[] successes = new int[shrinker.passes.Count];
        private readonly long began = shrinker.time.GetTimestamp();
        private Program current = start;
        private int runs;

        public ShrinkResult Run()
        {
            var start = current;
            var reason = Holds(start) ? Drive() : ShrinkStopReason.Flaky;
            return new(
                start,
                current,
                reason,
                runs,
                [.. shrinker.passes.Select((pass, index) => new PassStatistics(pass.Name, tries[index], successes[index]))],
                [.. slips.Select(slip => new Slip(slip.Key, slip.Value))]);
        }

        private ShrinkStopReason Drive()
        {
            bool progressed;
            do
            {
                progressed = false;
                for (var pass = 0; pass < shrinker.passes.Count; pass++)
                {
                    var before = successes[pass];
                    if (Drive(pass) is { } reason)
                    {
                        return reason;
                    }

                    progressed |= successes[pass] > before;
                }
            }
            while (progressed);
            return ShrinkStopReason.Finished;
        }

        /// <summary>Drives one pass to the end of its candidates; null unless a budget is used up.</summary>
        private ShrinkStopReason? Drive(int pass)
        {
            var position = 0;
            bool taken;
            do
            {
                taken = false;
                foreach (var candidate in shrinker.passes[pass].Candidates(current).Skip(position))
                {
                    if (!Simplicity.IsSimpler(candidate, current))
                    {
                        position++;
                        continue;
                    }

                    if (Exhausted() is { } reason)
                    {
                        return reason;
                    }

                    tries[pass]++;
                    if (Holds(candidate))
                    {
                        // The candidates of the new program at this position are those that came after the taken one.
                        (current, taken) = (candidate, true);
                        successes[pass]++;
                        break;
                    }

                    position++;
                }
            }
            while (taken);
            return null;
        }

        private ShrinkStopReason? Exhausted() =>
            runs >= shrinker.budget.Runs ? ShrinkStopReason.RunBudget
            : shrinker.time.GetElapsedTime(began) >= shrinker.budget.Time ? ShrinkStopReason.TimeBudget
            : null;

        private bool Holds(Program candidate)
        {
            if (!known.TryGetValue(candidate, out var holds))
            {
                runs++;
                var found = shrinker.signatureOf(candidate);
                holds = found == signature;
                known.Add(candidate, holds);
                if (found is not null && !holds && (!slips.TryGetValue(found, out var slip) || Simplicity.IsSimpler(candidate, slip)))
                {
                    slips[found] = candidate;
                }
            }

            return holds;
        }
    }
}
