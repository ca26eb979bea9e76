using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;

namespace Conform.Gate;

/// <summary>What a program and its observation show of their shape. A campaign that saw none of it did not test it.</summary>
/// <param name="HasAlias">Whether a mutable object was reachable by two paths after some cell.</param>
/// <param name="HasCycle">Whether an object was reachable from itself after some cell.</param>
/// <param name="HasDeepBlocks">Whether blocks stand at least <see cref="BlockNesting.Deep"/> deep in each other.</param>
internal readonly record struct ProgramShape(bool HasAlias, bool HasCycle, bool HasDeepBlocks)
{
    /// <summary>The shape of a program.</summary>
    public static ProgramShape Of(Program program, ProgramObservation observation) => new(
        AnyGraph(observation, GraphShape.HasSharedMutable),
        AnyGraph(observation, GraphShape.HasCycle),
        BlockNesting.Depth(program) >= BlockNesting.Deep);

    private static bool AnyGraph(ProgramObservation observation, Func<ObservedGraph, bool> shows)
    {
        // A later graph shows most of what an earlier one does.
        for (var cell = observation.Cells.Count - 1; cell >= 0; cell--)
        {
            if (shows(observation.Cells[cell].Graph))
            {
                return true;
            }
        }

        return false;
    }
}
