using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Laws;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Laws;

namespace Conform.Conformance.Properties;

/// <summary>The metamorphic laws hold in CPython, where they come from, and in the model.</summary>
public sealed class LawProperties
{
    /// <summary>The names of the laws.</summary>
    public static TheoryData<string> Names => [.. MetamorphicLaws.All.Select(law => law.Name)];

    /// <summary>300 programs in CPython.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void CPython_OnAnyProgram_HoldsToTheLaw(string name) => AssertHolds(name, new GuardedImplementation(SharedOracle.Model, SharedOracle.Instance), 300);

    /// <summary>1,000 programs in the model.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Model_OnAnyProgram_HoldsToTheLaw(string name) => AssertHolds(name, SharedOracle.Model, 1000);

    private static void AssertHolds(string name, IImplementation implementation, int count)
    {
        var law = MetamorphicLaws.Find(name)!;
        var (plain, changed) = LawSide.Of(implementation, law);
        var run = new DifferentialRun(plain, changed, ComparisonRules.Of(law.Level), RunLimits.Default);
        var settings = new GenerationSettings { Version = implementation.Profile.Version, Features = implementation.Features, Level = law.Level };
        var agreeing = 0;
        for (var index = 0; index < count; index++)
        {
            var result = run.Check(ProgramSequence.At(TestSeeds.First, index, settings));
            Assert.True(result.Verdict is not Diverges, result.Divergence?.Difference.ToString());
            agreeing += result.Verdict is Agrees ? 1 : 0;
        }

        Assert.True(agreeing > count / 10, $"The law spoke of {agreeing} of {count} programs only.");
    }
}
