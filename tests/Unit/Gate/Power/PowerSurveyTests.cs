using Conform.Gate.Power;
using Conform.Gate.Shrinking;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Power;

/// <summary>Counting the programs until a wrong implementation is found out.</summary>
public sealed class PowerSurveyTests
{
    private static readonly Profile Newest = Profile.Of(PythonVersion.Newest);

    private static readonly Mutant Wrong = MutantCatalogue.Find("list-slice-shares-the-list")!;

    [Fact]
    public void Run_CountsTheKillingProgram()
    {
        Program[] programs = [ProgramText.Parse("a = []"), ProgramText.Parse("a = 1"), ProgramText.Parse(Wrong.Refutation)];

        var outcomes = PowerSurvey.Run(Model, [Wrong.Implement(Newest), Model()], [7], (_, index) => programs[index], 3, 1);

        Assert.Equal(new KillOutcome(7, 3), Assert.Single(outcomes[0]));
        Assert.Equal(new KillOutcome(7, null), Assert.Single(outcomes[1]));
    }

    [Fact]
    public void Run_WithMoreThreads_FindsTheSame()
    {
        IImplementation[] subjects = [.. MutantCatalogue.All.Take(5).Select(mutant => mutant.Implement(Newest))];
        ulong[] seeds = [1, 2, 3];

        var (one, three) = (Survey(subjects, seeds, 1), Survey(subjects, seeds, 3));

        Assert.Equal(one.SelectMany(outcomes => outcomes), three.SelectMany(outcomes => outcomes));
    }

    [Fact]
    public void Statistics_OfOutcomes_CountSurvivorsAsMoreThanAnyNumber()
    {
        var killed = new KillStatistics([new(1, 9), new(2, 3), new(3, 5), new(4, 4)]);
        var survivor = new KillStatistics([new(1, 9), new(2, null), new(3, 5)]);
        var strong = new KillStatistics([new(1, null), new(2, null)]);

        Assert.Equal((4, 9, 0), (killed.Median, killed.Max, killed.Survived));
        Assert.Equal((9, null, 1), (survivor.Median, survivor.Max, survivor.Survived));
        Assert.Equal((null, null, 2), (strong.Median, strong.Max, strong.Survived));
    }

    [Fact]
    public void NormalForm_OfAKillingProgram_IsItsSmallestForm()
    {
        var run = new Conform.Gate.DifferentialRun(Model(), Wrong.Implement(Newest), Conform.Gate.Comparing.ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var killing = ProgramText.Parse("c = 5\na = [1, 2]\nb = a[:]\nd = (a, b)");

        var form = NormalForm.Of(run, killing, ShrinkBudget.Default);

        Assert.Equal(2, form.Program.StatementCount);
        Assert.Throws<ArgumentException>(() => NormalForm.Of(run, ProgramText.Parse("a = 1"), ShrinkBudget.Default));
    }

    [Theory]
    [InlineData("1.0.0+6e72169307d6971a13217efad45d53c01a5df200", 0x6e721693UL)]
    [InlineData("1.0.0", 1UL)]
    [InlineData("1.0.0+local", 1UL)]
    [InlineData("", 1UL)]
    public void CommitSeed_OfAVersion_IsTheBeginningOfItsHash(string version, ulong expected) => Assert.Equal(expected, CommitSeed.OfVersion(version));

    private static ModelImplementation Model() => new(Newest);

    private static IReadOnlyList<IReadOnlyList<KillOutcome>> Survey(IReadOnlyList<IImplementation> subjects, ulong[] seeds, int jobs) =>
        PowerSurvey.Run(Model, subjects, seeds, (seed, index) => ProgramSequence.At(seed, index, GenerationSettings.Default), 40, jobs);
}
