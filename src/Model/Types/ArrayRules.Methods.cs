using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Methods.</content>
public partial class ArrayRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        Method("append", Signature.One, static (m, self, a) => m.Rules.Array.Insert(m, (PyArray)self, long.MaxValue, a[0]!)),
        Method("extend", Signature.Keywords(1, string.Empty), static (m, self, a) => m.Rules.Array.Extend(m, (PyArray)self, a[0]!)) with
        {
            Earlier = new(new(3, 10), Signature.One),
            TakesClassSince = new(3, 10),
        },
        Method("insert", Signature.Positional(2, 2), static (m, self, a) =>
            ArgumentConversion.TrySize(m, a[0]!, out var place) ? m.Rules.Array.Insert(m, (PyArray)self, place, a[1]!) : null),
        Method("pop", Signature.Positional(0, 1), static (m, self, a) => m.Rules.Array.Pop(m, (PyArray)self, a[0])),
        Method("remove", Signature.One, static (m, self, a) => m.Rules.Array.Remove(m, (PyArray)self, a[0]!)),
        Method("index", Signature.Positional(1, 3), static (m, self, a) => m.Rules.Array.Index(m, (PyArray)self, a[0]!, a.ElementAtOrDefault(1), a.ElementAtOrDefault(2))) with
        {
            Earlier = new(new(3, 10), Signature.One),
        },
        Method("count", Signature.One, static (m, self, a) => SequenceComparison.Count(m, Items(m, (PyArray)self), a[0]!)),
        Method("reverse", Signature.None, static (m, self, _) => m.Rules.Array.Reverse((PyArray)self)),
        Method("byteswap", Signature.None, static (m, self, _) => m.Rules.Array.SwapBytes((PyArray)self)),
        Method("clear", Signature.None, static (m, self, _) => m.Rules.Array.Clear(m, (PyArray)self)),
        Method("tolist", Signature.None, static (m, self, _) => m.List([.. Items(m, (PyArray)self)])),
        Method("fromlist", Signature.One, static (m, self, a) => m.Rules.Array.FromList(m, (PyArray)self, a[0]!)),
        Method("tobytes", Signature.None, static (m, self, _) => m.Rules.Array.ToBytes(m, (PyArray)self)),
        Method("frombytes", Signature.One, static (m, self, a) => TryAppendBytes(m, (PyArray)self, a[0]!) ? PyNone.Instance : null),
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <summary><c>append</c> and <c>insert</c>: the item is converted before the array is found to export its bytes.</summary>
    /// <remarks>Source: CPython, <c>ins1</c>.</remarks>
    public virtual PyObject? Insert(Machine machine, PyArray self, long place, PyObject value)
    {
        if (ToItem(machine, self.Format, value) is not { } item || !Exporting.TryResize(machine, self, IsExporting) || !machine.CanGrow(self.Count))
        {
            return null;
        }

        var count = self.Count;
        self.Value.InsertRange((int)Math.Clamp(place < 0 ? place + count : place, 0, count) * self.Format.Size, item);
        return PyNone.Instance;
    }

    /// <summary><c>extend</c>: by an array of the same kind, or by any iterable, item by item.</summary>
    /// <remarks>Source: CPython, <c>array_do_extend</c>.</remarks>
    public virtual PyObject? Extend(Machine machine, PyArray self, PyObject iterable)
    {
        if (iterable is PyArray array)
        {
            return TryExtendByArray(machine, self, array) ? PyNone.Instance : null;
        }

        return Iteration.Over(machine, iterable) is { } items && TryAppendAll(machine, self, items) ? PyNone.Instance : null;
    }

    /// <summary><c>pop</c>.</summary>
    /// <remarks>Source: CPython, <c>array_array_pop_impl</c>.</remarks>
    public virtual PyObject? Pop(Machine machine, PyArray self, PyObject? index)
    {
        var place = -1L;
        if (index is not null && !ArgumentConversion.TrySize(machine, index, out place))
        {
            return null;
        }

        var count = self.Count;
        if (count == 0)
        {
            return machine.Raise(ErrorTypes.IndexError, "pop from empty array");
        }

        place += place < 0 ? count : 0;
        if (place < 0 || place >= count)
        {
            return machine.Raise(ErrorTypes.IndexError, "pop index out of range");
        }

        var item = self.ItemAt(machine, (int)place);
        return TryRemoveAt(machine, self, (int)place) ? item : null;
    }

    /// <summary><c>remove</c>: the first item equal to a value.</summary>
    /// <remarks>Source: CPython, <c>array_array_remove</c>.</remarks>
    public virtual PyObject? Remove(Machine machine, PyArray self, PyObject value)
    {
        if (!SequenceComparison.TryFind(machine, Items(machine, self), value, 0, long.MaxValue, out var position))
        {
            return null;
        }

        return position < 0 ? machine.Raise(ErrorTypes.ValueError, "array.remove(x): x not in array")
            : TryRemoveAt(machine, self, position) ? PyNone.Instance
            : null;
    }

    /// <summary><c>index</c>.</summary>
    /// <remarks>Source: CPython, <c>array_array_index_impl</c>.</remarks>
    public virtual PyObject? Index(Machine machine, PyArray self, PyObject value, PyObject? start, PyObject? stop)
    {
        if (!Sequences.TryBound(machine, start, self.Count, 0, out var first)
            || !Sequences.TryBound(machine, stop, self.Count, long.MaxValue, out var end)
            || !SequenceComparison.TryFind(machine, Items(machine, self), value, first, end, out var position))
        {
            return null;
        }

        return position >= 0 ? machine.Int(position) : machine.Raise(ErrorTypes.ValueError, "array.index(x): x not in array");
    }

    /// <summary><c>reverse</c>.</summary>
    public virtual PyObject? Reverse(PyArray self)
    {
        for (var (left, right) = (0, self.Count - 1); left < right; left++, right--)
        {
            var item = self.Span(left, 1).ToArray();
            self.Replace(left, self.Span(right, 1));
            self.Replace(right, item);
        }

        return PyNone.Instance;
    }

    /// <summary><c>byteswap</c>: turns the bytes of each item around.</summary>
    public virtual PyObject? SwapBytes(PyArray self)
    {
        for (var start = 0; start < self.Value.Count; start += self.Format.Size)
        {
            self.Value.Reverse(start, self.Format.Size);
        }

        return PyNone.Instance;
    }

    /// <summary><c>clear</c> (Python 3.13).</summary>
    public virtual PyObject? Clear(Machine machine, PyArray self)
    {
        if (self.Count > 0 && !Exporting.TryResize(machine, self, IsExporting))
        {
            return null;
        }

        self.Value.Clear();
        return PyNone.Instance;
    }

    /// <summary><c>fromlist</c>: with all items of a list, or none of them.</summary>
    /// <remarks>Source: CPython, <c>array_array_fromlist</c>.</remarks>
    public virtual PyObject? FromList(Machine machine, PyArray self, PyObject list)
    {
        if (list is not PyList source)
        {
            return machine.Raise(ErrorTypes.TypeError, "arg must be list");
        }

        if (source.Items.Count == 0)
        {
            return PyNone.Instance;
        }

        if (!Exporting.TryResize(machine, self, IsExporting) || !machine.Fits(self.Count + source.Items.Count))
        {
            return null;
        }

        var added = new List<byte>();
        foreach (var value in source.Items)
        {
            if (ToItem(machine, self.Format, value) is not { } item)
            {
                return null;
            }

            added.AddRange(item);
        }

        self.Value.AddRange(added);
        return PyNone.Instance;
    }

    /// <summary><c>tobytes</c>: the bytes of all items.</summary>
    public virtual PyObject? ToBytes(Machine machine, PyArray self) => machine.Fits(self.Value.Count) ? machine.Bytes([.. self.Value]) : null;

    private static BuiltinMethod Method(string name, Signature signature, BuiltinBody body) => new(CollectionTypes.Array, name, signature, body);

    /// <summary>Source: CPython, <c>array_del_slice</c>.</summary>
    private static bool TryRemoveAt(Machine machine, PyArray self, int position)
    {
        if (!Exporting.TryResize(machine, self, IsExporting))
        {
            return false;
        }

        self.Value.RemoveRange(position * self.Format.Size, self.Format.Size);
        return true;
    }

    private bool TryAppendAll(Machine machine, PyArray self, PyIterator items)
    {
        while (items.Next(machine) is { } item)
        {
            if (Insert(machine, self, long.MaxValue, item) is null)
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    private static bool TryExtendByArray(Machine machine, PyArray self, PyArray other)
    {
        if (self.Format != other.Format)
        {
            return machine.Raise(ErrorTypes.TypeError, "can only extend with array of same kind") is not null;
        }

        if (other.Count == 0)
        {
            return true;
        }

        if (!machine.Fits(self.Count + other.Count) || !Exporting.TryResize(machine, self, IsExporting))
        {
            return false;
        }

        self.Value.AddRange([.. other.Value]);
        return true;
    }

    /// <summary>Source: CPython, <c>frombytes</c>.</summary>
    private static bool TryAppendBytes(Machine machine, PyArray self, PyObject source)
    {
        if (!ByteSequenceRules.TryBytes(source, out var bytes))
        {
            return Exporting.RaiseNoBytes(machine, source, $"a bytes-like object is required, not '{source.Type.Name}'");
        }

        if ((source is PyArray { Format.Size: > 1 }) || source is PyMemoryView { Format.Size: > 1 })
        {
            return machine.Raise(ErrorTypes.TypeError, "a bytes-like object is required") is not null;
        }

        if (bytes.Length % self.Format.Size != 0)
        {
            return machine.Raise(ErrorTypes.ValueError, "bytes length not a multiple of item size") is not null;
        }

        byte[] added = bytes.ToArray();
        if (added.Length > 0 && (!machine.Fits(self.Value.Count + added.Length) || !Exporting.TryResize(machine, self, IsExporting, source)))
        {
            return false;
        }

        // Its own bytes are held while it would grow.
        if (added.Length > 0 && ReferenceEquals(source, self))
        {
            return machine.Raise(ErrorTypes.BufferError, IsExporting) is not null;
        }

        self.Value.AddRange(added);
        return true;
    }
}
