using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Methods.</content>
public partial class ListRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        new(PyType.List, "append", Signature.One, static (m, self, a) => m.Rules.List.Append(m, (PyList)self, a[0]!) ? PyNone.Instance : null),
        new(PyType.List, "extend", Signature.One, static (m, self, a) => m.Rules.List.Extend(m, (PyList)self, a[0]!) ? PyNone.Instance : null),
        new(PyType.List, "insert", Signature.Positional(2, 2), static (m, self, a) => m.Rules.List.Insert(m, (PyList)self, a[0]!, a[1]!)),
        new(PyType.List, "pop", Signature.Positional(0, 1), static (m, self, a) => m.Rules.List.Pop(m, (PyList)self, a[0])),
        new(PyType.List, "remove", Signature.One, static (m, self, a) => m.Rules.List.Remove(m, (PyList)self, a[0]!)),
        new(PyType.List, "clear", Signature.None, static (m, self, _) => m.Rules.List.Clear(m, (PyList)self)),
        new(PyType.List, "copy", Signature.None, static (m, self, _) => m.Rules.List.Copy(m, (PyList)self)),
        new(PyType.List, "reverse", Signature.None, static (m, self, _) => m.Rules.List.Reverse((PyList)self)),
        new(PyType.List, "sort", Sorting.Arguments, static (m, self, a) => m.Rules.List.Sort(m, (PyList)self, a[0], a[1])),
        new(PyType.List, "count", Signature.One, static (m, self, a) => SequenceComparison.Count(m, ((PyList)self).Items, a[0]!)),
        new(PyType.List, "index", Signature.Positional(1, 3), static (m, self, a) => m.Rules.List.Index(m, (PyList)self, a[0]!, a[1], a[2])),
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <summary><c>list.append</c>.</summary>
    public virtual bool Append(Machine machine, PyList self, PyObject value)
    {
        if (!machine.CanGrow(self.Items.Count))
        {
            return false;
        }

        self.Items.Add(value);
        return true;
    }

    /// <summary><c>list.extend</c>: a list or tuple is taken as it is at the start, even the list itself; what any other iterable yields is
    /// appended as it comes, and stays when the iterable fails.</summary>
    /// <remarks>Source: CPython, <c>list_extend</c>.</remarks>
    public virtual bool Extend(Machine machine, PyList self, PyObject iterable)
    {
        if (ReferenceEquals(iterable.Type, PyType.List) || ReferenceEquals(iterable.Type, PyType.Tuple) || ReferenceEquals(iterable, self))
        {
            IReadOnlyList<PyObject> items = iterable is PyList list ? list.Items : ((PyTuple)iterable).Items;
            if (!machine.Fits(self.Items.Count + items.Count))
            {
                return false;
            }

            var count = items.Count;
            for (var index = 0; index < count; index++)
            {
                self.Items.Add(items[index]);
            }

            return true;
        }

        return Iteration.TryCollect(machine, iterable, self.Items);
    }

    /// <summary><c>list.insert</c>: an index beyond either end means that end.</summary>
    /// <remarks>Source: CPython, <c>ins1</c>.</remarks>
    public virtual PyObject? Insert(Machine machine, PyList self, PyObject index, PyObject value)
    {
        if (!ArgumentConversion.TrySize(machine, index, out var place) || !machine.CanGrow(self.Items.Count))
        {
            return null;
        }

        place = Math.Clamp(place < 0 ? place + self.Items.Count : place, 0, self.Items.Count);
        self.Items.Insert((int)place, value);
        return PyNone.Instance;
    }

    /// <summary><c>list.pop</c>: removes and returns an item, the last one by default.</summary>
    /// <remarks>Source: CPython, <c>list_pop_impl</c>.</remarks>
    public virtual PyObject? Pop(Machine machine, PyList self, PyObject? index)
    {
        var place = -1L;
        if (index is not null && !ArgumentConversion.TrySize(machine, index, out place))
        {
            return null;
        }

        if (self.Items.Count == 0)
        {
            return machine.Raise(ErrorTypes.IndexError, "pop from empty list");
        }

        place += place < 0 ? self.Items.Count : 0;
        if (place < 0 || place >= self.Items.Count)
        {
            return machine.Raise(ErrorTypes.IndexError, "pop index out of range");
        }

        var item = self.Items[(int)place];
        self.Items.RemoveAt((int)place);
        return item;
    }

    /// <summary><c>list.remove</c>: removes the first item identical or equal to a value.</summary>
    /// <remarks>Source: CPython, <c>list_remove</c>.</remarks>
    public virtual PyObject? Remove(Machine machine, PyList self, PyObject value)
    {
        if (!SequenceComparison.TryFind(machine, self.Items, value, 0, long.MaxValue, out var position))
        {
            return null;
        }

        if (position < 0)
        {
            return machine.Raise(ErrorTypes.ValueError, "list.remove(x): x not in list");
        }

        machine.Lifetimes?.Drop(self.Items[position]);
        self.Items.RemoveAt(position);
        return PyNone.Instance;
    }

    /// <summary><c>list.clear</c>.</summary>
    public virtual PyObject? Clear(Machine machine, PyList self)
    {
        machine.Lifetimes?.Drop(LetGo(self, 0, 1, self.Items.Count));
        self.Items.Clear();
        return PyNone.Instance;
    }

    /// <summary><c>list.copy</c>: a new list with the same items.</summary>
    public virtual PyObject? Copy(Machine machine, PyList self) => Slice(machine, self, 0, 1, self.Items.Count);

    /// <summary><c>list.reverse</c>.</summary>
    public virtual PyObject? Reverse(PyList self)
    {
        self.Items.Reverse();
        return PyNone.Instance;
    }

    /// <summary><c>list.sort</c>: in place, stable.</summary>
    /// <remarks>Source: CPython, <c>list_sort_impl</c>.</remarks>
    public virtual PyObject? Sort(Machine machine, PyList self, PyObject? key, PyObject? reverse) =>
        Sorting.Sort(machine, self, key, reverse) ? PyNone.Instance : null;

    /// <summary><c>sorted(iterable, *, key, reverse)</c>: a new list, sorted by <c>list.sort</c>.</summary>
    /// <remarks>Source: CPython, <c>builtin_sorted</c>.</remarks>
    public virtual PyObject? Sorted(Machine machine, CallArguments arguments)
    {
        if (arguments.Positional.Length != 1)
        {
            return machine.Raise(ErrorTypes.TypeError, $"sorted expected 1 argument, got {arguments.Positional.Length}");
        }

        return FromIterable(machine, arguments.Positional[0]) is { } list
            && Methods["sort"].Invoke(machine, list, arguments with { Positional = [] }) is not null
                ? list
                : null;
    }

    /// <summary><c>list.index</c>.</summary>
    /// <remarks>Source: CPython, <c>list_index_impl</c>.</remarks>
    public virtual PyObject? Index(Machine machine, PyList self, PyObject value, PyObject? start, PyObject? stop)
    {
        if (!Sequences.TryBound(machine, start, self.Items.Count, 0, out var first)
            || !Sequences.TryBound(machine, stop, self.Items.Count, long.MaxValue, out var end)
            || !SequenceComparison.TryFind(machine, self.Items, value, first, end, out var position))
        {
            return null;
        }

        if (position >= 0)
        {
            return machine.Int(position);
        }

        return Sequences.RaiseMissing(machine, value, "list", "index");
    }
}
