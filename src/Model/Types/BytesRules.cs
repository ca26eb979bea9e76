using System.Collections.Frozen;
using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Text;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with bytes.</summary>
/// <remarks>Source: Python Library Reference, "Bytes Objects"; CPython, Objects/bytesobject.c.</remarks>
public class BytesRules : ByteSequenceRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = SharedMethods(PyType.Bytes).ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <inheritdoc/>
    protected override string IndexedName => "byte";

    /// <inheritdoc/>
    protected override string IndexOutOfRange => "index out of range";

    /// <inheritdoc/>
    /// <remarks>As of a str of the same bytes. Source: CPython, <c>bytes_hash</c>.</remarks>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = StringHash.Of(Span(self), machine.Profile);
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Bytes are compared with bytes; a bytearray compares itself. Source: CPython, <c>bytes_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other) =>
        other is PyBytes ? base.Compare(machine, operation, self, other) : PyNotImplemented.Instance;

    /// <inheritdoc/>
    /// <remarks>An empty operand gives the other one, if that is bytes. Source: CPython, <c>bytes_concat</c>.</remarks>
    public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other)
    {
        if (!TryBytes(other, out var right))
        {
            return machine.Raise(ErrorTypes.TypeError, $"can't concat {other.Type.Name} to bytes");
        }

        var left = Span(self);
        if (left.IsEmpty && ReferenceEquals(other.Type, PyType.Bytes))
        {
            return other;
        }

        if (right.IsEmpty && ReferenceEquals(self.Type, PyType.Bytes))
        {
            return self;
        }

        return machine.Fits(left.Length + right.Length) ? Computed(machine, [.. left, .. right]) : null;
    }

    /// <inheritdoc/>
    /// <remarks>Where the size does not change, the object itself; otherwise a new one, also an empty one. Source: CPython, <c>bytes_repeat</c>.</remarks>
    public override PyObject? Repeat(Machine machine, PyObject self, PyObject count)
    {
        if (!Sequences.TryCopies(machine, count, out var copies))
        {
            return null;
        }

        var source = ((PyBytes)self).Value.Items;
        var size = new BigInteger(source.Length) * copies;
        if (size > machine.Profile.Word.Max)
        {
            return machine.Raise(ErrorTypes.OverflowError, "repeated bytes are too long");
        }

        if (size == source.Length && ReferenceEquals(self.Type, PyType.Bytes))
        {
            return self;
        }

        if (!ArgumentConversion.CanAllocate(machine, size))
        {
            return null;
        }

        var bytes = new byte[(int)size];
        for (var start = 0; start < bytes.Length; start += source.Length)
        {
            source.CopyTo(bytes, start);
        }

        return machine.Allocated(new PyBytes([.. bytes]));
    }

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) => machine.Allocated(new PyBytesIterator((PyBytes)self));

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        if (!machine.Fits(Span(self).Length))
        {
            return false;
        }

        Escaping.AppendBytes(text, Span(self));
        return true;
    }

    /// <summary><c>bytes(source)</c>: bytes are returned as they are.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes</c>; CPython, <c>bytes_new_impl</c>, <c>PyBytes_FromObject</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ByteSource.Bind(machine, PyType.Bytes, arguments) is not { } call || !call.IsConsistent(machine))
        {
            return null;
        }

        switch (call.Value)
        {
            case null:
                return Copy(machine, default);
            case PyBytes when ReferenceEquals(call.Value.Type, PyType.Bytes):
                return call.Value;
            case PyStr text:
                return call.EncodeNew(machine, text);
            case { Type.IsHeap: true } when ByteSource.AsBytes(machine, call.Value, out var isFound) is var own && (isFound || machine.HasFailed):
                return own;
            default:
                return ByteSource.Read(machine, PyType.Bytes, call.Value, "bytes", out var origin) is { } bytes
                    ? origin switch
                    {
                        ByteOrigin.Count => Filled(machine, bytes),
                        ByteOrigin.Buffer => FilledAnew(machine, bytes),
                        _ => Copy(machine, bytes),
                    }
                    : null;
        }
    }

    /// <summary>New bytes that take <paramref name="bytes"/>, filled in place, so that only empty ones are a shared object.</summary>
    internal static PyBytes Filled(Machine machine, byte[] bytes) => bytes.Length == 0 ? machine.Bytes([]) : machine.Allocated(new PyBytes([.. bytes]));

    /// <summary>New bytes of another object, filled in place; from 3.15 on one byte is a shared object.</summary>
    /// <remarks>Source: CPython, <c>PyBytesWriter_Finish</c>.</remarks>
    internal static PyBytes FilledAnew(Machine machine, byte[] bytes) =>
        machine.Profile.Flag("text.newByteIsShared") ? machine.Bytes(ValueList.Create<byte>(bytes)) : Filled(machine, bytes);

    /// <inheritdoc/>
    protected override PyObject Unchanged(Machine machine, PyObject self) =>
        ReferenceEquals(self.Type, PyType.Bytes) ? self : Copy(machine, ((PyBytes)self).Value.Items.AsSpan());

    /// <inheritdoc/>
    protected override PyObject Copy(Machine machine, ReadOnlySpan<byte> bytes) => machine.Bytes(ValueList.Create(bytes));

    /// <inheritdoc/>
    protected override PyObject Computed(Machine machine, byte[] bytes) =>
        Filled(machine, bytes);

    /// <inheritdoc/>
    protected override PyObject Separator(Machine machine, PyObject separator) => separator;
}
