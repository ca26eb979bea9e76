using Conform.Gate.Comparing;
using Conform.Gate.Ledgers;
using Conform.Gate.Shrinking;

namespace Conform.Gate.Campaigns;

/// <summary>Tells distinct divergences from repeated ones and shrinks each distinct one once.</summary>
/// <param name="run">The two sides.</param>
/// <param name="settings">What shrinking may cost, and the ledger.</param>
/// <param name="time">The clock.</param>
/// <remarks>What is found depends on the order in which divergences are handed in, which is that of their programs. Not thread-safe.</remarks>
internal sealed class FindingCollector(DifferentialRun run, CampaignSettings settings, TimeProvider time)
{
    private readonly ProgramJudge judge = new(run, settings.Ledger);
    private readonly Dictionary<DivergenceSignature, int> findingOf = [];
    private readonly List<Finding> findings = [];
    private readonly List<LedgerPattern> patterns = [];

    /// <summary>The distinct divergences so far, in the order of finding.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Whether there are as many as are wanted, variants not counted.</summary>
    public bool HasEnough => findings.Count(finding => finding.VariantOf is null) >= settings.MostFindings;

    /// <summary>Counts a divergence with its kind or makes a new finding of it.</summary>
    /// <param name="index">The index of its program.</param>
    /// <param name="original">The divergence of the program as it was generated.</param>
    /// <param name="located">The same near to its cause.</param>
    /// <returns>Null if it counts as a divergence; otherwise why it does not.</returns>
    public Inconclusive? Collect(long index, Divergence original, Divergence located)
    {
        var known = settings.Ledger is null
            ? findingOf.GetValueOrDefault(located.Signature, -1)
            : patterns.FindIndex(pattern => pattern.Matches(located));
        if (known >= 0)
        {
            CountWith(known);
            return null;
        }

        var confirmed = run.Confirm(located);
        if (confirmed is not Diverges)
        {
            return (Inconclusive)confirmed;
        }

        if (settings.Ledger is { } ledger)
        {
            Add(index, original, located, ledger);
        }
        else
        {
            Add(index, original, located);
        }

        return null;
    }

    /// <summary>The same for a divergence that another process found: it is run again unless its signature is known.</summary>
    public Inconclusive? Collect(OpenDivergence recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (settings.Ledger is null && findingOf.TryGetValue(recorded.Located, out var known))
        {
            CountWith(known);
            return null;
        }

        var judged = judge.Judge(recorded.Program);
        return judged.Open is { } located ? Collect(recorded.Index, judged.Run.Divergence!, located)
            : judged.Verdict as Inconclusive ?? new(InconclusiveReason.Flaky, $"'{recorded.Located}' did not repeat in another process");
    }

    private void CountWith(int finding) => findings[finding] = findings[finding] with { Count = findings[finding].Count + 1 };

    /// <summary>Adds what a divergence shrinks to that the ledger does not know. Shrinking stays with divergences that it does not know, and whose entry would
    /// account for the one first met.</summary>
    private void Add(long index, Divergence original, Divergence located, LedgerJudge ledger)
    {
        var finding = Shrink(index, original, located, ledger.GoalFor(located));
        var smallest = ledger.Locate(finding.Shrunk);
        findings.Add(finding with { FormOf = ledger.FindForm(smallest) });
        patterns.Add(LedgerPattern.Of(smallest));
    }

    /// <summary>Adds what a divergence shrinks to, taking any divergence; and, where that changed its signature, what it shrinks to with its own, which may be
    /// the same bug or another one.</summary>
    private void Add(long index, Divergence original, Divergence located)
    {
        var free = Shrink(index, original, located, ShrinkGoal.AnyDivergence);
        var place = findings.FindIndex(finding => finding.Shrunk.Program == free.Shrunk.Program);
        if (place < 0)
        {
            place = findings.Count;
            findings.Add(free);
        }
        else if (!settings.ShrinksVariants)
        {
            CountWith(place);
        }

        findingOf.TryAdd(free.Signature, place);
        if (settings.ShrinksVariants && free.Signature != located.Signature)
        {
            findingOf.Add(located.Signature, findings.Count);
            findings.Add(Shrink(index, original, located, ShrinkGoal.Same(located.Signature)) with { VariantOf = place });
        }
        else
        {
            findingOf.TryAdd(located.Signature, place);
        }
    }

    private Finding Shrink(long index, Divergence original, Divergence located, ShrinkGoal goal)
    {
        var result = Shrinker.Over(run, settings.Shrinking, time).Shrink(located.Program, goal);

        // What Python is told to have done is what a fresh process did; if the small program does not show it there, the larger one does.
        return run.Check(result.Program).Divergence is { } shrunk && run.Confirm(shrunk) is Diverges { Divergence: var confirmed }
            ? new(index, original, confirmed, result)
            : new(index, original, located, result with { Program = located.Program, Reason = ShrinkStopReason.Flaky });
    }
}
