namespace Conform.Mutation;

public sealed class VerdictsTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Verdicts_AfterACrash_TakeTheMutantOfThatMomentForKilled()
    {
        Begin();

        var verdicts = new Verdicts(path, isAfterCrash: true);

        Assert.Equal((Fate.Survived, Fate.Crashed), (verdicts.Of(1), verdicts.Of(2)));
        Assert.True(verdicts.IsDone(1, "3.13"));
        Assert.False(verdicts.IsDone(1, "3.8"));
        Assert.True(verdicts.IsDone(2, "3.8"));
        Assert.False(verdicts.Knows(3));
    }

    [Fact]
    public void Verdicts_AfterAnInterruption_KnowNothingOfTheMutantOfThatMoment()
    {
        Begin();

        Assert.False(new Verdicts(path, isAfterCrash: false).Knows(2));
    }

    private void Begin()
    {
        var verdicts = new Verdicts(path, isAfterCrash: false);
        verdicts.Begin(1, "3.13");
        verdicts.Add(1, "3.13", Fate.Survived, string.Empty);
        verdicts.Begin(2, "3.13");
    }
}
