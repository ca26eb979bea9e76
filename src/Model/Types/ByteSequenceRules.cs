using System.Numerics;
using System.Runtime.InteropServices;
using Conform.Model.Execution;
using Conform.Model.Formatting;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What bytes and bytearray have in common.</summary>
/// <remarks>Source: Python Library Reference, "Bytes and Bytearray Operations"; CPython, Objects/bytes_methods.c and Objects/stringlib.</remarks>
public abstract partial class ByteSequenceRules : TypeRules
{
    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary>The bytes of a bytes-like object.</summary>
    /// <returns>False, with nothing pending, if it is none, or a memoryview that cannot give them in one piece.</returns>
    public static bool TryBytes(PyObject value, out ReadOnlySpan<byte> bytes)
    {
        switch (value)
        {
            case PyBytes exact:
                bytes = exact.Value.Items.AsSpan();
                return true;
            case PyByteArray array:
                bytes = CollectionsMarshal.AsSpan(array.Value);
                return true;
            case PyArray array:
                bytes = CollectionsMarshal.AsSpan(array.Value);
                return true;
            case PyMemoryView { IsReleased: false, IsContiguous: true } view:
                bytes = view.Span();
                return true;
            default:
                bytes = default;
                return false;
        }
    }

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = Span(self).Length;
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Bytes-like objects are ordered by their bytes; another type is not comparable. Source: Python Language Reference, 6.10.1.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (!TryBytes(other, out var right))
        {
            return PyNotImplemented.Instance;
        }

        var order = Span(self).SequenceCompareTo(right);
        return PyBool.Of(operation switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    /// <inheritdoc/>
    /// <remarks>The only number operation of bytes is formatting with <c>%</c>. Source: CPython, <c>bytes_mod</c> and <c>bytearray_mod</c>.</remarks>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (operation != BinaryOperator.Modulo || left is not (PyBytes or PyByteArray) || !TryBytes(left, out var format))
        {
            return PyNotImplemented.Instance;
        }

        return BytesPercentFormat.Apply(machine, format, right) is { } bytes
            ? left is PyByteArray ? machine.Allocated(new PyByteArray([.. bytes])) : machine.Bytes([.. bytes])
            : null;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>bytes_subscript</c> and <c>bytearray_subscript</c>.</remarks>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
    {
        var bytes = Span(self);
        switch (index)
        {
            case var _ when Indexing.IsInt(machine, index):
                return Sequences.TryPosition(machine, index, bytes.Length, IndexOutOfRange, out var position) ? machine.Int(bytes[position]) : null;
            case PySlice slice:
                return Indexing.TrySlice(machine, slice, bytes.Length, out var start, out _, out var step, out var count)
                    ? Slice(machine, self, start, step, count)
                    : null;
            default:
                return Sequences.RaiseIndexType(machine, IndexedName, index);
        }
    }

    /// <inheritdoc/>
    /// <remarks>An int is a byte, a bytes-like object a part. Source: CPython, <c>_Py_bytes_contains</c>.</remarks>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        TryPart(machine, item, "a bytes-like object is required", out var part) ? PyBool.Of(Span(self).IndexOf(part) >= 0) : null;

    /// <summary>A slice.</summary>
    /// <remarks>Source: CPython, <c>bytes_subscript</c> and <c>bytearray_subscript</c>.</remarks>
    public virtual PyObject? Slice(Machine machine, PyObject self, long start, long step, long count)
    {
        if (!machine.Fits(count))
        {
            return null;
        }

        if (step == 1 || count == 0)
        {
            return count == 0 ? Copy(machine, default) : Part(machine, self, (int)start, (int)(start + count));
        }

        var bytes = new byte[count];
        for (var index = 0L; index < count; index++)
        {
            bytes[index] = Span(self)[(int)(start + (index * step))];
        }

        return Computed(machine, bytes);
    }

    /// <summary>The part between two positions; all of it is as <see cref="Unchanged"/>.</summary>
    public PyObject Part(Machine machine, PyObject self, int start, int stop) =>
        start == 0 && stop == Span(self).Length ? Unchanged(machine, self) : Copy(machine, Span(self)[start..stop]);

    /// <summary>How the type is called in index errors.</summary>
    protected abstract string IndexedName { get; }

    /// <summary>Text of the error for an index out of range.</summary>
    protected abstract string IndexOutOfRange { get; }

    /// <summary>The result of an operation that changes nothing.</summary>
    /// <remarks>Source: CPython, <c>return_self</c> in Objects/stringlib/transmogrify.h.</remarks>
    protected abstract PyObject Unchanged(Machine machine, PyObject self);

    /// <summary>An object of this type with a copy of <paramref name="bytes"/>; one byte may be a shared object.</summary>
    protected abstract PyObject Copy(Machine machine, ReadOnlySpan<byte> bytes);

    /// <summary>An object of this type that takes <paramref name="bytes"/>, computed byte by byte; only the empty one may be a shared object.</summary>
    protected abstract PyObject Computed(Machine machine, byte[] bytes);

    private protected static ReadOnlySpan<byte> Span(PyObject self) => TryBytes(self, out var bytes) ? bytes : default;

    private protected static bool TryBytesArgument(Machine machine, PyObject value, out ReadOnlySpan<byte> bytes) =>
        TryBytes(value, out bytes) || Exporting.RaiseNoBytes(machine, value, $"a bytes-like object is required, not '{value.Type.Name}'");

    private static bool TryPart(Machine machine, PyObject value, string expectation, out ReadOnlySpan<byte> part)
    {
        part = default;
        if (Indexing.IsInt(machine, value))
        {
            var isByte = ArgumentConversion.TryByte(machine, value, "byte", out var number);
            part = isByte ? new byte[] { number } : default;
            return isByte;
        }

        return TryBytes(value, out part) || Exporting.RaiseNoBytes(machine, value, $"{expectation}, not '{value.Type.Name}'");
    }
}
