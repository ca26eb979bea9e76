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
    public void FindFirst_DivergenceBeforeAProgramThatEndsThePack_IsFound(string after)
    {
        var run = new DifferentialRun(
            MutantCatalogue.Find("nan-is-equal-to-itself")!.Implement(Newest), new ModelImplementation(Newest), ComparisonRules.Of(Level.CPython), RunLimits.Default);

        var result = new ExhaustiveSearch(run).FindFirst([Of("a = None"), Of("a = float('nan')"), Of(after)]);

        Assert.Equal(Of("a = float('nan')"), result.Found?.Program);
        Assert.Equal(2, result.Programs);
    }

    private static Program Of(string text) => ProgramText.Parse(text);
}
