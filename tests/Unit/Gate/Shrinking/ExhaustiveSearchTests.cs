using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Shrinking;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Shrinking;

public class ExhaustiveSearchTests
{
    private static readonly Profile Newest = Profile.Of(PythonVersion.Newest);

    [Theory]
    [InlineData("a = [None] * 50000")]
    [InlineData("a = vars(None)")]
    [InlineData("a = 0")]
    public void Judge_DivergenceBeforeAProgramThatEndsThePack_IsFound(string after)
    {
        var search = new ExhaustiveSearch(Against("nan-is-equal-to-itself"));

        search.Judge([Of("a = None"), Of("a = float('nan')"), Of(after)]);

        var result = Assert.Single(search.Results);
        Assert.Equal(Of("a = float('nan')"), result.Found?.Program);
        Assert.Equal(2, result.Programs);
    }

    [Fact]
    public void Judge_SeveralPairsOfSides_FindsForEachItsFirstDivergence()
    {
        var search = new ExhaustiveSearch(Against("nan-is-equal-to-itself"), Against("assignment-copies"), Against("bools-cannot-be-added"));

        search.Judge([Of("a = None"), Of("a = b = []"), Of("a = [None] * 50000"), Of("a = float('nan')")]);
        search.Judge([Of("a = True + True"), Of("a = float('nan')")], 2);

        Assert.Equal([Of("a = float('nan')"), Of("a = b = []"), Of("a = True + True")], search.Results.Select(result => result.Found?.Program));
        Assert.Equal([4, 2, 5], search.Results.Select(result => result.Programs));
        Assert.Equal([1, 0, 1], search.Results.Select(result => result.Inconclusive));
    }

    private static DifferentialRun Against(string mutant) =>
        new(MutantCatalogue.Find(mutant)!.Implement(Newest), new ModelImplementation(Newest), ComparisonRules.Of(Level.CPython), RunLimits.Default);

    private static Program Of(string text) => ProgramText.Parse(text);
}
