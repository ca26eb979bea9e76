using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>A dict display: a new dict; of equal keys the first stays, with the last value.</summary>
/// <remarks>Keys and values are evaluated in turn, and stored only when a <c>**</c> or the end comes; CPython 3.8 evaluates everything first.
/// Source: Python Language Reference, 6.2.7 "Dictionary displays"; CPython, <c>compiler_dict</c>, <c>BUILD_MAP</c>, <c>DICT_UPDATE</c>.</remarks>
public sealed class DictDisplayEvaluation((Evaluation? Key, Evaluation Value)[] entries) : Evaluation
{
    private static readonly Operation? Display = OperationTable.Find("dict display");
    private static readonly Operation? Stars = OperationTable.Find("** in dict display");

    private readonly bool hasStars = Array.Exists(entries, entry => entry.Key is null);

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) => !frame.Machine.Step() ? null : hasStars ? EvaluateWithStars(frame) : EvaluatePlain(frame);

    private PyObject? EvaluatePlain(Frame frame)
    {
        var machine = frame.Machine;
        Span<PyObject> values = entries.Length == 0 ? [] : new PyObject[2 * entries.Length];
        for (var index = 0; index < entries.Length; index++)
        {
            if (entries[index].Key!.Evaluate(frame) is not { } key || entries[index].Value.Evaluate(frame) is not { } value)
            {
                return null;
            }

            (values[2 * index], values[(2 * index) + 1]) = (key, value);
        }

        var dict = new PyDict();
        for (var index = 0; index < values.Length; index += 2)
        {
            if (!dict.TrySet(machine, values[index], values[index + 1]))
            {
                return frame.Counted(Display, result: null);
            }
        }

        return frame.Counted(Display, machine.Allocated(dict));
    }

    private PyObject? EvaluateWithStars(Frame frame)
    {
        var machine = frame.Machine;

        var dict = new PyDict();
        var unpacksLast = machine.Profile.Flag("core.starsAreUnpackedLast");
        var pending = new List<(PyObject? Key, PyObject Value)>(entries.Length);
        foreach (var (key, value) in entries)
        {
            PyObject? first = null;
            if (key is not null && (first = key.Evaluate(frame)) is null)
            {
                return null;
            }

            // The entries before a star are stored before what it unpacks is evaluated.
            if (key is null && !unpacksLast && !TryStore(frame, dict, pending))
            {
                return null;
            }

            if (value.Evaluate(frame) is not { } second)
            {
                return null;
            }

            pending.Add((first, second));
            if (key is null && !unpacksLast && !TryStore(frame, dict, pending))
            {
                return null;
            }
        }

        return TryStore(frame, dict, pending) ? frame.Counted(Display, machine.Allocated(dict)) : null;
    }

    private static bool TryStore(Frame frame, PyDict dict, List<(PyObject? Key, PyObject Value)> pending)
    {
        var machine = frame.Machine;
        foreach (var (key, value) in pending)
        {
            if (key is null ? !frame.Counted(Stars, TryMerge(machine, dict, value)) : !dict.TrySet(machine, key, value))
            {
                return frame.Counted(Display, completed: false);
            }
        }

        pending.Clear();
        return true;
    }

    private static bool TryMerge(Machine machine, PyDict dict, PyObject value) =>
        value is PyDict || (value.Type.IsHeap && machine.Rules.Classes.Lookup(machine, value.Type, "keys") is not null)
            ? machine.Rules.Dict.TryMerge(machine, dict, value)
            : machine.Raise(ErrorTypes.TypeError, $"'{value.Type.Name}' object is not a mapping") is not null;
}
