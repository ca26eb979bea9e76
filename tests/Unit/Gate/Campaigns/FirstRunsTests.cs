using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Campaigns;

public class FirstRunsTests
{
    private const int Programs = 100;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Take_HandsOutEveryProgramInOrder(bool isThreadSafe)
    {
        using var runs = new FirstRuns(Sides(isThreadSafe, _ => new([])), Numbered, Programs);

        for (var index = 0L; index < Programs; index++)
        {
            Assert.Equal(Numbered(index), runs.Take(index).Program);
        }
    }

    [Fact]
    public void Take_OfAThreadSafeSide_RunsItOnAnotherThread()
    {
        var thread = 0;
        using var runs = new FirstRuns(Sides(isThreadSafe: true, _ => Note(out thread)), Numbered, Programs);

        _ = runs.Take(0);

        Assert.NotEqual(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void Take_OfAnotherSide_RunsItHereAndNeverAhead()
    {
        var asked = new List<int>();
        using var runs = new FirstRuns(Sides(isThreadSafe: false, run =>
        {
            asked.Add(Environment.CurrentManagedThreadId);
            return new([]);
        }), Numbered, Programs);

        _ = runs.Take(0);

        Assert.Equal([Environment.CurrentManagedThreadId], asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Take_OfAProgramThatFails_ThrowsWhenItIsItsTurn(bool isThreadSafe)
    {
        using var runs = new FirstRuns(Sides(isThreadSafe, run => run == 3 ? throw new InvalidOperationException() : new([])), Numbered, Programs);

        _ = runs.Take(0);
        _ = runs.Take(1);

        Assert.Throws<ImplementationException>(() => runs.Take(2));
        _ = runs.Take(3);
    }

    /// <summary>Otherwise a campaign that ends early would leave a thread that goes on for ever.</summary>
    [Fact]
    public void Dispose_EndsTheWorkAhead()
    {
        var last = 0;
        var runs = new FirstRuns(Sides(isThreadSafe: true, run => Note(last = run)), Numbered, end: null);
        _ = runs.Take(0);

        runs.Dispose();
        var then = last;
        Thread.Yield();

        Assert.Equal(then, last);
    }

    private static ProgramObservation Note(out int thread)
    {
        thread = Environment.CurrentManagedThreadId;
        return new([]);
    }

    private static ProgramObservation Note(int run) => new([], run > 0 ? null : new Stop(StopReason.Crashed, "never"));

    private static Program Numbered(long index) => ProgramText.Parse($"a = {index}\n");

    private static DifferentialRun Sides(bool isThreadSafe, Func<int, ProgramObservation> left) => new(
        new Scripted((run, _) => left(run)) { Capabilities = new() { IsThreadSafe = isThreadSafe } },
        Scripted.Always(new([])),
        ComparisonRules.Of(Level.CPython),
        RunLimits.Default);
}
