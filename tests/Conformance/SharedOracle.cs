using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Conformance;

/// <summary>The one CPython that this test process embeds, the default one of the machine, and the real model beside it.</summary>
public static class SharedOracle
{
    private static readonly Lazy<CPythonImplementation> Started = new(() => CPythonImplementation.Start(new PythonLocator().FindDefault()));

    /// <summary>The oracle.</summary>
    public static CPythonImplementation Instance => Started.Value;

    /// <summary>The real model of the oracle's profile.</summary>
    public static ModelImplementation Model { get; } = new(Instance.Profile);

    /// <summary>A differential run of <paramref name="left"/> against the oracle at level <c>cpython</c>.</summary>
    public static DifferentialRun Against(IImplementation left, Level level = Level.CPython, ObservationPoints points = ObservationPoints.Cells) =>
        new(left, Instance, ComparisonRules.Of(level), RunLimits.Default, points: points);

    /// <summary>Fails with the whole difference unless both sides agree on <paramref name="program"/>; a limit counts as agreement.</summary>
    public static void AssertAgrees(Program program, Level level = Level.CPython, ObservationPoints points = ObservationPoints.Cells)
    {
        var result = Against(Model, level, points).Check(program);
        Assert.True(
            result.Verdict is Agrees or Inconclusive { Reason: InconclusiveReason.Limit or InconclusiveReason.Unsupported },
            $"{result.Verdict}\n{Programs.Text.ProgramText.Render(program)}");
    }

    /// <summary>Whether a program may keep an <c>id</c>, which is another number in each run.</summary>
    public static bool MayKeepAddresses(Program program) => Programs.Text.ProgramText.Render(program).Contains("id(", StringComparison.Ordinal);
}
