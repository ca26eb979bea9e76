using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Subscripts and slices.</content>
public partial class ListRules
{
    private const string AssignmentOutOfRange = "list assignment index out of range";

    /// <summary><c>self[index]</c>. The text of its <c>IndexError</c> is one object.</summary>
    /// <remarks>Source: CPython, <c>list_subscript</c>, <c>list_item</c>.</remarks>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
    {
        var items = ((PyList)self).Items;
        switch (index)
        {
            case var _ when Indexing.IsInt(machine, index):
                return Sequences.TryPosition(machine, index, items.Count, machine.Shared.ListIndexOutOfRange, out var position) ? items[position] : null;
            case PySlice slice:
                return Indexing.TrySlice(machine, slice, items.Count, out var start, out _, out var step, out var count)
                    ? Slice(machine, (PyList)self, start, step, count)
                    : null;
            default:
                return Sequences.RaiseIndexType(machine, "list", index);
        }
    }

    /// <summary>A slice of a list: always a new list with the same items.</summary>
    /// <remarks>Source: CPython, <c>list_subscript</c>.</remarks>
    public virtual PyObject? Slice(Machine machine, PyList self, long start, long step, long count) =>
        machine.Fits(count) ? machine.List([.. Sequences.Take(self.Items, start, step, count)]) : null;

    /// <inheritdoc/>
    public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value)
    {
        var list = (PyList)self;
        switch (index)
        {
            case var _ when Indexing.IsInt(machine, index):
                if (!Sequences.TryPosition(machine, index, list.Items.Count, AssignmentOutOfRange, out var position))
                {
                    return false;
                }

                machine.Lifetimes?.Drop(list.Items[position]);
                list.Items[position] = value;
                return true;
            case PySlice slice:
                if (!Indexing.TrySlice(machine, slice, list.Items.Count, out var start, out var stop, out var step, out var count))
                {
                    return false;
                }

                return step == 1
                    ? AssignSlice(machine, list, start, Math.Max(start, stop), value)
                    : AssignExtendedSlice(machine, list, start, step, count, value);
            default:
                return Sequences.RaiseIndexType(machine, "list", index) is not null;
        }
    }

    /// <summary><c>self[start:stop] = value</c>: replaces a stretch by what any iterable yields; the list may grow or shrink.</summary>
    /// <remarks>The iterable is used up before the list is changed. Source: CPython, <c>list_ass_slice</c>.</remarks>
    public virtual bool AssignSlice(Machine machine, PyList self, long start, long stop, PyObject value)
    {
        if (!TryItems(machine, value, machine.Profile.Text("containers.sliceNeedsIterable"), out var items)
            || !machine.Fits(self.Items.Count - (stop - start) + items.Count))
        {
            return false;
        }

        // Using the iterable up may have changed the list.
        var first = (int)Math.Min(start, self.Items.Count);
        var last = (int)Math.Clamp(stop, first, self.Items.Count);
        machine.Lifetimes?.Drop(LetGo(self, first, 1, last - first));
        self.Items.RemoveRange(first, last - first);
        self.Items.InsertRange(first, items);
        return true;
    }

    /// <summary><c>self[start::step] = value</c>: replaces items one for one.</summary>
    /// <remarks>Source: CPython, <c>list_ass_subscript</c>.</remarks>
    public virtual bool AssignExtendedSlice(Machine machine, PyList self, long start, long step, long count, PyObject value)
    {
        var before = self.Items.Count;
        if (!TryItems(machine, value, "must assign iterable to extended slice", out var items))
        {
            return false;
        }

        if (self.Items.Count != before)
        {
            // Most versions write where the items were before.
            return machine.NotModelled("a list that is changed while a slice of it is assigned") is not null;
        }

        if (items.Count != count)
        {
            return machine.Raise(
                ErrorTypes.ValueError,
                $"attempt to assign sequence of size {items.Count} to extended slice of size {count}") is not null;
        }

        for (var index = 0; index < items.Count; index++)
        {
            var place = (int)(start + (index * step));
            machine.Lifetimes?.Drop(self.Items[place]);
            self.Items[place] = items[index];
        }

        return machine.Step(items.Count);
    }

    /// <inheritdoc/>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index)
    {
        var list = (PyList)self;
        switch (index)
        {
            case var _ when Indexing.IsInt(machine, index):
                if (!Sequences.TryPosition(machine, index, list.Items.Count, AssignmentOutOfRange, out var position))
                {
                    return false;
                }

                machine.Lifetimes?.Drop(list.Items[position]);
                list.Items.RemoveAt(position);
                return true;
            case PySlice slice:
                if (!Indexing.TrySlice(machine, slice, list.Items.Count, out var start, out _, out var step, out var count))
                {
                    return false;
                }

                machine.Lifetimes?.Drop(LetGo(list, start, step, count));
                DeleteSlice(list, start, step, count);
                return true;
            default:
                return Sequences.RaiseIndexType(machine, "list", index) is not null;
        }
    }

    /// <summary>In which order a list lets go of a slice: without a step from the last item on, with a step from the lowest index on.</summary>
    /// <remarks>Source: CPython, <c>list_ass_slice</c>, <c>list_ass_subscript</c>, <c>list_clear</c>.</remarks>
    public virtual IEnumerable<PyObject> LetGo(PyList self, long start, long step, long count)
    {
        ArgumentNullException.ThrowIfNull(self);
        var removed = Sequences.Take(self.Items, start, step, count);
        return step > 1 ? removed : Enumerable.Reverse(removed);
    }

    /// <summary><c>del self[start::step]</c>.</summary>
    /// <remarks>Source: CPython, <c>list_ass_subscript</c>.</remarks>
    public virtual void DeleteSlice(PyList self, long start, long step, long count)
    {
        if (count == 0)
        {
            return;
        }

        if (step < 0)
        {
            (start, step) = (start + (step * (count - 1)), -step);
        }

        if (step == 1)
        {
            self.Items.RemoveRange((int)start, (int)count);
            return;
        }

        var (kept, removed) = ((int)start, 0L);
        for (var index = kept; index < self.Items.Count; index++)
        {
            if (removed < count && index == start + (removed * step))
            {
                removed++;
            }
            else
            {
                self.Items[kept++] = self.Items[index];
            }
        }

        self.Items.RemoveRange(kept, self.Items.Count - kept);
    }

    /// <summary>The items of a list, a tuple or any other iterable; <paramref name="message"/> is the error for anything else.</summary>
    /// <remarks>Source: CPython, <c>PySequence_Fast</c>.</remarks>
    private static bool TryItems(Machine machine, PyObject value, string message, out List<PyObject> items)
    {
        items = [];
        if (value is PyList list && ReferenceEquals(list.Type, PyType.List))
        {
            items.AddRange(list.Items);
            return true;
        }

        if (!machine.Rules.Of(value).IsIterableOf(machine, value))
        {
            return machine.Raise(ErrorTypes.TypeError, message) is not null;
        }

        return Iteration.TryCollectFast(machine, value, items);
    }
}
