using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Observing;

/// <summary>One running call as it is observed: the function's name and its bound variables, sorted by name.</summary>
/// <param name="Function">The function's name where it was defined.</param>
/// <param name="Variables">Names and objects.</param>
public sealed record FrameVariables(string Function, IReadOnlyList<KeyValuePair<string, PyObject>> Variables)
{
    private const string Lambda = "<lambda>";

    /// <summary>The calls of functions among <paramref name="frames"/>, in the same order; comprehensions and class bodies are left out.</summary>
    public static IReadOnlyList<FrameVariables> Of(IReadOnlyList<Frame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var calls = new List<FrameVariables>();
        foreach (var frame in frames)
        {
            if (frame is { Code: { } code, ClassNames: null } && code.Name.Value.ToString() is var name && (!name.StartsWith('<') || name == Lambda))
            {
                calls.Add(new(name, VariablesOf(frame, code)));
            }
        }

        return calls;
    }

    private static List<KeyValuePair<string, PyObject>> VariablesOf(Frame frame, FunctionCode code)
    {
        var variables = new List<KeyValuePair<string, PyObject>>();
        for (var index = 0; index < frame.Slots.Length; index++)
        {
            if (frame.Slots[index] is { } value)
            {
                variables.Add(new(code.Locals[index], value));
            }
        }

        // The cells of the closure come behind the frame's own; they are variables of the functions around it.
        for (var index = 0; index < code.Cells.Count; index++)
        {
            if (frame.Cells[index].Content is { } content)
            {
                variables.Add(new(code.Cells[index], content));
            }
        }

        variables.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return variables;
    }
}
