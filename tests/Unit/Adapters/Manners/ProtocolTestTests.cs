using Conform.Adapters;
using Conform.Adapters.Manners;

namespace Conform.Unit.Adapters.Manners;

/// <summary>Each check of manners meets a worker that lacks exactly them.</summary>
public sealed class ProtocolTestTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Checks { get; } = [.. MannersCheck.All.Select(check => check.Name)];

    [Fact]
    public void Run_WorkerWithAllManners_PassesEveryCheck()
    {
        var results = ProtocolTest.Run(TestWorker.Command("rude", "none"), Patience).ToList();

        Assert.All(results, result => Assert.True(result.Outcome == MannersOutcome.Passed, $"{result}"));
        Assert.Equal(MannersCheck.All.Count, results.Count);
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void Run_WorkerThatLacksTheMannersOfACheck_FailsIt(string check)
    {
        var result = ProtocolTest.Run(TestWorker.Command("rude", check), Patience).First(result => result.Name == check);

        Assert.True(result.Outcome == MannersOutcome.Failed, $"{result}");
        Assert.EndsWith(".", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WorkerThatDoesNotGreet_JudgesNothingElse()
    {
        var results = ProtocolTest.Run(new("/no/such/worker", []), Patience).ToList();

        Assert.Equal(MannersOutcome.Failed, results[0].Outcome);
        Assert.All(results.Skip(1), result => Assert.Equal(MannersOutcome.NotJudged, result.Outcome));
    }

    [Fact]
    public void Run_WorkerThatHangs_FailsInTime()
    {
        var results = ProtocolTest.Run(TestWorker.Command("hang"), TimeSpan.FromSeconds(1)).Take(4).ToList();

        Assert.Equal(MannersOutcome.Failed, results[^1].Outcome);
        Assert.Equal("No answer within 1 s.", results[^1].Detail);
    }
}
