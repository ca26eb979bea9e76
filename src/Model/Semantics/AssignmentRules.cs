using Conform.Model.Code;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Types;

namespace Conform.Model.Semantics;

/// <summary>Assignment, unpacking and deletion.</summary>
/// <remarks>Stateless. Source: Python Language Reference, 7.2 "Assignment statements" and 7.5 "The del statement".</remarks>
public class AssignmentRules
{
    /// <summary>Binds a name: it refers to the object itself, and nothing is copied.</summary>
    /// <remarks>Source: Python Language Reference, 4.2.1 "Binding of names".</remarks>
    public virtual bool StoreName(Frame frame, string name, PyObject value)
    {
        frame.Machine.Lifetimes?.Drop(frame.Names.GetValueOrDefault(name));
        frame.Names[name] = value;
        return true;
    }

    /// <summary>Binds a variable of a function that no other function shares.</summary>
    /// <remarks>Source: Python Language Reference, 4.2.1 "Binding of names".</remarks>
    public virtual bool StoreSlot(Frame frame, int slot, PyObject value)
    {
        frame.Machine.Lifetimes?.Drop(frame.Slots[slot]);
        frame.Slots[slot] = value;
        return true;
    }

    /// <summary>Binds a variable that functions share.</summary>
    /// <remarks>Source: Python Language Reference, 4.2.1 "Binding of names".</remarks>
    public virtual bool StoreCell(PyCell cell, PyObject value)
    {
        cell.Content = value;
        return true;
    }

    /// <summary>Unbinds a name; a built-in of that name is seen again. Raises <c>NameError</c> if the program has no such name.</summary>
    public virtual bool DeleteName(Frame frame, string name)
    {
        frame.Machine.Lifetimes?.Drop(frame.Names.GetValueOrDefault(name));
        return frame.Names.Remove(name) || frame.Machine.Raise(ErrorTypes.NameError, $"name '{name}' is not defined") is not null;
    }

    /// <summary>Assigns <c>container[index] = value</c>.</summary>
    public virtual bool StoreItem(Machine machine, PyObject container, PyObject index, PyObject value) =>
        machine.Rules.Of(container).SetItem(machine, container, index, value);

    /// <summary>Deletes <c>container[index]</c>.</summary>
    public virtual bool DeleteItem(Machine machine, PyObject container, PyObject index) =>
        machine.Rules.Of(container).DeleteItem(machine, container, index);

    /// <summary>Assigns <c>value.name = attribute</c>.</summary>
    public virtual bool StoreAttribute(Machine machine, PyObject value, string name, PyObject attribute) => AttributeAccess.Set(machine, value, name, attribute);

    /// <summary>Deletes <c>value.name</c>.</summary>
    public virtual bool DeleteAttribute(Machine machine, PyObject value, string name) => AttributeAccess.Delete(machine, value, name);

    /// <summary>Executes <c>a = b = value</c>: the value is evaluated first, once, and before anything in the targets.</summary>
    /// <remarks>Source: Python Language Reference, 6.16 "Evaluation order".</remarks>
    public virtual StoreOutcome Assign(Frame frame, IReadOnlyList<Target> targets, Evaluation value)
    {
        if (value.Evaluate(frame) is not { } result)
        {
            return StoreOutcome.OperandFailed;
        }

        return targets.Count == 1 ? targets[0].Store(frame, result) : StoreToAll(frame, targets, result);
    }

    /// <summary>Assigns one object to the targets of <c>a = b = value</c>, from left to right; what was assigned before an error stays.</summary>
    /// <remarks>Source: Python Language Reference, 7.2.</remarks>
    public virtual StoreOutcome StoreToAll(Frame frame, IReadOnlyList<Target> targets, PyObject value)
    {
        foreach (var target in targets)
        {
            if (target.Store(frame, value) is not StoreOutcome.Done and var failure)
            {
                return failure;
            }
        }

        return StoreOutcome.Done;
    }

    /// <summary>Unpacks an object into a sequence of targets: all items are there before the first is assigned.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="targets">The targets; the starred one without its star.</param>
    /// <param name="star">The position of the starred target, or -1.</param>
    /// <param name="value">The object.</param>
    public virtual StoreOutcome Unpack(Frame frame, IReadOnlyList<Target> targets, int star, PyObject value)
    {
        var machine = frame.Machine;
        var items = star < 0 ? Unpack(machine, value, targets.Count) : UnpackWithStar(machine, value, star, targets.Count - star - 1);
        return items is null ? StoreOutcome.Failed : StoreEach(frame, targets, items);
    }

    /// <summary>Assigns unpacked items to their targets, from left to right; a target sees what was assigned before it.</summary>
    /// <remarks>Source: Python Language Reference, 7.2: "Although the definition of assignment implies that overlaps between the left-hand side and
    /// the right-hand side are simultaneous, overlaps within the collection of assigned-to variables occur left-to-right".</remarks>
    public virtual StoreOutcome StoreEach(Frame frame, IReadOnlyList<Target> targets, IReadOnlyList<PyObject> items)
    {
        for (var index = 0; index < targets.Count; index++)
        {
            if (targets[index].Store(frame, items[index]) is not StoreOutcome.Done and var failure)
            {
                return failure;
            }
        }

        return StoreOutcome.Done;
    }

    /// <summary>Unpacks an iterable into exactly <paramref name="count"/> items, before the first is assigned. One more item is asked for, not all.</summary>
    /// <returns>The items, or null with an error or stop pending.</returns>
    /// <remarks>Source: CPython, <c>unpack_iterable</c>.</remarks>
    public virtual PyObject[]? Unpack(Machine machine, PyObject value, int count)
    {
        var items = new PyObject[count];
        if (Iterator(machine, value) is not { } iterator || !TryTake(machine, iterator, items, count, "expected"))
        {
            return null;
        }

        if (iterator.Next(machine) is not null)
        {
            var got = machine.Profile.Flag("containers.tooManyValuesAreCounted") && CountOf(value) is { } known ? $", got {known}" : string.Empty;
            _ = machine.Raise(ErrorTypes.ValueError, $"too many values to unpack (expected {count}{got})");
        }

        return machine.HasFailed ? null : items;
    }

    /// <summary>The number of items of a tuple, list or dict, but of no class that derives from one; null of anything else.</summary>
    private static int? CountOf(PyObject value) => value.Type.IsHeap ? null : value switch
    {
        PyTuple tuple => tuple.Items.Length,
        PyList list => list.Items.Count,
        PyDict dict when ReferenceEquals(dict.Type, PyType.Dict) => dict.Count,
        _ => null,
    };

    /// <summary>Unpacks an iterable for targets of which one has a star.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">The iterable.</param>
    /// <param name="before">Number of targets before the starred one, 0 or more.</param>
    /// <param name="after">Number of targets after it, 0 or more.</param>
    /// <returns>One item for each target, the starred one among them, or null with an error or stop pending.</returns>
    /// <remarks>Source: CPython, <c>unpack_iterable</c>.</remarks>
    public virtual PyObject[]? UnpackWithStar(Machine machine, PyObject value, int before, int after)
    {
        var items = new PyObject[before + 1 + after];
        var rest = new List<PyObject>();
        if ((before == 0 && !MemoryViewRules.TryAskForIterator(machine, value))
            || Iterator(machine, value) is not { } iterator
            || !TryTake(machine, iterator, items, before, "expected at least", before + after)
            || !Iteration.TryCollect(machine, iterator, rest))
        {
            return null;
        }

        if (rest.Count < after)
        {
            _ = machine.Raise(ErrorTypes.ValueError, $"not enough values to unpack (expected at least {before + after}, got {before + rest.Count})");
            return null;
        }

        rest.CopyTo(rest.Count - after, items, before + 1, after);
        rest.RemoveRange(rest.Count - after, after);
        items[before] = StarredValue(machine, rest);
        return items;
    }

    /// <summary>What a starred target is assigned: always a new list.</summary>
    /// <remarks>Source: Python Language Reference, 7.2: "A list of the remaining items in the iterable is then assigned to the starred target".</remarks>
    public virtual PyObject StarredValue(Machine machine, List<PyObject> items) => machine.List(items);

    private static PyIterator? Iterator(Machine machine, PyObject value)
    {
        if (machine.Rules.Of(value).IsIterableOf(machine, value))
        {
            return Iteration.Over(machine, value);
        }

        _ = machine.Raise(ErrorTypes.TypeError, $"cannot unpack non-iterable {value.Type.Name} object");
        return null;
    }

    private static bool TryTake(Machine machine, PyIterator iterator, PyObject[] items, int count, string expected, int? least = null)
    {
        for (var index = 0; index < count; index++)
        {
            if (iterator.Next(machine) is not { } item)
            {
                return !machine.HasFailed
                    && machine.Raise(ErrorTypes.ValueError, $"not enough values to unpack ({expected} {least ?? count}, got {index})") is not null;
            }

            items[index] = item;
        }

        return machine.Step(count);
    }
}
