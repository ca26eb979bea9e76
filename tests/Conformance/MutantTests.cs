using System.Reflection;
using Conform.Gate;
using Conform.Gate.Shrinking;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Text;

namespace Conform.Conformance;

/// <summary>The suite finds wrong models: each mutant is killed, and shrunk to the smallest program that refutes it.</summary>
public sealed class MutantTests
{
    private const int Programs = 2000;

    public static TheoryData<string> Names { get; } = [.. MutantCatalogue.All.Select(mutant => mutant.Name)];

    public static TheoryData<string, ulong> NamesAndSeeds { get; } = Pairs();

    [Theory]
    [MemberData(nameof(Names))]
    public void Refutation_OfAMutant_DivergesOnItAndAgreesOnTheModel(string name)
    {
        var mutant = Find(name);
        var program = ProgramText.Parse(mutant.Refutation);

        Assert.IsType<Diverges>(SharedOracle.Against(mutant.Implement(SharedOracle.Instance.Profile)).Check(program).Verdict);
        Assert.IsType<Agrees>(SharedOracle.Against(SharedOracle.Model).Check(program).Verdict);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutant_AtOneSeed_IsKilledAndShrunkToItsSmallestSize(string name) => AssertKilled(Find(name), 1);

    [Theory]
    [Trait("Category", "Full")]
    [MemberData(nameof(NamesAndSeeds))]
    public void Mutant_AtEachOfTenSeeds_IsKilledAndShrunkToItsSmallestSize(string name, ulong seed) => AssertKilled(Find(name), seed);

    [Fact]
    public void Catalogue_HoldsEveryMutantOfTheAssembly()
    {
        var types = typeof(Mutant).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Mutant)));

        Assert.Equal(types.ToHashSet(), MutantCatalogue.All.Select(mutant => mutant.GetType()).ToHashSet());
        Assert.True(MutantCatalogue.All.Count >= 12);
    }

    private static void AssertKilled(Mutant mutant, ulong seed)
    {
        var run = SharedOracle.Against(mutant.Implement(SharedOracle.Instance.Profile));
        var settings = GenerationSettings.Default with { Version = SharedOracle.Instance.Profile.Version };
        var campaign = new Campaign(
            run,
            index => ProgramSequence.At(seed, index, settings),
            new() { Programs = Programs, MostFindings = 1, ShrinksVariants = false, Shrinking = ShrinkBudget.Default with { Time = TimeSpan.FromMinutes(5) } },
            TimeProvider.System);

        var findings = campaign.Run().Findings;
        Assert.True(findings.Count > 0, $"{mutant.Name} at seed {seed} survived {Programs} programs.");
        var smallest = findings[0];

        Assert.True(
            ProgramText.Parse(mutant.Refutation).StatementCount == smallest.Shrunk.Program.StatementCount,
            $"{mutant.Name} at seed {seed} was shrunk to {smallest.Shrunk.Program.StatementCount} statements ({smallest.Shrinking.Reason}):\n{ProgramText.Render(smallest.Shrunk.Program)}");
    }

    private static Mutant Find(string name) => MutantCatalogue.All.Single(mutant => mutant.Name == name);

    private static TheoryData<string, ulong> Pairs()
    {
        var pairs = new TheoryData<string, ulong>();
        foreach (var mutant in MutantCatalogue.All)
        {
            for (var step = 0UL; step < 10; step++)
            {
                pairs.Add(mutant.Name, unchecked(TestSeeds.First + step));
            }
        }

        return pairs;
    }
}
