using Conform.Adapters;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Unit.Adapters;

public sealed class WorkerImplementationTests
{
    private static readonly Program Troublesome = ProgramText.Parse("x = []\n");
    private static readonly Program Harmless = ProgramText.Parse("pass\n");

    [Fact]
    public void Constructor_WorkerThatGreets_TakesItsWord()
    {
        using var worker = new WorkerImplementation(TestWorker.Command("obey"));

        Assert.Equal(("test worker", Profile.Of(new(3, 11, 2)), Features.Copy), (worker.Name, worker.Profile, worker.Features));
    }

    [Theory]
    [InlineData("hello", "The message cannot be read: ")]
    [InlineData("{\"protocol\":2}", "The worker speaks protocol version 2, not 1.")]
    [InlineData("", "The message cannot be read: ")]
    public void Constructor_WorkerThatGreetsOtherwise_Throws(string greeting, string reason)
    {
        var command = TestWorker.Command("greeting", greeting);

        var error = Assert.Throws<WorkerException>(() => new WorkerImplementation(command));

        Assert.StartsWith($"The worker '{command}' is of no use: {reason.TrimEnd('.')}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_CommandThatDoesNotExist_Throws() =>
        Assert.Throws<WorkerException>(() => new WorkerImplementation(new("/no/such/worker", [])));

    [Theory]
    [InlineData("die", StopReason.Crashed, "the worker ended with exit code 3: Segmentation fault")]
    [InlineData("hang", StopReason.TimedOut, "no answer within 3 s")]
    [InlineData("garble", StopReason.Crashed, "The message cannot be read")]
    [InlineData("flood", StopReason.Crashed, "A line is longer than 67108864 characters")]
    [InlineData("close output", StopReason.Crashed, "the worker closed its output")]
    [InlineData("other id", StopReason.Crashed, "The answer is to another request")]
    [InlineData("too few cells", StopReason.Crashed, "The number of observed cells is wrong")]
    [InlineData("refuse", StopReason.Unsupported, "No lists here")]
    public void Run_WorkerThatMisbehaves_StopsAndServesTheNextProgram(string behaviour, StopReason reason, string detail)
    {
        using var worker = new WorkerImplementation(TestWorker.Command(behaviour));
        var limits = RunLimits.Default with { Time = behaviour == "hang" ? TimeSpan.FromSeconds(3) : TimeSpan.FromSeconds(60) };

        var failed = worker.Run(Troublesome, new(limits));
        var next = worker.Run(Harmless, RunRequest.Default);

        Assert.Empty(failed.Cells);
        Assert.Equal(reason, failed.Stop!.Reason);
        Assert.StartsWith(detail, failed.Stop.Detail, StringComparison.Ordinal);
        Assert.Null(next.Stop);
        Assert.Single(next.Cells);
    }

    [Fact]
    public void Run_AfterDispose_StartsAFreshProcess()
    {
        var worker = new WorkerImplementation(TestWorker.Command("obey"));
        worker.Dispose();

        Assert.Null(worker.Run(Harmless, RunRequest.Default).Stop);
        worker.Dispose();
    }
}
