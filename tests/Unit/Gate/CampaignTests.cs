using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Shrinking;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate;

public class CampaignTests
{
    private static readonly string[] Texts =
    [
        "a = [1]\nb = a\n",
        "a = [1]\nb = a[:]\nc = [b]\n",
        "a = {1}\n",
        "x = []\nx.append(x)\n",
        "z = [[2]]\ny = z[:]\n",
        "del x\n",
    ];

    [Fact]
    public void Run_MixedPrograms_CountsEveryOne()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        var result = Campaign(left, new() { Programs = 12 }).Run();
        var statistics = result.Statistics;
        Assert.Equal(CampaignStopReason.Finished, result.Reason);
        Assert.Equal((12, 6, 4), (statistics.Programs, statistics.Agree, statistics.Diverge));
        Assert.Equal(2, statistics.Inconclusive[InconclusiveReason.Unsupported]);
        Assert.Equal(2.0 / 12, statistics.InconclusiveShare);
        Assert.Equal(8, statistics.ProgramsWithAlias);
        Assert.Equal(2, statistics.ProgramsWithCycle);
        Assert.Equal([new InconclusiveExample(2, new(InconclusiveReason.Unsupported, "tiny:SliceShares: not tiny"))], result.Inconclusive.Take(1));
        Assert.Equal([new(new(InconclusiveReason.Unsupported, "tiny:SliceShares: not tiny"), 2)], result.InconclusiveCauses);
    }

    [Fact]
    public void Run_OneBugSeenOften_IsOneFindingShrunkOnce()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        var finding = Assert.Single(Campaign(left, new() { Programs = 12 }).Run().Findings);
        Assert.Equal((1, 4), (finding.Index, finding.Count));
        Assert.Equal("import copy\n# %%\na = []\nb = a[:]\n", ProgramText.Render(finding.Shrunk.Program));
        Assert.Equal(ProgramText.Parse(Texts[1]), finding.Original.Program);
        Assert.Equal("IdentityMerged list", finding.Signature.ToString());
    }

    [Fact]
    public void Run_EnoughFindings_Stops()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        var result = Campaign(left, new() { MostFindings = 1 }).Run();
        Assert.Equal(CampaignStopReason.EnoughFindings, result.Reason);
        Assert.Equal(2, result.Statistics.Programs);
    }

    [Fact]
    public void Run_TimeIsUp_Stops()
    {
        using var left = new TinyPython();
        var clock = new SteppingClock(TimeSpan.FromSeconds(1));
        using var right = new TinyPython();
        var run = new DifferentialRun(left, right, ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var result = new Campaign(run, _ => ProgramText.Parse(Texts[0]), new() { Duration = TimeSpan.FromSeconds(9) }, clock).Run();
        Assert.Equal(CampaignStopReason.TimeUp, result.Reason);
        Assert.InRange(result.Statistics.Programs, 1, 9);
    }

    [Fact]
    public void Run_Examined_HandsOnWhatBothSidesRan()
    {
        using var left = new TinyPython();
        using var right = new TinyPython();
        var examined = new List<long>();
        var run = new DifferentialRun(left, right, ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var result = new Campaign(run, _ => ProgramText.Parse(Texts[0]), new() { Programs = 3 }, TimeProvider.System, (index, _) => examined.Add(index)).Run();
        Assert.Equal([0, 1, 2], examined);
        Assert.Equal(3, result.Statistics.Programs);
    }

    /// <summary>What the left side did not reach may have no end: whoever runs it again would not come back.</summary>
    [Fact]
    public void Run_LeftSideStops_ExaminesTheCellsBefore()
    {
        var first = Program(Cell("a:0", "0 list"));
        var left = Scripted.Always(first with { Stop = new(StopReason.Unsupported, "no second cell") });
        var run = new DifferentialRun(left, Scripted.Always(first), ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var program = ProgramText.Parse("a = []\n# %%\nb = a\n");
        var examined = new List<Program>();
        _ = new Campaign(run, _ => program, new() { Programs = 1 }, TimeProvider.System, (_, reached) => examined.Add(reached)).Run();
        Assert.Equal(ProgramText.Parse("a = []\n"), Assert.Single(examined));
    }

    [Fact]
    public void Run_Cancelled_ReturnsWhatThereIs()
    {
        using var left = new TinyPython();
        using var source = new CancellationTokenSource();
        var result = Campaign(left, new()).Run(
            statistics =>
            {
                if (statistics.Programs == 3)
                {
                    source.Cancel();
                }
            },
            source.Token);
        Assert.Equal((CampaignStopReason.Cancelled, 3L), (result.Reason, result.Statistics.Programs));
    }

    [Fact]
    public void Run_DivergenceThatDoesNotRepeat_IsFlakyAndNoFinding()
    {
        var left = Scripted.Always(Program(Cell("a:0", "0 list")), "model");
        var right = new Scripted((run, _) => Program(Cell("a:0", run == 1 ? "0 tuple" : "0 list")), "oracle");
        var run = new DifferentialRun(left, right, ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var result = new Campaign(run, _ => ProgramText.Parse(Texts[0]), new() { Programs = 2 }, TimeProvider.System).Run();
        Assert.Empty(result.Findings);
        Assert.Equal((1L, 0L, 1L), (result.Statistics.Agree, result.Statistics.Diverge, result.Statistics.Inconclusive[InconclusiveReason.Flaky]));
    }

    [Fact]
    public void Shrink_BudgetOfRuns_SaysSo()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        var finding = Assert.Single(Campaign(left, new() { Programs = 2, Shrinking = new ShrinkBudget(3, TimeSpan.FromHours(1)) }).Run().Findings);
        Assert.Equal((ShrinkStopReason.RunBudget, 3), (finding.Shrinking.Reason, finding.Shrinking.Runs));
    }

    [Fact]
    public void Run_DivergenceThatShrinksToAnother_IsKeptAsAVariant()
    {
        var findings = new Campaign(TwoKinds(), _ => ProgramText.Parse("a = 1\nb = 2\nc = 3\n"), new() { Programs = 1 }, TimeProvider.System).Run().Findings;
        Assert.Equal(
            [("NameSet names", 1, null), ("Type list/tuple", 2, 0)],
            findings.Select(finding => (finding.Signature.ToString(), finding.Shrunk.Program.StatementCount, finding.VariantOf)));
    }

    [Fact]
    public void Run_WithoutVariants_CountsWhatShrinksToAFindingWithIt()
    {
        string[] texts = ["a = 1\nb = 2\nc = 3\n", "a = 1\nb = 2\n", "b = 2\n"];
        var settings = new CampaignSettings { Programs = 3, ShrinksVariants = false };
        var finding = Assert.Single(new Campaign(TwoKinds(), index => ProgramText.Parse(texts[index]), settings, TimeProvider.System).Run().Findings);
        Assert.Equal(("NameSet names", 3L, null), (finding.Signature.ToString(), finding.Count, finding.VariantOf));
    }

    [Fact]
    public void Run_Variants_DoNotCountAsFindingsThatAreEnough()
    {
        var settings = new CampaignSettings { Programs = 9, MostFindings = 2 };
        var result = new Campaign(TwoKinds(), _ => ProgramText.Parse("a = 1\nb = 2\nc = 3\n"), settings, TimeProvider.System).Run();
        Assert.Equal((CampaignStopReason.Finished, 2), (result.Reason, result.Findings.Count));
    }

    [Fact]
    public void Add_TwoCampaigns_IsTheWhole()
    {
        using var left = new TinyPython(Mistake.SliceShares);
        var (half, whole) = (Campaign(left, new() { Programs = 6 }).Run().Statistics, Campaign(left, new() { Programs = 12 }).Run().Statistics);
        var sum = new RunStatistics();
        sum.Add(half);
        sum.Add(half);
        Assert.Equal(
            (whole.Programs, whole.Agree, whole.Diverge, whole.ProgramsWithAlias, whole.ProgramsWithCycle),
            (sum.Programs, sum.Agree, sum.Diverge, sum.ProgramsWithAlias, sum.ProgramsWithCycle));
        Assert.Equal(whole.Inconclusive, sum.Inconclusive);
        Assert.Equal(2 * half.Elapsed, sum.Elapsed);
    }

    /// <summary>Sides that differ in a type where there are two statements or more, in a name where there is one.</summary>
    private static DifferentialRun TwoKinds()
    {
        var left = new ByProgram(program => program.StatementCount switch
        {
            0 => Program(Cell("a:0", "0 tuple")),
            1 => Program(Cell("b:0", "0 tuple")),
            _ => Program(Cell("a:0", "0 list")),
        });
        return new(left, Scripted.Always(Program(Cell("a:0", "0 tuple"))), ComparisonRules.Of(Level.CPython), RunLimits.Default);
    }

    private static Campaign Campaign(TinyPython left, CampaignSettings settings)
    {
        var run = new DifferentialRun(left, new TinyPython(), ComparisonRules.Of(Level.CPython), RunLimits.Default);
        return new(run, index => ProgramText.Parse(Texts[index % Texts.Length]), settings, TimeProvider.System);
    }

    /// <summary>An implementation whose observation follows from the program.</summary>
    private sealed class ByProgram(Func<Program, ProgramObservation> answer) : IImplementation
    {
        public string Name => "by program";

        public Profile Profile => Profile.Of(new PythonVersion(3, 11, 2));

        public Features Features => Features.All;

        public ProgramObservation Run(Program program, RunRequest request) => answer(program);
    }

    /// <summary>A clock that goes on by one step each time it is read.</summary>
    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now += step.Ticks;
    }
}
