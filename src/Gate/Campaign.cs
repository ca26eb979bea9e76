using Conform.Gate.Comparing;
using Conform.Gate.Ledgers;
using Conform.Gate.Shrinking;
using Conform.Programs;

namespace Conform.Gate;

/// <summary>Runs a sequence of programs on both sides, shrinks each distinct divergence once, and counts everything.</summary>
/// <remarks>The result depends on the programs, the settings and the implementations only, unless a bound on time ends it. Runs in the calling
/// thread; not thread-safe.</remarks>
public sealed class Campaign
{
    private readonly DifferentialRun run;
    private readonly Func<long, Program> programs;
    private readonly CampaignSettings settings;
    private readonly TimeProvider time;
    private readonly Action<long, Program>? examine;
    private readonly RunStatistics statistics = new();
    private readonly Dictionary<DivergenceSignature, int> findingOf = [];
    private readonly List<Finding> findings = [];
    private readonly List<InconclusiveExample> inconclusive = [];
    private readonly Dictionary<Inconclusive, long> causes = [];
    private readonly List<LedgerPattern> patterns = [];
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);

    /// <summary>Prepares a campaign; it can be run once.</summary>
    /// <param name="run">The two sides.</param>
    /// <param name="programs">The program of an index, 0 and up.</param>
    /// <param name="settings">When to stop.</param>
    /// <param name="time">The clock.</param>
    /// <param name="examine">Called with the index and the program, as far as it was reached, after each program that both sides ran; it takes no part in the verdict. May be null.</param>
    public Campaign(DifferentialRun run, Func<long, Program> programs, CampaignSettings settings, TimeProvider time, Action<long, Program>? examine = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(programs);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        (this.run, this.programs, this.settings, this.time, this.examine) = (run, programs, settings, time, examine);
    }

    /// <summary>Runs the campaign to its end.</summary>
    /// <param name="progress">Called after each program with the statistics so far, which keep changing; may be null.</param>
    /// <param name="cancellation">Checked before each program; what was found until then is returned.</param>
    public CampaignResult Run(Action<RunStatistics>? progress = null, CancellationToken cancellation = default)
    {
        var began = time.GetTimestamp();
        CampaignStopReason? reason;
        for (long index = 0; (reason = StopBefore(index, time.GetElapsedTime(began), cancellation)) is null; index++)
        {
            var checkedProgram = run.Check(programs(index));
            statistics.Count(checkedProgram, Judge(index, checkedProgram));
            if (checkedProgram.Right is not null)
            {
                examine?.Invoke(index, checkedProgram.Reached);
            }

            statistics.Elapsed = time.GetElapsedTime(began);
            progress?.Invoke(statistics);
        }

        statistics.Elapsed = time.GetElapsedTime(began);
        return new(reason.Value, statistics, findings, inconclusive) { Known = known, InconclusiveCauses = causes };
    }

    private CampaignStopReason? StopBefore(long index, TimeSpan elapsed, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? CampaignStopReason.Cancelled
        : index >= settings.Programs ? CampaignStopReason.Finished
        : elapsed >= settings.Duration ? CampaignStopReason.TimeUp
        : findings.Count(finding => finding.VariantOf is null) >= settings.MostFindings ? CampaignStopReason.EnoughFindings
        : null;

    private Verdict Judge(long index, CheckedProgram checkedProgram)
    {
        var verdict = checkedProgram switch
        {
            { Divergence: { } divergence } => Investigate(index, divergence),
            { Verdict: Inconclusive { Reason: InconclusiveReason.Crash } } when settings.Ledger is { } ledger => KnownCrash(checkedProgram.Program, ledger) ?? checkedProgram.Verdict,
            _ => checkedProgram.Verdict,
        };
        if (verdict is Inconclusive open)
        {
            causes[open] = causes.GetValueOrDefault(open) + 1;
            if (inconclusive.Count(example => example.Verdict.Reason == open.Reason) < settings.InconclusiveExamples)
            {
                inconclusive.Add(new(index, open));
            }
        }

        return verdict;
    }

    /// <summary>Confirms a divergence, and counts it with its kind or makes a new finding of it.</summary>
    private Verdict Investigate(long index, Divergence original)
    {
        var repeated = run.Repeat(original);
        if (repeated is not Diverges)
        {
            return repeated;
        }

        if (settings.Ledger is { } ledger)
        {
            return Investigate(index, original, repeated, ledger);
        }

        var located = run.Locate(original);
        if (findingOf.TryGetValue(located.Signature, out var known))
        {
            findings[known] = findings[known] with { Count = findings[known].Count + 1 };
            return repeated;
        }

        var confirmed = run.Confirm(located);
        if (confirmed is Diverges)
        {
            Add(index, original, located);
        }

        return confirmed;
    }

    /// <summary>Counts a divergence with what accounts for it: an entry of the ledger, or a finding, for which an entry could be written that accounts for it;
    /// or makes a new finding of it. Shrinking stays with divergences that the ledger does not know, and whose entry would account for the one first met.</summary>
    private Verdict Investigate(long index, Divergence original, Verdict repeated, LedgerJudge ledger)
    {
        var located = ledger.Locate(original);
        if (ledger.Explain(located) is { } entry)
        {
            return Known(original, located, entry);
        }

        if (patterns.FindIndex(pattern => pattern.Matches(located)) is var place && place >= 0)
        {
            findings[place] = findings[place] with { Count = findings[place].Count + 1 };
            return repeated;
        }

        var confirmed = run.Confirm(located);
        if (confirmed is Diverges)
        {
            var finding = Shrink(index, original, located, ledger.GoalFor(located));
            var smallest = ledger.Locate(finding.Shrunk);
            findings.Add(finding with { FormOf = ledger.FindForm(smallest) });
            patterns.Add(LedgerPattern.Of(smallest));
        }

        return confirmed;
    }

    /// <summary>The death of the left side that an entry of the ledger accounts for; null if none does.</summary>
    private Diverges? KnownCrash(Program program, LedgerJudge ledger) =>
        ledger.LocateCrash(program) is { } located && ledger.Explain(located) is { } entry ? Known(located with { Program = program }, located, entry) : null;

    private Diverges Known(Divergence original, Divergence located, LedgerEntry entry)
    {
        known[entry.Id] = known.GetValueOrDefault(entry.Id) + 1;
        var seen = located.Program.Cells.Take(located.Difference.Cell + 1).Sum(cell => cell.Body.Sum(statement => statement.Count));
        return new(original) { Known = new(entry, Math.Max(0, original.Program.StatementCount - seen)) };
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
            findings[place] = findings[place] with { Count = findings[place].Count + 1 };
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
