using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Shrinking;
using FsCheck;
using FsCheck.Fluent;

namespace Conform.Conformance;

/// <summary>Registers the generator and the shrink passes with FsCheck: the same that the gate uses.</summary>
public static class Arbitraries
{
    /// <summary>Programs as <c>conform check</c> generates them.</summary>
    public static Arbitrary<Program> Programs() => Arb.From(
        ProgramGenerator.Programs(GenerationSettings.Default with { Version = SharedOracle.Instance.Profile.Version }),
        ShrinkPasses.Simpler);
}
