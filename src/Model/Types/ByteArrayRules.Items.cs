using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Assignment and deletion of items and slices.</content>
public partial class ByteArrayRules
{
    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>bytearray_ass_subscript</c>.</remarks>
    public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value)
    {
        switch (index)
        {
            case var _ when Indexing.IsInt(machine, index):
                return SetByte(machine, (PyByteArray)self, index, value);
            case PySlice slice:
                return Indexing.TrySlice(machine, slice, Span(self).Length, out var start, out _, out var step, out var count)
                    && TryAssigned(machine, self, value, out var bytes)
                    && SetSlice(machine, (PyByteArray)self, start, step, count, bytes, value);
            default:
                return Sequences.RaiseIndexType(machine, IndexedName, index) is not null;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>bytearray_ass_subscript</c>.</remarks>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index)
    {
        var array = (PyByteArray)self;
        var bytes = array.Value;
        switch (index)
        {
            case var _ when Indexing.IsInt(machine, index):
                if (!Sequences.TryPosition(machine, index, bytes.Count, IndexOutOfRange, out var position) || !CanResize(machine, array))
                {
                    return false;
                }

                bytes.RemoveAt(position);
                return true;
            case PySlice slice:
                if (!Indexing.TrySlice(machine, slice, bytes.Count, out var start, out _, out var step, out var count))
                {
                    return false;
                }

                return TryDeleteSlice(machine, array, start, step, count);
            default:
                return Sequences.RaiseIndexType(machine, IndexedName, index) is not null;
        }
    }

    /// <summary>Assigns the bytes of a slice; with a step other than 1 only as many as there are.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="self">The bytearray.</param>
    /// <param name="start">First position.</param>
    /// <param name="step">The step.</param>
    /// <param name="count">Number of positions.</param>
    /// <param name="bytes">What is assigned.</param>
    /// <param name="source">The object that it comes from; a view of the bytearray itself keeps it from changing its size.</param>
    /// <remarks>Nothing assigned to a slice with a step deletes it. Source: CPython, <c>bytearray_ass_subscript</c>.</remarks>
    public virtual bool SetSlice(Machine machine, PyByteArray self, long start, long step, long count, byte[] bytes, PyObject source)
    {
        if (step == 1)
        {
            if (!machine.Fits(self.Value.Count - count + bytes.Length) || (bytes.Length != count && !CanResize(machine, self, source)))
            {
                return false;
            }

            self.Value.RemoveRange((int)start, (int)count);
            self.Value.InsertRange((int)start, bytes);
            return true;
        }

        if (bytes.Length == 0)
        {
            return TryDeleteSlice(machine, self, start, step, count);
        }

        if (bytes.Length != count)
        {
            return machine.Raise(ErrorTypes.ValueError, $"attempt to assign bytes of size {bytes.Length} to extended slice of size {count}") is not null;
        }

        for (var index = 0; index < count; index++)
        {
            self.Value[(int)(start + (index * step))] = bytes[index];
        }

        return true;
    }

    /// <summary>With a step, a bytearray that is shown by a view refuses even if nothing would be deleted.</summary>
    private bool TryDeleteSlice(Machine machine, PyByteArray self, long start, long step, long count)
    {
        if ((count > 0 || step != 1) && !CanResize(machine, self))
        {
            return false;
        }

        DeleteSlice(self.Value, start, step, count);
        return true;
    }

    private static void DeleteSlice(List<byte> bytes, long start, long step, long count)
    {
        if (step == 1)
        {
            bytes.RemoveRange((int)start, (int)count);
            return;
        }

        // From the end, so that the positions before stay.
        for (var index = 0; index < count; index++)
        {
            bytes.RemoveAt((int)(start + ((step > 0 ? count - 1 - index : index) * step)));
        }
    }

    private bool SetByte(Machine machine, PyByteArray self, PyObject index, PyObject value)
    {
        if (!Indexing.TryIndex(machine, index, ErrorTypes.IndexError, out _))
        {
            return false;
        }

        // Which of two errors comes first differs between versions.
        byte number = 0;
        var valueFirst = machine.Profile.Flag("text.byteValueIsCheckedFirst");
        if ((valueFirst && !ArgumentConversion.TryByte(machine, value, "byte", out number))
            || !Sequences.TryPosition(machine, index, self.Value.Count, IndexOutOfRange, out var position)
            || (!valueFirst && !ArgumentConversion.TryByte(machine, value, "byte", out number)))
        {
            return false;
        }

        self.Value[position] = number;
        return true;
    }

    private static bool TryAssigned(Machine machine, PyObject self, PyObject value, out byte[] bytes)
    {
        bytes = [];
        if (value is PyFloat or PyComplex or PyStr || Indexing.IsInt(machine, value))
        {
            return machine.Raise(ErrorTypes.TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)") is not null;
        }

        if (ByteSource.Read(machine, PyType.ByteArray, value, "byte", out _) is not { } source)
        {
            return false;
        }

        bytes = source;
        return true;
    }
}
