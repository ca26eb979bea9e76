using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>The methods that change a bytearray.</content>
public partial class ByteArrayRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = SharedMethods(PyType.ByteArray).Concat(
    [
        Method("append", Signature.One, static (m, self, a) => m.Rules.ByteArray.Append(m, (PyByteArray)self, a[0]!)),
        Method("extend", Signature.One, static (m, self, a) => m.Rules.ByteArray.Extend(m, (PyByteArray)self, a[0]!)),
        Method("insert", Signature.Positional(2, 2), static (m, self, a) => m.Rules.ByteArray.Insert(m, (PyByteArray)self, a[0]!, a[1]!)),
        Method("pop", Signature.Positional(0, 1), static (m, self, a) => m.Rules.ByteArray.Pop(m, (PyByteArray)self, a[0])),
        Method("remove", Signature.One, static (m, self, a) => m.Rules.ByteArray.Remove(m, (PyByteArray)self, a[0]!)),
        Method("clear", Signature.None, static (m, self, a) => m.Rules.ByteArray.Clear(m, (PyByteArray)self)),
        Method("reverse", Signature.None, static (m, self, a) => m.Rules.ByteArray.Reverse((PyByteArray)self)),
        Method("copy", Signature.None, static (m, self, a) => m.Rules.ByteArray.CopyOf(m, (PyByteArray)self)),
    ]).ToFrozenDictionary(method => method.Name);

    /// <summary><c>append</c>.</summary>
    /// <remarks>Source: CPython, <c>bytearray_append</c>.</remarks>
    public virtual PyObject? Append(Machine machine, PyByteArray self, PyObject value)
    {
        if (!ArgumentConversion.TryByte(machine, value, "byte", out var number) || !machine.Fits(self.Value.Count + 1) || !CanResize(machine, self))
        {
            return null;
        }

        self.Value.Add(number);
        return PyNone.Instance;
    }

    /// <summary><c>extend</c>: with bytes, or all ints of an iterable, or nothing of it if one is wrong. Before 3.10 an error of the iterator itself
    /// leaves the ints that came before it.</summary>
    /// <remarks>Source: CPython, <c>bytearray_extend</c>.</remarks>
    public virtual PyObject? Extend(Machine machine, PyByteArray self, PyObject iterable)
    {
        if (!machine.Rules.Of(iterable).IsIterableOf(machine, iterable))
        {
            return machine.Raise(ErrorTypes.TypeError, $"can't extend bytearray with {iterable.Type.Name}");
        }

        if (iterable is PyMemoryView && !TryBytes(iterable, out _))
        {
            return machine.Raise(ErrorTypes.TypeError, "can't set bytearray slice from memoryview");
        }

        byte[]? added;
        if (TryBytes(iterable, out var bytes))
        {
            added = bytes.ToArray();
        }
        else if (iterable is PyStr { Value.Length: > 0 } && machine.Profile.Flag("text.extendByStrHasOwnText"))
        {
            return machine.Raise(ErrorTypes.TypeError, "expected iterable of integers; got: 'str'");
        }
        else
        {
            added = Iteration.Over(machine, iterable) is { } iterator ? ByteSource.Collect(machine, iterator, "byte", machine.Profile.Flag("text.extendKeepsWhatCame")) : null;
        }

        if (added is null || !machine.Fits(self.Value.Count + added.Length) || (added.Length > 0 && !CanResize(machine, self, iterable)))
        {
            return null;
        }

        self.Value.AddRange(added);
        return machine.HasFailed ? null : PyNone.Instance;
    }

    /// <summary><c>insert</c>: an index beyond the ends is clipped.</summary>
    /// <remarks>Source: CPython, <c>bytearray_insert_impl</c>.</remarks>
    public virtual PyObject? Insert(Machine machine, PyByteArray self, PyObject index, PyObject value)
    {
        if (!ArgumentConversion.TrySize(machine, index, out var position)
            || !ArgumentConversion.TryByte(machine, value, "byte", out var number)
            || !machine.Fits(self.Value.Count + 1)
            || !CanResize(machine, self))
        {
            return null;
        }

        var length = self.Value.Count;
        self.Value.Insert((int)Math.Clamp(position < 0 ? position + length : position, 0, length), number);
        return PyNone.Instance;
    }

    /// <summary><c>pop</c>.</summary>
    /// <remarks>Source: CPython, <c>bytearray_pop_impl</c>.</remarks>
    public virtual PyObject? Pop(Machine machine, PyByteArray self, PyObject? index)
    {
        var position = -1L;
        if (index is not null && !ArgumentConversion.TrySize(machine, index, out position))
        {
            return null;
        }

        if (self.Value.Count == 0)
        {
            return machine.Raise(ErrorTypes.IndexError, "pop from empty bytearray");
        }

        position += position < 0 ? self.Value.Count : 0;
        if (position < 0 || position >= self.Value.Count)
        {
            return machine.Raise(ErrorTypes.IndexError, "pop index out of range");
        }

        if (!CanResize(machine, self))
        {
            return null;
        }

        var value = self.Value[(int)position];
        self.Value.RemoveAt((int)position);
        return machine.Int(value);
    }

    /// <summary><c>remove</c>: the first occurrence of a byte.</summary>
    /// <remarks>Source: CPython, <c>bytearray_remove_impl</c>.</remarks>
    public virtual PyObject? Remove(Machine machine, PyByteArray self, PyObject value)
    {
        if (!ArgumentConversion.TryByte(machine, value, "byte", out var number))
        {
            return null;
        }

        var position = self.Value.IndexOf(number);
        if (position < 0)
        {
            return machine.Raise(ErrorTypes.ValueError, "value not found in bytearray");
        }

        if (!CanResize(machine, self))
        {
            return null;
        }

        self.Value.RemoveAt(position);
        return PyNone.Instance;
    }

    /// <summary><c>clear</c>.</summary>
    /// <remarks>Source: CPython, <c>bytearray_clear_impl</c>.</remarks>
    public virtual PyObject? Clear(Machine machine, PyByteArray self)
    {
        if (self.Value.Count > 0 && !CanResize(machine, self))
        {
            return null;
        }

        self.Value.Clear();
        return PyNone.Instance;
    }

    /// <summary><c>reverse</c>.</summary>
    /// <remarks>Source: CPython, <c>bytearray_reverse_impl</c>.</remarks>
    public virtual PyObject? Reverse(PyByteArray self)
    {
        self.Value.Reverse();
        return PyNone.Instance;
    }

    /// <summary><c>copy</c>.</summary>
    /// <remarks>Source: CPython, <c>bytearray_copy_impl</c>.</remarks>
    public virtual PyObject? CopyOf(Machine machine, PyByteArray self) => machine.Fits(self.Value.Count) ? Copy(machine, Span(self)) : null;

    /// <summary>Raises <c>BufferError</c> while a memoryview shows the bytes.</summary>
    protected virtual bool CanResize(Machine machine, PyByteArray self, PyObject? operand = null) =>
        Exporting.TryResize(machine, self, Exporting.OfByteArray, operand);

    private static BuiltinMethod Method(string name, Signature signature, BuiltinBody body) => new(PyType.ByteArray, name, signature, body);
}
