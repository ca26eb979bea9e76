using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Shrinking;

namespace Conform.Gate.Shrinking;

/// <summary>Makes a diverging program simpler while it diverges as its goal wants.</summary>
/// <remarks>
/// A large program is reduced by named passes in turn: each is driven over the current program, going on from where it was when a candidate is taken, until a
/// whole round changes nothing or the program is small. A small one descends: all candidates of the passes are put in order and the simplest one that diverges
/// is taken; when none does, the candidates of the exhaustive passes are, until none of those does either; most candidates agree and are run in packs. A candidate is taken only if it is strictly simpler (<see cref="Simplicity"/>)
/// and diverges when it is run alone; each different candidate is judged once. The result depends on the program, the goal and the implementations only,
/// unless the time budget ends it. Not thread-safe.
/// </remarks>
public sealed class Shrinker
{
    /// <summary>Number of statements up to which a program is small.</summary>
    private const int SmallSize = 3;

    /// <summary>Number of candidates of an exhaustive pass for one program that a side does not support after which no more of that pass are judged: each ends its
    /// pack.</summary>
    private const int MostUnsupported = 32;

    private const int FirstPack = 16;
    private const int LargestPack = 256;

    /// <summary>Number of steps of a candidate, and of a pack: many a candidate loops for ever, and what takes so long is no simple program.</summary>
    private const int MostSteps = 50_000;

    private readonly DifferentialRun run;
    private readonly DifferentialRun quick;
    private readonly IReadOnlyList<IShrinkPass> passes;
    private readonly ShrinkBudget budget;
    private readonly TimeProvider time;

    /// <summary>A shrinker.</summary>
    /// <param name="run">The two sides.</param>
    /// <param name="passes">The passes, coarse ones first.</param>
    /// <param name="budget">How much may be spent on one program.</param>
    /// <param name="time">The clock for the time budget.</param>
    public Shrinker(DifferentialRun run, IReadOnlyList<IShrinkPass> passes, ShrinkBudget budget, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(passes);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(time);
        (this.run, quick, this.passes, this.budget, this.time) = (run, run.Within(MostSteps), passes, budget, time);
    }

    /// <summary>A shrinker with all passes over <paramref name="run"/>.</summary>
    public static Shrinker Over(DifferentialRun run, ShrinkBudget budget, TimeProvider time) => new(run, ShrinkPasses.All, budget, time);

    /// <summary>Shrinks <paramref name="start"/>, which is run again first.</summary>
    /// <param name="start">A program that diverges as <paramref name="goal"/> wants.</param>
    /// <param name="goal">What has to stay.</param>
    public ShrinkResult Shrink(Program start, ShrinkGoal goal)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(goal);
        return new Shrinking(this, start, goal).Run();
    }

    /// <summary>The shrinking of one program.</summary>
    private sealed class Shrinking(Shrinker shrinker, Program start, ShrinkGoal goal)
    {
        private readonly Dictionary<Program, bool> known = [];
        private readonly Dictionary<DivergenceSignature, Divergence> slips = [];
        private readonly int[] tries = new int[shrinker.passes.Count];
        private readonly int[] successes = new int[shrinker.passes.Count];
        private readonly int[] unsupported = new int[shrinker.passes.Count];
        private readonly long began = shrinker.time.GetTimestamp();
        private Program current = start;
        private DifferentialRun run = shrinker.quick;
        private int runs;

        public ShrinkResult Run()
        {
            var start = current;
            if (!Holds(start))
            {
                run = shrinker.run;
                _ = known.Remove(start);
            }

            var reason = Holds(start) ? Drive() ?? Descend() : ShrinkStopReason.Flaky;
            return new(
                start,
                current,
                reason,
                runs,
                known.Count,
                [.. shrinker.passes.Select((pass, index) => new PassStatistics(pass.Name, tries[index], successes[index]))],
                [.. slips.Values]);
        }

        /// <summary>Drives the passes in turn until the program is small or no pass changes it; null unless a budget is used up.</summary>
        private ShrinkStopReason? Drive()
        {
            bool progressed;
            do
            {
                progressed = false;
                for (var pass = 0; pass < shrinker.passes.Count; pass++)
                {
                    var before = successes[pass];
                    if (!shrinker.passes[pass].IsExhaustive && Drive(pass) is { } reason)
                    {
                        return reason;
                    }

                    progressed |= successes[pass] > before;
                }
            }
            while (progressed && !IsSmall);
            return null;
        }

        /// <summary>Drives one pass to the end of its candidates.</summary>
        private ShrinkStopReason? Drive(int pass)
        {
            var position = 0;
            bool taken;
            do
            {
                taken = false;
                foreach (var candidate in IsSmall ? [] : shrinker.passes[pass].Candidates(current).Skip(position))
                {
                    if (Exhausted() is { } reason)
                    {
                        return reason;
                    }

                    tries[pass]++;
                    if (Holds(candidate) && Simplicity.IsSimpler(candidate, current))
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

        /// <summary>Takes the simplest candidate, again and again: of the passes that stay near to the program, and of the exhaustive ones where those have none.</summary>
        private ShrinkStopReason Descend()
        {
            for (var exhaustive = false; ;)
            {
                Array.Clear(unsupported);
                var proposals = Proposals(exhaustive);
                if (FirstThatHolds(Simplicity.SimplerThan(current, proposals.Keys), proposals, out var next) is { } reason)
                {
                    return reason;
                }

                if (next is null && exhaustive)
                {
                    return ShrinkStopReason.Finished;
                }

                exhaustive = next is null;
                if (next is not null)
                {
                    successes[proposals[next]]++;
                    current = next;
                }
            }
        }

        /// <summary>The candidates of one kind of passes that are not judged yet, each with the first pass that proposes it.</summary>
        private Dictionary<Program, int> Proposals(bool exhaustive)
        {
            var proposals = new Dictionary<Program, int>();
            foreach (var pass in Enumerable.Range(0, shrinker.passes.Count).Where(pass => shrinker.passes[pass].IsExhaustive == exhaustive))
            {
                foreach (var candidate in shrinker.passes[pass].Candidates(current).Where(candidate => !known.ContainsKey(candidate)))
                {
                    proposals.TryAdd(candidate, pass);
                }
            }

            return proposals;
        }

        private bool IsWorthwhile(int pass) => unsupported[pass] < MostUnsupported || !shrinker.passes[pass].IsExhaustive;

        private ShrinkStopReason? FirstThatHolds(IReadOnlyList<Program> candidates, Dictionary<Program, int> passOf, out Program? found)
        {
            found = null;
            var size = FirstPack;
            for (var position = 0; position < candidates.Count;)
            {
                if (Exhausted() is { } reason)
                {
                    return reason;
                }

                var pack = CandidatePack.From(candidates, position, size);
                var agreeing = pack.Candidates.Count == 1 ? 0 : CountAgreeing(pack, passOf);
                position += agreeing;
                foreach (var candidate in pack.Candidates.Take(agreeing + 1))
                {
                    tries[passOf[candidate]]++;
                }

                if (agreeing < pack.Candidates.Count)
                {
                    var candidate = candidates[position++];
                    if (Holds(candidate))
                    {
                        found = candidate;
                        return null;
                    }

                    if (!IsWorthwhile(passOf[candidate]))
                    {
                        (candidates, position) = ([.. candidates.Skip(position).Where(rest => IsWorthwhile(passOf[rest]))], 0);
                    }
                }

                size = Math.Min(2 * size, LargestPack);
            }

            return null;
        }

        /// <summary>Runs a pack: how many of its candidates agree before the first one that may not.</summary>
        private int CountAgreeing(CandidatePack pack, Dictionary<Program, int> passOf)
        {
            var (agreeing, packRuns, isUnsupported) = pack.Run(run);
            runs += packRuns;
            foreach (var candidate in pack.Candidates.Take(agreeing))
            {
                known[candidate] = false;
            }

            if (isUnsupported)
            {
                var candidate = pack.Candidates[agreeing];
                known[candidate] = false;
                unsupported[passOf[candidate]]++;
            }

            return agreeing;
        }

        private bool IsSmall => current.StatementCount <= SmallSize;

        private ShrinkStopReason? Exhausted() =>
            runs >= shrinker.budget.Runs ? ShrinkStopReason.RunBudget
            : shrinker.time.GetElapsedTime(began) >= shrinker.budget.Time ? ShrinkStopReason.TimeBudget
            : null;

        private bool Holds(Program candidate)
        {
            if (!known.TryGetValue(candidate, out var holds))
            {
                runs++;
                var divergence = run.Check(candidate).Divergence;
                holds = divergence is not null && goal.Allows(divergence);
                known.Add(candidate, holds);
                if (divergence is not null && !holds && (!slips.TryGetValue(divergence.Signature, out var slip) || Simplicity.IsSimpler(candidate, slip.Program)))
                {
                    slips[divergence.Signature] = divergence;
                }
            }

            return holds;
        }
    }
}
