using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Protocol;

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

    private static void AssertOrderDoesNotMatter(IImplementation implementation)
    {
        var settings = GenerationSettings.Default with { Version = SharedOracle.Instance.Profile.Version };
        var programs = Enumerable.Range(0, 200).Select(index => ProgramSequence.At(77, index, settings)).ToList();
        var inOrder = programs.Select(program => Observe(implementation, program)).ToList();

        // 89 and 200 have no common factor, so this visits every program once, far from its neighbours.
        for (var step = 0; step < programs.Count; step++)
        {
            var index = step * 89 % programs.Count;
            Assert.Equal(inOrder[index], Observe(implementation, programs[index]));
            Assert.Equal(inOrder[index], Observe(implementation, programs[index]));
        }
    }

    // Which objects are asked for equality follows from the graph, so equal texts mean equal graphs and equal answers.
    private static string Observe(IImplementation implementation, Program program) => ObservationJson.ToJson(
        implementation.Run(program, RunRequest.Default) with { Operations = null });
}
