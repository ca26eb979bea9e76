using Conform.Adapters;
using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;

namespace Conform.Conformance.Properties;

/// <summary>Nothing of one program reaches the next.</summary>
public sealed class IsolationProperties
{
    /// <summary>200 programs, observed in order, in shuffled order, and each again right after itself.</summary>
    [Fact]
    public void Oracle_ProgramsInAnotherOrder_ObservesTheSame() => AssertOrderDoesNotMatter(SharedOracle.Instance);

    /// <summary>The same for the model.</summary>
    [Fact]
    public void Model_ProgramsInAnotherOrder_ObservesTheSame() => AssertOrderDoesNotMatter(SharedOracle.Model);

    /// <summary>10 programs that ran here after many others, each alone in a fresh process.</summary>
    [Fact]
    public void Oracle_AProgramAloneInAFreshProcess_ObservesTheSame()
    {
        var settings = GenerationSettings.Default with { Version = SharedOracle.Instance.Profile.Version };
        for (var index = 0; index < 10; index++)
        {
            var program = ProgramSequence.At(78, index, settings);
            if (SharedOracle.MayKeepAddresses(program))
            {
                continue;
            }

            var together = SharedOracle.Instance.Run(program, RunRequest.Default);
            using var worker = new WorkerImplementation(new WorkerCommand(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "conform.dll"), "worker", "--python", SharedOracle.Instance.Installation.LibraryPath]));

            AssertSame(together, worker.Run(program, RunRequest.Default));
        }
    }

    private static void AssertOrderDoesNotMatter(IImplementation implementation)
    {
        var settings = GenerationSettings.Default with { Version = SharedOracle.Instance.Profile.Version };
        var programs = Enumerable.Range(0, 250).Select(index => ProgramSequence.At(77, index, settings)).Where(program => !SharedOracle.MayKeepAddresses(program)).Take(200).ToList();
        var inOrder = programs.Select(program => implementation.Run(program, RunRequest.Default)).ToList();

        // 89 and 200 have no common factor, so this visits every program once, far from its neighbours.
        for (var step = 0; step < programs.Count; step++)
        {
            var index = step * 89 % programs.Count;
            AssertSame(inOrder[index], implementation.Run(programs[index], RunRequest.Default));
            AssertSame(inOrder[index], implementation.Run(programs[index], RunRequest.Default));
        }
    }

    // Not as texts, and without the order of sets: what hashes by address may have left a mark in the table of a set that holds it no more.
    private static void AssertSame(ProgramObservation expected, ProgramObservation actual)
    {
        Assert.Equal(expected.Stop, actual.Stop);
        Assert.Null(new ObservationComparer(ComparisonRules.Of(Level.CPython) with { SetOrder = false }).Compare(actual, expected).Difference);
    }
}
