using Conform.Gate.Campaigns;
using Conform.Programs;

namespace Conform.Gate;

/// <summary>Runs a sequence of programs on both sides, shrinks each distinct divergence once, and counts everything.</summary>
/// <remarks>The result depends on the programs, the settings and the implementations only, unless a bound on time ends it. Runs on the thread of the right side if that has one of its own, else
/// on the calling thread; a left side that is thread-safe is run ahead on another one. Not thread-safe.</remarks>
public sealed class Campaign
{
    private readonly DifferentialRun run;
    private readonly Func<long, Program> programs;
    private readonly CampaignSettings settings;
    private readonly TimeProvider time;
    private readonly Action<long, Program>? examine;
    private readonly ProgramJudge judge;
    private readonly FindingCollector collector;
    private readonly CampaignTally tally;

    /// <summary>Prepares a campaign; it can be run once.</summary>
    /// <param name="run">The two sides.</param>
    /// <param name="programs">The program of an index, 0 and up; may be called by another thread, and for one index more than once.</param>
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
        judge = new(run, settings.Ledger);
        collector = new(run, settings, time);
        tally = new(settings.InconclusiveExamples);
    }

    /// <summary>Runs the campaign to its end.</summary>
    /// <param name="progress">Called after each program with the statistics so far, which keep changing; may be null.</param>
    /// <param name="cancellation">Checked before each program; what was found until then is returned.</param>
    public CampaignResult Run(Action<RunStatistics>? progress = null, CancellationToken cancellation = default)
    {
        if (run.Right is not IOwnThread own)
        {
            return RunHere(progress, cancellation);
        }

        CampaignResult? result = null;
        own.RunOnOwnThread(() => result = RunHere(progress, cancellation));
        return result!;
    }

    private CampaignResult RunHere(Action<RunStatistics>? progress, CancellationToken cancellation)
    {
        using var firstRuns = new FirstRuns(run, programs, settings.Programs);
        var (began, statistics) = (time.GetTimestamp(), tally.Statistics);
        CampaignStopReason? reason;
        for (long index = 0; (reason = StopBefore(index, time.GetElapsedTime(began), cancellation)) is null; index++)
        {
            var judged = judge.Judge(firstRuns.Take(index));
            tally.Count(index, judged);
            if (judged.Open is { } located)
            {
                tally.Count(index, collector.Collect(index, judged.Run.Divergence!, located) ?? judged.Verdict);
            }

            if (judged.Run.Right is not null)
            {
                examine?.Invoke(index, judged.Run.Reached);
            }

            statistics.Elapsed = time.GetElapsedTime(began);
            progress?.Invoke(statistics);
        }

        statistics.Elapsed = time.GetElapsedTime(began);
        return new(reason.Value, statistics, collector.Findings, tally.Examples) { Known = tally.Known, InconclusiveCauses = tally.Causes };
    }

    private CampaignStopReason? StopBefore(long index, TimeSpan elapsed, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? CampaignStopReason.Cancelled
        : index >= settings.Programs ? CampaignStopReason.Finished
        : elapsed >= settings.Duration ? CampaignStopReason.TimeUp
        : collector.HasEnough ? CampaignStopReason.EnoughFindings
        : null;
}
