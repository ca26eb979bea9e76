using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Shrinking;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Shrinking;
using Conform.Programs.Text;
using FsCheck.Xunit;

namespace Conform.Conformance.Properties;

/// <summary>What every shrinking keeps to, whatever program it starts from.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 15)]
public sealed class ShrinkingProperties
{
    private const int CandidatesOfAPass = 60;

    private static readonly Profile Profile = Profile.Of(new PythonVersion(3, 12, 1));

    private static readonly Mutant[] Mutants =
        [.. MutantCatalogue.All.Where(mutant => mutant.Name is "list-slice-shares-the-list" or "list-augmented-add-rebinds" or "chained-assignment-goes-right-to-left")];

    /// <summary>What FsCheck shrinks with is what the gate shrinks with: strictly simpler valid programs.</summary>
    [Property]
    public void Candidates_OfEveryPass_AreValidAndThoseThatAreTakenStrictlySimpler(Program program)
    {
        foreach (var pass in ShrinkPasses.All)
        {
            var candidates = pass.Candidates(program).Take(CandidatesOfAPass).ToList();
            Assert.All(candidates, candidate => Assert.Equal(candidate, ProgramText.Parse(ProgramText.Render(candidate))));
            Assert.All(Simplicity.SimplerThan(program, candidates), candidate => Assert.True(Simplicity.Order.Compare(candidate, program) < 0));
        }

        Assert.All(ShrinkPasses.Simpler(program).Take(CandidatesOfAPass), candidate => Assert.True(Simplicity.IsSimpler(candidate, program)));
    }

    [Property]
    public void SimplerThan_AnyCandidates_IsSortedAndWithoutRepetition(Program program)
    {
        var sorted = Simplicity.SimplerThan(program, ShrinkPasses.Simpler(program).Take(CandidatesOfAPass));
        Assert.Equal(sorted.Order(Simplicity.Order).Distinct(), sorted);
    }

    [Property(MaxTest = 4)]
    public void Shrink_Twice_GivesTheSameProgramInTheSameRuns(byte seed)
    {
        var (run, program) = FirstDivergence(seed);
        var (first, second) = (Shrink(run, program), Shrink(run, program));
        Assert.Equal((first.Program, first.Runs, first.Candidates), (second.Program, second.Runs, second.Candidates));
        Assert.Equal(first.Passes, second.Passes);
    }

    [Property(MaxTest = 6)]
    public void Shrink_WhatWasShrunk_ChangesNothing(byte seed)
    {
        var (run, program) = FirstDivergence(seed);
        var shrunk = Shrink(run, program).Program;
        Assert.Equal(shrunk, Shrink(run, shrunk).Program);
        Assert.NotNull(run.Check(shrunk).Divergence);
        Assert.True(Simplicity.IsSimpler(shrunk, program));
    }

    /// <summary>One of three wrong models, and the first generated program that shows it.</summary>
    private static (DifferentialRun Run, Program Program) FirstDivergence(byte seed)
    {
        var mutant = Mutants[seed % Mutants.Length];
        var run = new DifferentialRun(mutant.Implement(Profile), new ModelImplementation(Profile), ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var settings = GenerationSettings.Default with { Version = Profile.Version };
        return (run, Enumerable.Range(0, int.MaxValue).Select(index => ProgramSequence.At(seed, index, settings)).First(program => run.Check(program).Divergence is not null));
    }

    private static ShrinkResult Shrink(DifferentialRun run, Program program) =>
        Shrinker.Over(run, ShrinkBudget.Default with { Time = TimeSpan.FromMinutes(5) }, TimeProvider.System).Shrink(program, ShrinkGoal.AnyDivergence);
}
