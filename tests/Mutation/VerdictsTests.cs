namespace Conform.Mutation;

public sealed class VerdictsTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Verdicts_AfterAProcessDied_TakeTheMutantOfThatMomentForKilled()
    {
        var first = new Verdicts(path);
        first.Begin(1, "3.13");
        first.Add(1, "3.13", Fate.Survived, string.Empty);
        first.Begin(2, "3.13");

        var second = new Verdicts(path);

        Assert.Equal((Fate.Survived, Fate.Crashed), (second.Of(1), second.Of(2)));
        Assert.True(second.IsDone(1, "3.13"));
        Assert.False(second.IsDone(1, "3.8"));
        Assert.True(second.IsDone(2, "3.8"));
        Assert.False(second.Knows(3));
    }
}
