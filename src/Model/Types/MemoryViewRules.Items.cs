using System.Collections.Frozen;
using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Subscripts, slices and methods.</content>
public partial class MemoryViewRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        Method("release", Signature.None, static (m, self, _) => m.Rules.MemoryView.Release((PyMemoryView)self)),
        Method("tolist", Signature.None, static (m, self, _) => m.Rules.MemoryView.ToList(m, (PyMemoryView)self)),
        Method("tobytes", Signature.Keywords(0, "order"), static (m, self, a) =>
            a[0] is null or PyNone ? m.Rules.MemoryView.ToBytes(m, (PyMemoryView)self) : m.NotModelled("an order of bytes")),
        Method("toreadonly", Signature.None, static (m, self, _) => m.Rules.MemoryView.ToReadOnly(m, (PyMemoryView)self)),
        Method("hex", Signature.Keywords(0, "sep", "bytes_per_sep"), static (m, self, a) =>
            a[0] is null && a[1] is null ? m.Rules.MemoryView.Hex(m, (PyMemoryView)self) : m.NotModelled("a separator of hexadecimal digits")),
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <inheritdoc/>
    /// <remarks>A slice is another view of the same bytes. Source: CPython, <c>memory_subscript</c>.</remarks>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
    {
        if (!Indexing.TryPlain(machine, ref index))
        {
            return null;
        }

        var view = (PyMemoryView)self;
        if (!IsUsable(machine, view))
        {
            return null;
        }

        switch (index)
        {
            case PyInt:
                return TryPosition(machine, view, index, out var position) ? view.ItemAt(machine, position) : null;
            case PySlice slice:
                return Indexing.TrySlice(machine, slice, view.Count, out var start, out _, out var step, out var count)
                    ? Slice(machine, view, start, step, count, view.IsReadOnly)
                    : null;
            case PyTuple { Items: [PyInt single] }:
                return TryPosition(machine, view, single, out position) ? view.ItemAt(machine, position) : null;
            default:
                return RaiseKey(machine, index);
        }
    }

    /// <inheritdoc/>
    /// <remarks>What is assigned to a slice must have its structure. Source: CPython, <c>memory_ass_sub</c>.</remarks>
    public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value)
    {
        if (!Indexing.TryPlain(machine, ref index))
        {
            return false;
        }

        var view = (PyMemoryView)self;
        if (!IsUsable(machine, view))
        {
            return false;
        }

        if (view.IsReadOnly)
        {
            return machine.Raise(ErrorTypes.TypeError, "cannot modify read-only memory") is not null;
        }

        switch (index)
        {
            case PySlice slice:
                return SetSlice(machine, view, slice, value);
            case PyInt:
                return SetAt(machine, view, index, value);
            case PyTuple { Items: [PyInt single] }:
                return SetAt(machine, view, single, value);
            default:
                return RaiseKey(machine, index) is not null;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>memory_ass_sub</c>.</remarks>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index)
    {
        var view = (PyMemoryView)self;
        return IsUsable(machine, view)
            && machine.Raise(ErrorTypes.TypeError, view.IsReadOnly ? "cannot modify read-only memory" : "cannot delete memory") is not null;
    }

    /// <summary>Assigns the items of an object that has bytes; they are taken before any is stored.</summary>
    /// <remarks>Source: CPython, <c>copy_single</c>.</remarks>
    public virtual bool SetSlice(Machine machine, PyMemoryView self, PySlice slice, PyObject value)
    {
        var (format, bytes) = value switch
        {
            PyMemoryView { IsReleased: false } view => (view.Format, view.ToBytes()),
            PyArray array => (array.Format, array.Value.ToArray()),
            _ when ByteSequenceRules.TryBytes(value, out var found) => (new ItemFormat('B', machine.Profile.Word.Size), found.ToArray()),
            _ => (default, null),
        };
        if (bytes is null)
        {
            return Exporting.RaiseNoBytes(machine, value, $"a bytes-like object is required, not '{value.Type.Name}'");
        }

        if (!Indexing.TrySlice(machine, slice, self.Count, out var start, out _, out var step, out var count))
        {
            return false;
        }

        if (format != self.Format || bytes.Length != count * format.Size)
        {
            return machine.Raise(ErrorTypes.ValueError, "memoryview assignment: lvalue and rvalue have different structures") is not null;
        }

        for (var index = 0; index < count; index++)
        {
            self.Replace((int)(start + (index * step)), bytes.AsSpan(index * format.Size, format.Size));
        }

        return true;
    }

    /// <summary><c>release</c>: lets the bytes go; a released view refuses almost everything.</summary>
    public virtual PyObject? Release(PyMemoryView self)
    {
        self.Release();
        return PyNone.Instance;
    }

    /// <summary><c>tolist</c>: a new list of the items.</summary>
    public virtual PyObject? ToList(Machine machine, PyMemoryView self) =>
        IsUsable(machine, self) && machine.Fits(self.Count) ? machine.List([.. ItemsOf(machine, self)!]) : null;

    /// <summary><c>tobytes</c>: the bytes of the items in order.</summary>
    public virtual PyObject? ToBytes(Machine machine, PyMemoryView self) =>
        IsUsable(machine, self) && machine.Fits(self.Count * self.Format.Size) ? BytesRules.FilledAnew(machine, self.ToBytes()) : null;

    /// <summary><c>toreadonly</c>: another view of the same items, which cannot be assigned.</summary>
    public virtual PyObject? ToReadOnly(Machine machine, PyMemoryView self) =>
        IsUsable(machine, self) ? Slice(machine, self, 0, 1, self.Count, isReadOnly: true) : null;

    /// <summary><c>hex</c>: two digits for each byte.</summary>
    public virtual PyObject? Hex(Machine machine, PyMemoryView self) => IsUsable(machine, self) && machine.Fits(self.Count * self.Format.Size * 2)
        ? machine.Str(Programs.CodePoints.Of(Convert.ToHexStringLower(self.ToBytes())))
        : null;

    private static BuiltinMethod Method(string name, Signature signature, BuiltinBody body) => new(CollectionTypes.MemoryView, name, signature, body);

    private static bool TryPosition(Machine machine, PyMemoryView view, PyObject index, out int position) =>
        Sequences.TryPosition(machine, index, view.Count, "index out of bounds on dimension 1", out position);

    private static bool SetAt(Machine machine, PyMemoryView view, PyObject index, PyObject value)
    {
        if (!TryPosition(machine, view, index, out var position) || ToItem(machine, view.Format, value) is not { } item)
        {
            return false;
        }

        view.Replace(position, item);
        return true;
    }

    /// <summary>Source: CPython, <c>pack_single</c>.</summary>
    private static byte[]? ToItem(Machine machine, ItemFormat format, PyObject value)
    {
        if (!Indexing.TryPlain(machine, ref value))
        {
            return null;
        }

        var isNumber = value is PyInt || (format.IsFloat && value is PyFloat);
        byte[]? bytes = value switch
        {
            PyFloat real when format.IsFloat => format.Bytes(real.Value),
            PyInt number when format.IsFloat => IntegerArithmetic.TryToDouble(number.Value, out var real) ? format.Bytes(real) : null,
            PyInt number => format.Bytes(number.Value),
            _ => null,
        };
        if (bytes is null)
        {
            _ = machine.Raise(
                isNumber ? ErrorTypes.ValueError : ErrorTypes.TypeError,
                $"memoryview: invalid {(isNumber ? "value" : "type")} for format '{format.Code}'");
        }

        return bytes;
    }

    private static PyObject? RaiseKey(Machine machine, PyObject index) => index switch
    {
        PyTuple { Items: [] } => machine.Raise(ErrorTypes.NotImplementedError, "sub-views are not implemented"),
        PyTuple tuple when tuple.Items.All(item => item is PyInt) =>
            machine.Raise(ErrorTypes.TypeError, $"cannot index 1-dimension view with {tuple.Items.Length}-element tuple"),
        PyTuple tuple when tuple.Items.All(item => item is PySlice) =>
            machine.Raise(ErrorTypes.NotImplementedError, "multi-dimensional slicing is not implemented"),
        _ => machine.Raise(ErrorTypes.TypeError, "memoryview: invalid slice key"),
    };
}
