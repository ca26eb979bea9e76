using Conform.Programs.Observing;

namespace Conform.Gate.Causes;

/// <summary>Reads the message of the exception that ended a cell.</summary>
internal static class ErrorMessage
{
    /// <summary>The message, or null if the cell completed or the exception has no text as its first argument.</summary>
    public static string? Of(ProgramObservation observation, int cell) =>
        cell < observation.Cells.Count && observation.Cells[cell] is { Error: { Arguments: [var first, ..] } } ended
            && new GraphIndex(ended.Graph)[first] is { Value: StrValue text }
                ? text.Value.ToString()
                : null;
}
