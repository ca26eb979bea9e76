using Conform.Adapters;
using Conform.Cli.Campaigns;
using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Gate.Reporting;
using Conform.Programs.Text;

namespace Conform.Unit.Cli.Campaigns;

public sealed class CampaignSupervisorTests
{
    private readonly List<long> saved = [];
    private readonly List<CampaignBatch> kept = [];

    /// <summary>A program costs itself: every other one of the campaign has its verdict.</summary>
    [Theory]
    [InlineData("die", InconclusiveReason.Crash, "the worker ended with exit code 139: Segmentation fault")]
    [InlineData("hang", InconclusiveReason.TimeOut, "no end within ")]
    [InlineData("garble", InconclusiveReason.Crash, "Something is no record of a journal")]
    [InlineData("flood", InconclusiveReason.Crash, "A line is longer than 67108864 characters")]
    [InlineData("close", InconclusiveReason.Crash, "the worker closed its output")]
    [InlineData("grow", InconclusiveReason.Limit, "the process used more than 600 MB")]
    public void Run_ProgramThatEndsWorkers_CostsThatProgramOnly(string behaviour, InconclusiveReason reason, string detail)
    {
        var (result, supervisor) = Run(behaviour, jobs: 1);
        var expected = Whole(except: CampaignTestWorker.Troublesome);

        Assert.Equal(CampaignSupervisor.DeathsThatCount, supervisor.Restarts);
        Assert.Equal([CampaignTestWorker.Troublesome], saved);
        var lost = Assert.Single(result.Inconclusive, example => example.Index == CampaignTestWorker.Troublesome).Verdict;
        Assert.Equal(reason, lost.Reason);
        Assert.StartsWith(detail, lost.Detail, StringComparison.Ordinal);
        Assert.EndsWith("; the program is in 'lost-700.py'", lost.Detail, StringComparison.Ordinal);
        Assert.Equal(CampaignTestWorker.Settings.Programs, result.Statistics.Programs);
        Assert.Equal((expected.Agree, expected.Diverge), (result.Statistics.Agree, result.Statistics.Diverge));
        Assert.Equal(expected.Inconclusive[InconclusiveReason.Unsupported], result.Statistics.Inconclusive[InconclusiveReason.Unsupported]);
    }

    /// <summary>A worker that somebody else killed: the program that it ran says what it says.</summary>
    [Theory]
    [InlineData("die once", 1, 1)]
    [InlineData("obey", 1, 0)]
    [InlineData("obey", 3, 0)]
    public void Run_AnyNumberOfJobs_IsTheCampaignOfOneProcess(string behaviour, int jobs, int restarts)
    {
        var (result, supervisor) = Run(behaviour, jobs);
        var whole = new Campaign(CampaignTestWorker.Sides(), CampaignTestWorker.Program, CampaignTestWorker.Settings, TimeProvider.System).Run();

        Assert.Equal(Describe(whole), Describe(result));
        Assert.Equal(restarts, supervisor.Restarts);
        Assert.Empty(saved);
        Assert.Equal(CampaignTestWorker.Settings.Programs, kept.Sum(batch => batch.Count));
    }

    [Theory]
    [InlineData("greet otherwise", "The worker speaks version 2 of leases, not 1")]
    [InlineData("end at once", "the worker ended with exit code 4: no Python here")]
    public void Run_WorkersThatDoNotStart_GivesUp(string behaviour, string reason)
    {
        var error = Assert.Throws<WorkerException>(() => Run(behaviour, jobs: 1));
        Assert.StartsWith($"Workers of the campaign end before they run a program: {reason}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_JournalThatCannotBeWritten_EndsTheCampaign() =>
        Assert.Throws<IOException>(() => Run("obey", jobs: 2, _ => throw new IOException("disk full")));

    private static RunStatistics Whole(long except)
    {
        var runner = new BatchRunner(CampaignTestWorker.Sides(), CampaignTestWorker.Program, CampaignTestWorker.Settings, TimeProvider.System);
        var merger = new BatchMerger(new(CampaignTestWorker.Sides(), CampaignTestWorker.Settings, TimeProvider.System), runner, CampaignTestWorker.Settings, endsWhenEnough: true);
        foreach (var batch in runner.Run(Shard.Whole, 0, except).Concat(runner.Run(Shard.Whole, except + 1, CampaignTestWorker.Settings.Programs!.Value)))
        {
            merger.Add(batch);
        }

        return merger.End(CampaignStopReason.Finished).Statistics;
    }

    private static string Describe(CampaignResult result)
    {
        var report = JsonReport.Of(result, []);
        report["seconds"] = 0;
        return string.Join('\n', result.Findings.Select(finding => $"{finding.Index} {finding.Count} {finding.Signature}\n{ProgramText.Render(finding.Shrunk.Program)}").Append(JsonReport.Text(report)));
    }

    private (CampaignResult Result, CampaignSupervisor Supervisor) Run(string behaviour, int jobs, Action<CampaignBatch>? keep = null)
    {
        var settings = CampaignTestWorker.Settings;
        var runner = new BatchRunner(CampaignTestWorker.Sides(), CampaignTestWorker.Program, settings, TimeProvider.System);
        var merger = new BatchMerger(new(CampaignTestWorker.Sides(), settings, TimeProvider.System), runner, settings, endsWhenEnough: true);
        var bounds = new WorkerBounds(behaviour == "hang" ? TimeSpan.FromSeconds(-2) : TimeSpan.FromSeconds(60), 600L << 20);
        var supervisor = new CampaignSupervisor(
            mark => TestWorker.Command("campaign", behaviour, mark),
            bounds,
            Shard.Whole,
            new(new(), settings.Programs!.Value),
            merger,
            keep ?? (batch =>
            {
                lock (kept)
                {
                    kept.Add(batch);
                }
            }),
            (_, index) =>
            {
                saved.Add(index);
                return FormattableString.Invariant($"lost-{index}.py");
            },
            settings.InconclusiveExamples,
            TimeProvider.System);
        var reason = supervisor.Run(jobs, null, _ => { });
        return (merger.End(reason), supervisor);
    }
}
