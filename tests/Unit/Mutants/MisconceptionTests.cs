using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Mutants.Misconceptions;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Mutants;

/// <summary>Each misconception fails where its story says so, and holds where it says so.</summary>
public sealed class MisconceptionTests
{
    public static TheoryData<string, int> Cases { get; } = AllCases();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_InEveryVersion_ShowsWhatItSays(string name, int index)
    {
        var misconception = MisconceptionCatalogue.Find(name)!;
        var shown = misconception.Cases[index];

        for (var minor = PythonVersion.Oldest.Minor; minor <= PythonVersion.Newest.Minor; minor++)
        {
            var profile = Profile.Of(new(3, minor));
            var verdict = new DifferentialRun(misconception.Believer.Implement(profile), new ModelImplementation(profile), ComparisonRules.Of(Level.CPython), RunLimits.Default)
                .Check(ProgramText.Parse(shown.Program)).Verdict;

            Assert.IsType(shown.Holds ? typeof(Agrees) : typeof(Diverges), verdict);
        }
    }

    [Fact]
    public void Catalogue_TellsWhereEachFailsAndWhereItHolds()
    {
        Assert.InRange(MisconceptionCatalogue.All.Count, 12, 30);
        Assert.Equal("equal-immutables-are-one-object", MisconceptionCatalogue.All[0].Name);
        Assert.Equal(MisconceptionCatalogue.All.Count, MisconceptionCatalogue.All.Select(misconception => misconception.Name).Distinct().Count());
        Assert.All(MisconceptionCatalogue.All, misconception => Assert.Contains(misconception.Cases, shown => shown.Holds));
        Assert.All(MisconceptionCatalogue.All, misconception => Assert.Contains(misconception.Cases, shown => !shown.Holds));
    }

    private static TheoryData<string, int> AllCases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var misconception in MisconceptionCatalogue.All)
        {
            for (var index = 0; index < misconception.Cases.Count; index++)
            {
                cases.Add(misconception.Name, index);
            }
        }

        return cases;
    }
}
