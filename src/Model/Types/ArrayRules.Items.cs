using System.Numerics;
using System.Runtime.InteropServices;
using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Subscripts and slices, and what becomes an item.</content>
public partial class ArrayRules
{
    private const string AssignmentOutOfRange = "array assignment index out of range";

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>array_subscr</c>.</remarks>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
    {
        if (!Indexing.TryPlain(machine, ref index))
        {
            return null;
        }

        var array = (PyArray)self;
        switch (index)
        {
            case PyInt:
                return Sequences.TryPosition(machine, index, array.Count, "array index out of range", out var position) ? array.ItemAt(machine, position) : null;
            case PySlice slice:
                return Indexing.TrySlice(machine, slice, array.Count, out var start, out _, out var step, out var count) && machine.Fits(count)
                    ? New(machine, array.Format, Taken(array, start, step, count))
                    : null;
            default:
                return machine.Raise(ErrorTypes.TypeError, "array indices must be integers");
        }
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>array_ass_subscr</c>.</remarks>
    public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value)
    {
        if (!Indexing.TryPlain(machine, ref index))
        {
            return false;
        }

        var array = (PyArray)self;
        switch (index)
        {
            case PyInt:
                if (!Sequences.TryPosition(machine, index, array.Count, AssignmentOutOfRange, out var position)
                    || ToItem(machine, array.Format, value) is not { } item)
                {
                    return false;
                }

                array.Replace(position, item);
                return true;
            case PySlice slice:
                return Indexing.TrySlice(machine, slice, array.Count, out var start, out var stop, out var step, out var count)
                    && TryAssigned(machine, array, value, out var bytes)
                    && SetSlice(machine, array, start, stop, step, count, bytes);
            default:
                return machine.Raise(ErrorTypes.TypeError, "array indices must be integers") is not null;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>array_ass_subscr</c>: an array that exports its bytes refuses, even if nothing would be deleted.</remarks>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index)
    {
        if (!Indexing.TryPlain(machine, ref index))
        {
            return false;
        }

        var array = (PyArray)self;
        switch (index)
        {
            case PyInt:
                return Sequences.TryPosition(machine, index, array.Count, AssignmentOutOfRange, out var position)
                    && SetSlice(machine, array, position, position + 1, 1, 1, []);
            case PySlice slice:
                return Indexing.TrySlice(machine, slice, array.Count, out var start, out var stop, out var step, out var count)
                    && SetSlice(machine, array, start, stop, step, count, []);
            default:
                return machine.Raise(ErrorTypes.TypeError, "array indices must be integers") is not null;
        }
    }

    /// <summary>Assigns the items of a slice; none at all delete it, also with a step.</summary>
    public virtual bool SetSlice(Machine machine, PyArray self, long start, long stop, long step, long count, byte[] bytes)
    {
        var size = self.Format.Size;
        var needed = bytes.Length / size;
        if ((needed == 0 || needed != count) && !Exporting.TryResize(machine, self, IsExporting))
        {
            return false;
        }

        if (step != 1 && needed > 0)
        {
            if (needed != count)
            {
                return machine.Raise(ErrorTypes.ValueError, $"attempt to assign array of size {needed} to extended slice of size {count}") is not null;
            }

            for (var index = 0; index < needed; index++)
            {
                self.Replace((int)(start + (index * step)), bytes.AsSpan(index * size, size));
            }

            return true;
        }

        if (step == 1)
        {
            if (needed == count)
            {
                bytes.CopyTo(CollectionsMarshal.AsSpan(self.Value)[((int)start * size)..]);
                return true;
            }

            self.Value.RemoveRange((int)start * size, (int)(Math.Max(stop, start) - start) * size);
            self.Value.InsertRange((int)start * size, bytes);
            return machine.Fits(self.Count);
        }

        // From the end, so that the positions before stay.
        for (var index = 0; index < count; index++)
        {
            self.Value.RemoveRange((int)(start + ((step > 0 ? count - 1 - index : index) * step)) * size, size);
        }

        return true;
    }

    /// <summary>The bytes of an item made from <paramref name="value"/>.</summary>
    /// <returns>Null with an error pending.</returns>
    /// <remarks>Source: CPython, <c>b_setitem</c> and its relatives.</remarks>
    internal static byte[]? ToItem(Machine machine, ItemFormat format, PyObject value)
    {
        if (format.IsFloat)
        {
            return TryReal(machine, value, out var real) ? format.Bytes(real) : null;
        }

        if (!Indexing.TryPlain(machine, ref value))
        {
            return null;
        }

        if (value is not PyInt number)
        {
            _ = machine.Raise(ErrorTypes.TypeError, NotAnInteger(machine, format, value));
            return null;
        }

        if (format.Bytes(number.Value) is { } bytes)
        {
            return bytes;
        }

        _ = machine.Raise(ErrorTypes.OverflowError, OutOfRange(machine, format.Code, number.Value));
        return null;
    }

    private static string NotAnInteger(Machine machine, ItemFormat format, PyObject value)
    {
        if (!machine.Profile.Flag("collections.arrayItemsAreConverted"))
        {
            return $"'{value.Type.Name}' object cannot be interpreted as an integer";
        }

        return value switch
        {
            PyFloat => format.Code is 'I' or 'L' or 'Q' ? "array item must be integer" : "integer argument expected, got float",
            PyComplex => "can't convert complex to int",
            _ => $"an integer is required (got type {value.Type.Name})",
        };
    }

    /// <summary>Each kind of item is first converted to a wider C type, which has a text of its own.</summary>
    private static string OutOfRange(Machine machine, char code, BigInteger value)
    {
        var isLess = value.Sign < 0;
        var end = isLess ? "less than minimum" : "greater than maximum";
        var word = machine.Profile.Word;
        return code switch
        {
            'q' => "int too big to convert",
            'Q' => isLess ? "can't convert negative int to unsigned" : "int too big to convert",
            'I' or 'L' when isLess => "can't convert negative value to unsigned int",
            'I' when value <= word.MaxUnsigned => "unsigned int is greater than maximum",
            'I' or 'L' => "Python int too large to convert to C unsigned long",
            _ when !word.Holds(value) => "Python int too large to convert to C long",
            'b' when value >= short.MinValue && value <= short.MaxValue => $"signed char is {end}",
            'b' or 'h' => $"signed short integer is {end}",
            'B' => $"unsigned byte integer is {end}",
            'H' when value >= int.MinValue && value <= int.MaxValue => $"unsigned short is {end}",
            _ => $"signed integer is {end}",
        };
    }

    private static bool TryReal(Machine machine, PyObject value, out double real)
    {
        real = 0;
        switch (value)
        {
            case PyFloat number:
                real = number.Value;
                return true;
            case PyInt number:
                return IntegerArithmetic.TryToDouble(number.Value, out real)
                    || machine.Raise(ErrorTypes.OverflowError, "int too large to convert to float") is not null;
            case PyComplex when machine.Profile.Flag("collections.arrayItemsAreConverted"):
                return machine.Raise(ErrorTypes.TypeError, "can't convert complex to float") is not null;
            default:
                return FloatRules.TryDouble(machine, value, out real);
        }
    }

    private static bool TryAssigned(Machine machine, PyArray self, PyObject value, out byte[] bytes)
    {
        bytes = [];
        if (value is not PyArray other)
        {
            return machine.Raise(ErrorTypes.TypeError, $"can only assign array (not \"{value.Type.Name}\") to array slice") is not null;
        }

        if (other.Format != self.Format)
        {
            return machine.Raise(ErrorTypes.TypeError, "bad argument type for built-in operation") is not null;
        }

        bytes = [.. other.Value];
        return machine.Fits(self.Count + other.Count);
    }

    private static List<byte> Taken(PyArray array, long start, long step, long count)
    {
        var bytes = new List<byte>((int)count * array.Format.Size);
        for (var index = 0L; index < count; index++)
        {
            bytes.AddRange(array.Span((int)(start + (index * step)), 1));
        }

        return bytes;
    }
}
