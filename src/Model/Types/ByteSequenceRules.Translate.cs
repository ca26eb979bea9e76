using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;

namespace Conform.Model.Types;

/// <content>Translation tables.</content>
public abstract partial class ByteSequenceRules
{
    private const int TableSize = 256;

    /// <summary><c>translate(table, delete=b'')</c>: bytes that do not change are returned as they are.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.translate</c>; CPython, <c>bytes_translate_impl</c>, <c>bytearray_translate_impl</c>.</remarks>
    public virtual PyObject? Translate(Machine machine, PyObject self, PyObject table, PyObject? delete)
    {
        ReadOnlySpan<byte> map = default;
        if (table is not PyNone)
        {
            if (!TryBuffer(machine, table, out map))
            {
                return null;
            }

            if (map.Length != TableSize)
            {
                return machine.Raise(ErrorTypes.ValueError, "translation table must be 256 characters long");
            }
        }

        ReadOnlySpan<byte> removed = default;
        if (delete is not null && !TryBuffer(machine, delete, out removed))
        {
            return null;
        }

        var source = Span(self);
        var bytes = new List<byte>(source.Length);
        var isChanged = false;
        foreach (var value in source)
        {
            var mapped = map.IsEmpty ? value : map[value];
            var stays = !removed.Contains(value);
            isChanged |= !stays || mapped != value;
            if (stays)
            {
                bytes.Add(mapped);
            }
        }

        return !machine.Fits(bytes.Count) ? null : isChanged || self.Type.IsHeap ? Computed(machine, [.. bytes]) : Unchanged(machine, self);
    }

    /// <summary><c>bytes.maketrans(from, to)</c>: new bytes, also as a method of bytearray.</summary>
    /// <remarks>Source: CPython, <c>_Py_bytes_maketrans</c>.</remarks>
    public virtual PyObject? MakeTable(Machine machine, PyObject first, PyObject second)
    {
        if (!TryBuffer(machine, first, out var from) || !TryBuffer(machine, second, out var to))
        {
            return null;
        }

        if (from.Length != to.Length)
        {
            return machine.Raise(ErrorTypes.ValueError, "maketrans arguments must have same length");
        }

        byte[] table = [.. Enumerable.Range(0, TableSize).Select(value => (byte)value)];
        for (var index = 0; index < from.Length; index++)
        {
            table[from[index]] = to[index];
        }

        return machine.Fits(table.Length) ? machine.Allocated(new PyBytes(ValueList.Create<byte>(table))) : null;
    }

    private static bool TryBuffer(Machine machine, PyObject value, out ReadOnlySpan<byte> bytes) =>
        TryBytes(value, out bytes) || machine.Raise(ErrorTypes.TypeError, $"a bytes-like object is required, not '{value.Type.Name}'") is not null;
}
