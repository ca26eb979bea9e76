using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Versions;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Versions;

public class VersionSurveyTests
{
    private static readonly string[] Texts =
    [
        "a = [1]\nb = a\n",
        "a = [1]\nb = a[:]\nc = [b]\n",
        "a = [2]\nd = [a]\nb = a[:]\n",
        "a = {1}\n",
        "z = 5\ndel z\n",
        "del x\n",
    ];

    private static readonly ProgramSeries Series = new("texts", Texts.Length, index => ProgramText.Parse(Texts[index]));

    [Fact]
    public void Run_OneDifferenceSeenTwice_IsOneShrunkEntry()
    {
        var result = Survey(Mistake.SliceShares).Run([Series]);

        var difference = Assert.Single(result.Differences);
        Assert.Equal("import copy\n# %%\na = []\nb = a[:]\n", ProgramText.Render(difference.Smallest.Program));
        Assert.Equal((2, "texts", 1), (difference.Count, difference.Source, difference.Index));
        Assert.Equal((6, 3, 2), (result.Statistics.Programs, result.Statistics.Agree, result.Statistics.Diverge));
        Assert.Null(difference.IsPredicted);
        Assert.Equal("`b = a[:]` gives the same list", VersionDifferenceText.Title(difference));
        Assert.Equal("b: another list than a", VersionDifferenceText.Side(difference.Smallest, isOlder: true));
        Assert.Equal("b: the same list as a", VersionDifferenceText.Side(difference.Smallest, isOlder: false));
    }

    [Fact]
    public void Run_TheSameVersionTwice_FindsNothing()
    {
        var result = Survey(Mistake.None).Run([Series]);

        Assert.Empty(result.Differences);
        Assert.Equal(0, result.MispredictionCount);
    }

    [Fact]
    public void Run_ModelsThatDifferAlike_Predict()
    {
        var result = Survey(Mistake.RaisesOnDelete, Mistake.RaisesOnDelete).Run([Series]);

        Assert.True(Assert.Single(result.Differences).IsPredicted);
        Assert.Empty(result.Mispredictions);
    }

    [Fact]
    public void Run_ModelsThatDifferOtherwise_AreReported()
    {
        var result = Survey(Mistake.RaisesOnDelete, Mistake.SliceShares).Run([Series]);

        Assert.False(Assert.Single(result.Differences).IsPredicted);
        Assert.Equal(3, result.MispredictionCount);
        Assert.Equal([(false, true), (false, true), (true, false)], result.Mispredictions.Select(wrong => (wrong.Versions is not null, wrong.Models is not null)));
    }

    [Fact]
    public void Run_OneErrorOnOtherObjects_IsOneDifference()
    {
        var series = new ProgramSeries("texts", 2, index => ProgramText.Parse(index == 0 ? "z = 5\ndel z\n" : "z = []\ndel z\n"));

        Assert.Single(Survey(Mistake.RaisesOnDelete).Run([series]).Differences);
    }

    private static VersionSurvey Survey(Mistake newer, Mistake? newerModel = null) => new(
        Between(newer),
        newerModel is { } mistake ? Between(mistake) : null,
        new(),
        TimeProvider.System);

    private static DifferentialRun Between(Mistake newer) =>
        new(new TinyPython(), new TinyPython(newer), ComparisonRules.Of(Level.CPython), RunLimits.Default);
}
