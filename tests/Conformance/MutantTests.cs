using Conform.Gate;
using Conform.Gate.Power;
using Conform.Gate.Shrinking;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Text;

namespace Conform.Conformance;

/// <summary>The suite finds wrong models: each mutant is killed, and shrunk to the smallest program that refutes it.</summary>
public sealed class MutantTests
{
    private const int Programs = 2000;
    private const int MostPrograms = 10_000;
    private const int SampleSize = 8;

    /// <summary>Mutants whose shrinking is followed: at least one of each family that the suite began with.</summary>
    private static readonly string[] Followed =
    [
        "chained-assignment-goes-right-to-left", "constants-of-one-unit-are-not-shared", "deep-copy-always-copies-tuples", "deep-copy-forgets-what-it-copied",
        "dict-update-replaces-the-key", "elements-are-compared-without-identity", "equal-ints-are-one-object", "failed-tuple-slot-assignment-changes-nothing",
        "list-augmented-add-rebinds", "list-extend-by-self-does-nothing", "list-repeat-copies-its-items", "list-slice-shares-the-list", "memory-view-slice-copies",
        "shallow-copy-is-one-level-too-deep", "small-int-cache-ends-at255",
    ];

    public static TheoryData<string> FollowedNames { get; } = [.. Followed];

    public static TheoryData<string> Names { get; } = [.. MutantCatalogue.All.Select(mutant => mutant.Name)];

    public static TheoryData<string, ulong> NamesAndSeeds { get; } = Pairs();

    [Theory]
    [MemberData(nameof(Names))]
    public void Refutation_OfAMutant_DivergesOnItAndAgreesOnTheModel(string name)
    {
        var mutant = MutantCatalogue.Find(name)!;
        var program = ProgramText.Parse(mutant.Refutation);

        Assert.IsType<Diverges>(SharedOracle.Against(mutant.Implement(SharedOracle.Instance.Profile), mutant.Level).Check(program).Verdict);
        Assert.IsType<Agrees>(SharedOracle.Against(SharedOracle.Model, mutant.Level).Check(program).Verdict);
    }

    [Theory]
    [MemberData(nameof(FollowedNames))]
    public void Mutant_AtOneSeed_IsKilledAndShrunkToNothingLargerThanItsRefutation(string name) => AssertKilled(MutantCatalogue.Find(name)!, 1);

    [Theory]
    [Trait("Category", "Full")]
    [MemberData(nameof(NamesAndSeeds))]
    public void Mutant_AtEachOfTenSeeds_IsKilledAndShrunkToNothingLargerThanItsRefutation(string name, ulong seed) => AssertKilled(MutantCatalogue.Find(name)!, seed);

    /// <summary>Other mutants at each commit, at a seed that nobody chose.</summary>
    [Fact]
    public void Sample_DrawnFromTheCommit_IsKilled()
    {
        var seed = CommitSeed.Of(typeof(MutantTests).Assembly);
        var random = new Random(unchecked((int)seed));

        AssertAllKilled([.. MutantCatalogue.All.OrderBy(_ => random.Next()).Take(SampleSize)], [seed]);
    }

    [Fact]
    [Trait("Category", "Full")]
    public void EveryMutant_AtEachOfFiveSeeds_IsKilled() =>
        AssertAllKilled(MutantCatalogue.All, [.. Enumerable.Range(0, 5).Select(step => unchecked(TestSeeds.First + (ulong)step))]);

    private static void AssertAllKilled(IReadOnlyList<Mutant> mutants, IReadOnlyList<ulong> seeds) =>
        Assert.Empty(mutants.GroupBy(mutant => mutant.Level).SelectMany(group => Survivors([.. group], seeds, group.Key)));

    private static IEnumerable<string> Survivors(IReadOnlyList<Mutant> mutants, IReadOnlyList<ulong> seeds, Level level)
    {
        var profile = SharedOracle.Instance.Profile;
        var settings = GenerationSettings.Default with { Version = profile.Version, Features = profile.Features, Level = level };
        var outcomes = PowerSurvey.Run(
            () => new ModelImplementation(profile),
            [.. mutants.Select(mutant => mutant.Implement(profile))],
            seeds,
            (seed, index) => ProgramSequence.At(seed, index, settings),
            MostPrograms,
            Environment.ProcessorCount);

        return mutants.Zip(outcomes).SelectMany(pair => pair.Second.Where(outcome => outcome.Programs is null).Select(outcome => $"{pair.First.Name} at seed {outcome.Seed}"));
    }

    private static void AssertKilled(Mutant mutant, ulong seed)
    {
        var run = SharedOracle.Against(mutant.Implement(SharedOracle.Instance.Profile), mutant.Level);
        var settings = GenerationSettings.Default with { Version = SharedOracle.Instance.Profile.Version, Level = mutant.Level };
        var campaign = new Campaign(
            run,
            index => ProgramSequence.At(seed, index, settings),
            new() { Programs = Programs, MostFindings = 1, ShrinksVariants = false, Shrinking = ShrinkBudget.Default with { Time = TimeSpan.FromMinutes(5) } },
            TimeProvider.System);

        var findings = campaign.Run().Findings;
        Assert.True(findings.Count > 0, $"{mutant.Name} at seed {seed} survived {Programs} programs.");
        var smallest = findings[0];

        Assert.True(
            smallest.Shrunk.Program.StatementCount <= ProgramText.Parse(mutant.Refutation).StatementCount,
            $"{mutant.Name} at seed {seed} was shrunk to {smallest.Shrunk.Program.StatementCount} statements ({smallest.Shrinking.Reason}):\n{ProgramText.Render(smallest.Shrunk.Program)}");
    }

    private static TheoryData<string, ulong> Pairs()
    {
        var pairs = new TheoryData<string, ulong>();
        foreach (var name in Followed)
        {
            for (var step = 0UL; step < 10; step++)
            {
                pairs.Add(name, unchecked(TestSeeds.First + step));
            }
        }

        return pairs;
    }
}
