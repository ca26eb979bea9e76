using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Code;

/// <summary>What a display of elements builds.</summary>
public enum DisplayKind
{
    /// <summary><c>[a, b]</c>.</summary>
    List,

    /// <summary><c>(a, b)</c>.</summary>
    Tuple,

    /// <summary><c>{a, b}</c>.</summary>
    Set,
}

/// <summary>A list, tuple or set display without stars: a new object; all elements are evaluated before it is built.</summary>
/// <remarks>Source: Python Language Reference, 6.2.5, 6.2.6 and 6.15; CPython, <c>BUILD_LIST</c>, <c>BUILD_TUPLE</c>, <c>BUILD_SET</c>.</remarks>
public sealed class DisplayEvaluation(DisplayKind kind, Evaluation[] elements) : Evaluation
{
    private readonly PyType type = TypeOf(kind);

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        if (!frame.Machine.Step())
        {
            return null;
        }

        var items = new PyObject[elements.Length];
        for (var index = 0; index < items.Length; index++)
        {
            if (elements[index].Evaluate(frame) is not { } item)
            {
                return null;
            }

            items[index] = item;
        }

        return frame.Counted(OperationRows.Of(type).Display, Build(frame.Machine, kind, items));
    }

    /// <summary>The type of what is built.</summary>
    internal static PyType TypeOf(DisplayKind kind) => kind switch
    {
        DisplayKind.List => PyType.List,
        DisplayKind.Tuple => PyType.Tuple,
        _ => PyType.Set,
    };

    /// <summary>Builds the object; a set takes its elements from left to right, and raises for an unhashable one.</summary>
    internal static PyObject? Build(Machine machine, DisplayKind kind, IReadOnlyList<PyObject> items)
    {
        if (!machine.Fits(items.Count))
        {
            return null;
        }

        switch (kind)
        {
            case DisplayKind.List:
                return machine.List([.. items]);
            case DisplayKind.Tuple:
                return machine.Tuple(items as PyObject[] ?? [.. items]);
            default:
                var set = new PySet(PyType.Set);
                foreach (var item in items)
                {
                    if (!set.TryAdd(machine, item))
                    {
                        return null;
                    }
                }

                return machine.Allocated(set);
        }
    }
}

/// <summary>A list, tuple or set display with stars.</summary>
/// <remarks>CPython 3.8 evaluates all elements before it unpacks the first; since 3.9 each is unpacked in its turn.
/// Source: CPython, <c>starunpack_helper</c>, <c>LIST_EXTEND</c>, <c>SET_UPDATE</c>.</remarks>
public sealed class StarredDisplayEvaluation(DisplayKind kind, StarredElement[] elements) : Evaluation
{
    private readonly PyType type = DisplayEvaluation.TypeOf(kind);

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var machine = frame.Machine;
        if (!machine.Step())
        {
            return null;
        }

        var row = OperationRows.Of(type);
        PySet? set = kind == DisplayKind.Set ? new PySet(PyType.Set) : null;
        List<PyObject> items = [];
        var completed = machine.Profile.Flag("core.starsAreUnpackedLast")
            ? set is null ? TryAllThenUnpack(frame, items) : TryPartsThenUpdate(frame, set)
            : TryEachInTurn(frame, items, set);
        if (!completed)
        {
            return null;
        }

        return frame.Counted(row.Display, set is null ? DisplayEvaluation.Build(machine, kind, items) : machine.Allocated(set));
    }

    private bool TryAllThenUnpack(Frame frame, List<PyObject> items)
    {
        var values = new PyObject[elements.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (elements[index].Value.Evaluate(frame) is not { } value)
            {
                return false;
            }

            values[index] = value;
        }

        for (var index = 0; index < values.Length; index++)
        {
            if (!TryTake(frame, elements[index].IsStarred, values[index], items, null))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Builds a set of each run of elements without stars, when it ends; then updates a new set from the parts, which gives the table another size than adding
    /// their elements would.</summary>
    /// <remarks>Source: CPython 3.8, <c>starunpack_helper</c>, <c>BUILD_SET_UNPACK</c>.</remarks>
    private bool TryPartsThenUpdate(Frame frame, PySet set)
    {
        var parts = new List<(bool IsStarred, PyObject Value)>();
        var run = new List<PyObject>();
        foreach (var (isStarred, element) in elements)
        {
            if (isStarred && !TryEndRun(frame, run, parts))
            {
                return false;
            }

            if (element.Evaluate(frame) is not { } value)
            {
                return false;
            }

            if (isStarred)
            {
                parts.Add((isStarred, value));
            }
            else
            {
                run.Add(value);
            }
        }

        if (!TryEndRun(frame, run, parts))
        {
            return false;
        }

        foreach (var (isStarred, value) in parts)
        {
            var isUpdated = frame.Machine.Rules.StarUnpacking.TryInSet(frame.Machine, value, set);
            if (isStarred ? !frame.Counted(OperationRows.Of(type).Star, isUpdated) : !isUpdated)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryEndRun(Frame frame, List<PyObject> run, List<(bool IsStarred, PyObject Value)> parts)
    {
        if (run.Count > 0)
        {
            var part = new PySet(PyType.Set);
            if (!TryTakeAll(frame, [.. run], [], part))
            {
                return false;
            }

            parts.Add((false, part));
            run.Clear();
        }

        return true;
    }

    private bool TryEachInTurn(Frame frame, List<PyObject> items, PySet? set)
    {
        // What stands before the first star is on the stack until it comes: a set is built, and may raise, only then.
        var first = Array.FindIndex(elements, element => element.IsStarred);
        var before = new PyObject[first];
        for (var index = 0; index < elements.Length; index++)
        {
            var (isStarred, element) = elements[index];
            if (index < first)
            {
                if (element.Evaluate(frame) is not { } early)
                {
                    return false;
                }

                before[index] = early;
                continue;
            }

            if (index == first && !TryTakeAll(frame, before, items, set))
            {
                return false;
            }

            if (element.Evaluate(frame) is not { } value || !TryTake(frame, isStarred, value, items, set))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryTakeAll(Frame frame, PyObject[] values, List<PyObject> items, PySet? set)
    {
        foreach (var value in values)
        {
            if (!TryTake(frame, isStarred: false, value, items, set))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryTake(Frame frame, bool isStarred, PyObject value, List<PyObject> items, PySet? set)
    {
        var machine = frame.Machine;
        if (!isStarred)
        {
            if (set is null)
            {
                items.Add(value);
                return true;
            }

            return set.TryAdd(machine, value) || frame.Counted(OperationRows.Of(type).Display, completed: false);
        }

        return frame.Counted(
            OperationRows.Of(type).Star,
            set is null ? machine.Rules.StarUnpacking.TryInDisplay(machine, value, items) : machine.Rules.StarUnpacking.TryInSet(machine, value, set));
    }
}

/// <summary>An element of a display or argument list.</summary>
/// <param name="IsStarred">Whether a star stands before it.</param>
/// <param name="Value">The element, or what the star unpacks.</param>
public readonly record struct StarredElement(bool IsStarred, Evaluation Value);
