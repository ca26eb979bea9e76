using System.Collections.Frozen;
using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <summary>What can be done with a bytearray.</summary>
/// <remarks>Source: Python Library Reference, "Bytearray Objects"; CPython, Objects/bytearrayobject.c.</remarks>
public partial class ByteArrayRules : ByteSequenceRules
{
    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <inheritdoc/>
    protected override string IndexedName => "bytearray";

    /// <inheritdoc/>
    protected override string IndexOutOfRange => "bytearray index out of range";

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>PyByteArray_Concat</c>.</remarks>
    public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other)
    {
        if (!TryBytes(other, out var right))
        {
            return machine.Raise(ErrorTypes.TypeError, $"can't concat {other.Type.Name} to bytearray");
        }

        var left = Span(self);
        return machine.Fits(left.Length + right.Length) ? Computed(machine, [.. left, .. right]) : null;
    }

    /// <inheritdoc/>
    /// <remarks>The bytearray itself, changed. Its own bytes are held while it would grow, so it cannot be added to itself unless it is empty.
    /// Source: CPython, <c>bytearray_iconcat</c>.</remarks>
    public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other)
    {
        if (!TryBytes(other, out var right))
        {
            return machine.Raise(ErrorTypes.TypeError, $"can't concat {other.Type.Name} to bytearray");
        }

        if (ReferenceEquals(self, other) && !right.IsEmpty)
        {
            return machine.Raise(ErrorTypes.BufferError, Exporting.OfByteArray);
        }

        var bytes = ((PyByteArray)self).Value;
        byte[] added = [.. right];
        if (!machine.Fits(bytes.Count + added.Length) || (added.Length > 0 && !CanResize(machine, (PyByteArray)self, other)))
        {
            return null;
        }

        bytes.AddRange(added);
        return self;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>bytearray_repeat</c>.</remarks>
    public override PyObject? Repeat(Machine machine, PyObject self, PyObject count)
    {
        if (!TryRepeat(machine, self, count, out var bytes))
        {
            return null;
        }

        return Computed(machine, bytes);
    }

    /// <inheritdoc/>
    /// <remarks>The bytearray itself, changed. Source: CPython, <c>bytearray_irepeat</c>.</remarks>
    public override PyObject? InPlaceRepeat(Machine machine, PyObject self, PyObject count)
    {
        if (!TryRepeat(machine, self, count, out var bytes))
        {
            return null;
        }

        if (bytes.Length != Span(self).Length)
        {
            if (!CanResize(machine, (PyByteArray)self))
            {
                return null;
            }

            Refill((PyByteArray)self, bytes);
        }

        return self;
    }

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) => machine.Allocated(new PyByteArrayIterator((PyByteArray)self));

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        if (!machine.Fits(Span(self).Length))
        {
            return false;
        }

        text.Append(self.Type.Name).Append("(");
        Escaping.AppendBytes(text, Span(self), escapesApostrophe: true);
        text.Append(')');
        return true;
    }

    /// <summary><c>bytearray(source)</c>: always a new object.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytearray</c>; CPython, <c>bytearray___init___impl</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ByteSource.Bind(machine, PyType.ByteArray, arguments) is not { } call || !call.IsConsistent(machine))
        {
            return null;
        }

        var bytes = call.Value switch
        {
            null => [],
            PyStr text => call.Encode(machine, text),
            _ => ByteSource.Read(machine, PyType.ByteArray, call.Value, "byte", out _),
        };
        return bytes is null ? null : Computed(machine, bytes);
    }

    /// <inheritdoc/>
    /// <remarks>The old bytes go first, and ints are appended one at a time, so that an error leaves those that came before it. Source: CPython, <c>bytearray___init___impl</c>.</remarks>
    public override bool Initialize(Machine machine, PyObject self, CallArguments arguments)
    {
        var target = (PyByteArray)self;
        if (ByteSource.Bind(machine, PyType.ByteArray, arguments) is not { } call || (target.Value.Count > 0 && !CanResize(machine, target)))
        {
            return false;
        }

        target.Value.Clear();
        if (!call.IsConsistent(machine) || call.Value is null)
        {
            return !machine.HasFailed;
        }

        var bytes = call.Value is PyStr text ? call.Encode(machine, text) : ByteSource.ReadAtOnce(machine, PyType.ByteArray, call.Value, out _);
        if (bytes is null)
        {
            return !machine.HasFailed && TryAppend(machine, target, call.Value);
        }

        if (bytes.Length > 0 && !CanResize(machine, target, call.Value))
        {
            return false;
        }

        target.Value.AddRange(bytes);
        return true;
    }

    /// <summary>Appends the ints of an iterable to an empty bytearray.</summary>
    private bool TryAppend(Machine machine, PyByteArray target, PyObject source)
    {
        if (ByteSource.Iterate(machine, PyType.ByteArray, source) is not { } iterator)
        {
            return false;
        }

        // The ints of a list or tuple are written into memory of its length that nobody has set.
        var isWritten = machine.Profile.Flag("text.intsAreWrittenInPlace") && !source.Type.IsHeap && source is PyList or PyTuple;
        while (iterator.Next(machine) is { } item)
        {
            if (isWritten && target.Value.Count == 0 && !CanResize(machine, target))
            {
                return false;
            }

            isWritten = isWritten && ReferenceEquals(item.Type, PyType.Int);
            if (!ArgumentConversion.TryByte(machine, item, "byte", out var number))
            {
                return isWritten && machine.NotModelled("bytes that were never set") is not null;
            }

            if (!machine.Step() || !machine.Fits(target.Value.Count + 1) || (target.Value.Count == 0 && !CanResize(machine, target)))
            {
                return false;
            }

            target.Value.Add(number);
        }

        return !machine.HasFailed;
    }

    /// <inheritdoc/>
    protected override PyObject Unchanged(Machine machine, PyObject self) => Copy(machine, Span(self));

    /// <inheritdoc/>
    protected override PyObject Copy(Machine machine, ReadOnlySpan<byte> bytes) => machine.Allocated(new PyByteArray([.. bytes]));

    /// <inheritdoc/>
    protected override PyObject Computed(Machine machine, byte[] bytes) => machine.Allocated(new PyByteArray([.. bytes]));

    /// <inheritdoc/>
    protected override PyObject Separator(Machine machine, PyObject separator) => Copy(machine, Span(separator));

    private static void Refill(PyByteArray self, byte[] bytes)
    {
        self.Value.Clear();
        self.Value.AddRange(bytes);
    }

    private static bool TryRepeat(Machine machine, PyObject self, PyObject count, out byte[] bytes)
    {
        bytes = [];
        if (!Sequences.TryCopies(machine, count, out var copies))
        {
            return false;
        }

        var source = ((PyByteArray)self).Value;
        var size = new BigInteger(source.Count) * copies;

        // CPython before 3.11 makes each copy, also of nothing: the number of copies takes time.
        if (!ArgumentConversion.CanAllocate(machine, size) || (source.Count == 0 && !machine.Fits(copies)))
        {
            return false;
        }

        bytes = new byte[(int)size];
        for (var start = 0; start < bytes.Length; start += source.Count)
        {
            source.CopyTo(bytes, start);
        }

        return true;
    }
}
