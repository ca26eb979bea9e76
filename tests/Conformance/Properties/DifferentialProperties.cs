using Conform.Programs;
using Conform.Programs.Generating;
using FsCheck.Xunit;

namespace Conform.Conformance.Properties;

/// <summary>The model against CPython on generated programs.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class DifferentialProperties
{
    /// <summary>500 well-typed programs of twenty statements in mixed cells; fresh ones on each run, shrunk by our passes.</summary>
    [Property(MaxTest = 500)]
    public void Model_OnAnyProgram_AgreesWithCPython(Program program) => SharedOracle.AssertAgrees(program);

    /// <summary>300 programs at level <c>language</c>, generated for it.</summary>
    [Fact]
    public void Model_AtLevelLanguage_AgreesWithCPython() => AssertAllAgree(new() { Level = Level.Language }, 300);

    /// <summary>300 programs whose operands are any names and values.</summary>
    [Fact]
    public void Model_OnWildPrograms_AgreesWithCPython() => AssertAllAgree(new() { Mode = GenerationMode.Wild }, 300);

    /// <summary>1,000 programs of a few values and one operation.</summary>
    [Fact]
    public void Model_OnSingleOperations_AgreesWithCPython() => AssertAllAgree(new() { Mode = GenerationMode.SingleOperation }, 1000);

    /// <summary>20 programs of 300 statements.</summary>
    [Fact]
    public void Model_OnLongPrograms_AgreesWithCPython() => AssertAllAgree(new() { Statements = 300 }, 20);

    private static void AssertAllAgree(GenerationSettings settings, int count)
    {
        settings = settings with { Version = SharedOracle.Instance.Profile.Version };
        for (var index = 0; index < count; index++)
        {
            SharedOracle.AssertAgrees(ProgramSequence.At(20_261, index, settings), settings.Level);
        }
    }
}
