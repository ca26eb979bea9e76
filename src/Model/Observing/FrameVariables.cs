using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Observing;

/// <summary>One running call as it is observed: the function's name and its bound variables, sorted by name.</summary>
/// <param name="Function">The function's name where it was defined.</param>
/// <param name="Variables">Names and objects.</param>
public sealed record FrameVariables(string Function, IReadOnlyList<KeyValuePair<string, PyObject>> Variables)
{
    private const string Lambda = "<lambda>";

    /// <summary>The calls of functions among <paramref name="frames"/>, outermost first. Class bodies and comprehensions are left out; but where comprehensions are
    /// inlined, the variables of one that runs are seen in the function around it, and hide those of the same names. Source: PEP 709.</summary>
    public static IReadOnlyList<FrameVariables> Of(IReadOnlyList<Frame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var calls = new List<(string Function, SortedDictionary<string, PyObject> Variables)>();
        var isInFunction = false;
        foreach (var frame in frames)
        {
            var name = frame is { Code: { } code, ClassNames: null } ? code.Name.Value.ToString() : string.Empty;
            if (name.StartsWith('<') && name != Lambda)
            {
                isInFunction &= frame.Code!.IsInlined;
                if (isInFunction)
                {
                    Overlay(calls[^1].Variables, frame);
                }
            }
            else if (isInFunction = name.Length > 0)
            {
                var variables = new SortedDictionary<string, PyObject>(StringComparer.Ordinal);
                Overlay(variables, frame);
                calls.Add((name, variables));
            }
        }

        return [.. calls.Select(call => new FrameVariables(call.Function, [.. call.Variables]))];
    }

    /// <summary>Adds the frame's own variables that are bound, and takes away the names of those that are not.</summary>
    private static void Overlay(SortedDictionary<string, PyObject> variables, Frame frame)
    {
        var code = frame.Code!;
        for (var index = 0; index < frame.Slots.Length; index++)
        {
            Overlay(variables, code.Locals[index], frame.Slots[index], isCell: code.Cells.Contains(code.Locals[index]));
        }

        // The cells of the closure come behind the frame's own; they are variables of the functions around it.
        for (var index = 0; index < code.Cells.Count; index++)
        {
            Overlay(variables, code.Cells[index], frame.Cells[index].Content, isCell: false);
        }
    }

    private static void Overlay(SortedDictionary<string, PyObject> variables, string name, PyObject? value, bool isCell)
    {
        if (name.StartsWith('.') || isCell)
        {
            return;
        }

        if (value is null)
        {
            variables.Remove(name);
        }
        else
        {
            variables[name] = value;
        }
    }
}
