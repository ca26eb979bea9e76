using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Shrinking;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Shrinking;
using Conform.Programs.Text;

namespace Conform.Conformance;

/// <summary>However a bug is met, it ends in one program, in a bounded number of runs, and no smaller program shows it. Wrong models stand against the real one, so that
/// no Python is needed; that the real one is right is shown elsewhere.</summary>
public sealed class ShrinkNormalFormTests
{
    private const int Programs = 10_000;
    private const int Seeds = 20;

    private static readonly Profile Profile = Profile.Of(new PythonVersion(3, 12, 1));

    [Fact]
    [Trait("Category", "Full")]
    public void Shrink_EveryMutantAtTwentySeeds_ReachesOneNormalForm()
    {
        var byMutant = MutantCatalogue.All.ToDictionary(mutant => mutant, mutant => Enumerable.Range(0, Seeds).Select(step => Shrink(mutant, TestSeeds.First + (ulong)step)).ToList());
        var runs = byMutant.Values.SelectMany(results => results).Select(result => result.Runs).Order().ToList();
        var several = byMutant.Where(entry => entry.Value.Select(result => result.Program).Distinct().Count() > 1).ToList();
        var larger = byMutant.Where(entry => entry.Value.Any(result => result.Program.StatementCount > ProgramText.Parse(entry.Key.Refutation).StatementCount)).ToList();

        Assert.True(several.Count * 20 <= byMutant.Count, Table(several));
        Assert.True(larger.Count == 0, Table(larger));
        Assert.InRange(runs[runs.Count / 2], 1, 300);
        Assert.InRange(runs[^1], 1, 2000);
    }

    /// <summary>A single cell of the table above, for the fast tier.</summary>
    [Fact]
    public void Shrink_OneMutantAtThreeSeeds_ReachesOneNormalForm()
    {
        var mutant = MutantCatalogue.Find("list-repeat-copies-its-items")!;
        var results = Enumerable.Range(1, 3).Select(seed => Shrink(mutant, (ulong)seed)).ToList();
        Assert.Equal(ProgramText.Parse("a = [[]] * 2\n"), Assert.Single(results.Select(result => result.Program).Distinct()));
        Assert.All(results, result => Assert.InRange(result.Runs, 1, 300));
    }

    [Fact]
    [Trait("Category", "Full")]
    public void Refutation_OfThreeStepsAtMost_IsTheSmallest()
    {
        var mutants = MutantCatalogue.All.Select(mutant => (Mutant: mutant, Refutation: ProgramText.Parse(mutant.Refutation))).Where(entry => SmallestProof.Covers(entry.Refutation)).ToList();

        var results = SmallestProof.Search(new ModelImplementation(Profile), [.. mutants.Select(entry => (entry.Refutation, entry.Mutant.Implement(Profile)))], ComparisonRules.Of(Level.CPython));

        Assert.All(mutants.Zip(results), entry =>
        {
            var ((mutant, refutation), result) = entry;
            Assert.True(result.Found is null, $"A smaller program refutes {mutant.Name}:\n{(result.Found is { } found ? ProgramText.Render(found.Program) : string.Empty)}");
            Assert.InRange(result.Inconclusive, 0, result.Programs / 100);
            Assert.InRange(result.Programs, Simplicity.Steps(refutation) == 1 ? 1 : 100_000, long.MaxValue);
        });
    }

    /// <summary>A sample of the proof above, for the fast tier: one of each number of steps that is quick to try.</summary>
    [Theory]
    [InlineData("list-repeat-copies-its-items", 1)]
    [InlineData("list-slice-shares-the-list", 2)]
    public void Refutation_OfASample_IsTheSmallest(string name, int steps)
    {
        var mutant = MutantCatalogue.Find(name)!;
        var refutation = ProgramText.Parse(mutant.Refutation);
        Assert.Equal(steps, Simplicity.Steps(refutation));
        var result = SmallestProof.Search(refutation, Against(mutant));
        Assert.Null(result.Found);
        Assert.InRange(result.Programs, steps == 1 ? 1 : 100_000, long.MaxValue);
    }

    /// <summary>The search is not blind: where the claimed refutation is too large, it finds a smaller one.</summary>
    [Fact]
    public void Search_ForARefutationThatIsTooLarge_FindsASmallerOne()
    {
        var mutant = MutantCatalogue.Find("list-repeat-copies-its-items")!;
        var found = SmallestProof.Search(ProgramText.Parse("a = []\nb = [a] * 2\n"), Against(mutant)).Found;
        Assert.Equal(1, found?.Program.StatementCount);
    }

    private static DifferentialRun Against(Mutant mutant) =>
        new(mutant.Implement(Profile), new ModelImplementation(Profile), ComparisonRules.Of(Level.CPython), RunLimits.Default);

    private static ShrinkResult Shrink(Mutant mutant, ulong seed)
    {
        var settings = new CampaignSettings
        {
            Programs = Programs,
            MostFindings = 1,
            ShrinksVariants = false,
            Shrinking = ShrinkBudget.Default with { Time = TimeSpan.FromMinutes(10) },
        };
        var generation = GenerationSettings.Default with { Version = Profile.Version };
        var findings = new Campaign(Against(mutant), index => ProgramSequence.At(seed, index, generation), settings, TimeProvider.System).Run().Findings;
        Assert.True(findings.Count > 0, $"{mutant.Name} at seed {seed} survived {Programs} programs.");
        return findings[0].Shrinking;
    }

    private static string Table(IEnumerable<KeyValuePair<Mutant, List<ShrinkResult>>> entries) => string.Join('\n', entries.Select(entry =>
        $"{entry.Key.Name}:\n" + string.Join('\n', entry.Value.Select(result => ProgramText.Render(result.Program)).CountBy(text => text).Select(form => $"{form.Value} x\n{form.Key}"))));
}
