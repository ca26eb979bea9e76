using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Indices and slices as positions in a sequence.</summary>
/// <remarks>Source: Python Language Reference, 6.3.2 "Subscriptions" and 6.3.3 "Slicings".</remarks>
public static class Indexing
{
    /// <summary>The int that <paramref name="value"/> is or stands for, by <c>__index__</c>.</summary>
    /// <returns>Null with "'str' object cannot be interpreted as an integer" or another error pending.</returns>
    /// <remarks>Source: CPython, <c>PyNumber_Index</c>.</remarks>
    public static PyInt? AsInt(Machine machine, PyObject value)
    {
        if (value is PyInt number)
        {
            return number;
        }

        if (!SpecialCalls.TryUser(machine, value.Type, "__index__", out var method))
        {
            _ = machine.Raise(ErrorTypes.TypeError, $"'{value.Type.Name}' object cannot be interpreted as an integer");
            return null;
        }

        var answer = SpecialCalls.Call(machine, method, value);
        if (answer is not null and not PyInt)
        {
            _ = machine.Raise(ErrorTypes.TypeError, $"__index__ returned non-int (type {answer.Type.Name})");
        }

        return answer as PyInt;
    }

    /// <summary>Whether <paramref name="value"/> is an int or stands for one, by <c>__index__</c>.</summary>
    /// <remarks>Source: CPython, <c>PyIndex_Check</c>.</remarks>
    public static bool IsInt(Machine machine, PyObject value) => value is PyInt || SpecialCalls.TryUser(machine, value.Type, "__index__", out _);

    /// <summary>Puts the int that an object stands for in its place, if its class defines <c>__index__</c>; anything else stays. Called before the sequence is
    /// looked at, because the method may change it.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public static bool TryPlain(Machine machine, ref PyObject index)
    {
        if (!index.Type.IsHeap || index is PyInt || !IsInt(machine, index))
        {
            return true;
        }

        var number = AsInt(machine, index);
        index = number ?? index;
        return number is not null;
    }

    /// <summary>An int as an index.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="index">Any object; other than int or bool raises "'str' object cannot be interpreted as an integer".</param>
    /// <param name="overflowError">What a number beyond a word raises ("cannot fit 'int' into an index-sized integer"); null clamps it.</param>
    /// <param name="value">The index, still negative if it counts from the end.</param>
    /// <remarks>Source: CPython, <c>PyNumber_AsSsize_t</c>.</remarks>
    public static bool TryIndex(Machine machine, PyObject index, PyType? overflowError, out long value)
    {
        value = 0;
        if (AsInt(machine, index) is not { } number)
        {
            return false;
        }

        var word = machine.Profile.Word;
        if (word.Holds(number.Value))
        {
            value = (long)number.Value;
            return true;
        }

        value = number.Value.Sign < 0 ? word.Min : word.Max;
        return overflowError is null || machine.Raise(overflowError, $"cannot fit '{index.Type.Name}' into an index-sized integer") is not null;
    }

    /// <summary>A slice as positions in a sequence of a known length.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="slice">The slice; bounds other than int, bool or None raise.</param>
    /// <param name="length">Length of the sequence, 0 or more.</param>
    /// <param name="start">First position; with <paramref name="count"/> 0 the place for an insertion, 0 to length, if the step is positive.</param>
    /// <param name="stop">Exclusive end, -1 to length.</param>
    /// <param name="step">The step, not zero.</param>
    /// <param name="count">Number of positions, 0 or more.</param>
    /// <remarks>Source: CPython, <c>PySlice_Unpack</c> and <c>PySlice_AdjustIndices</c>.</remarks>
    public static bool TrySlice(Machine machine, PySlice slice, long length, out long start, out long stop, out long step, out long count)
    {
        (start, stop, step, count) = (0, 0, 1, 0);
        if (slice.Step is not PyNone)
        {
            if (!TryBound(machine, slice.Step, out step))
            {
                return false;
            }

            if (step == 0)
            {
                return machine.Raise(ErrorTypes.ValueError, "slice step cannot be zero") is not null;
            }

            step = Math.Max(step, -long.MaxValue);
        }

        start = step < 0 ? long.MaxValue : 0;
        stop = step < 0 ? long.MinValue : long.MaxValue;
        if ((slice.Start is not PyNone && !TryBound(machine, slice.Start, out start)) || (slice.Stop is not PyNone && !TryBound(machine, slice.Stop, out stop)))
        {
            return false;
        }

        start = Adjust(start, length, step);
        stop = Adjust(stop, length, step);
        count = step > 0
            ? (start < stop ? ((stop - start - 1) / step) + 1 : 0)
            : (stop < start ? ((start - stop - 1) / -step) + 1 : 0);
        return true;
    }

    /// <summary>A repetition count as a number of copies: negative becomes 0, and what is too large is cut, so that the size check sees it.</summary>
    public static BigInteger Copies(PyInt count) => BigInteger.Max(count.Value, BigInteger.Zero);

    private static bool TryBound(Machine machine, PyObject bound, out long value)
    {
        if (IsInt(machine, bound))
        {
            return TryIndex(machine, bound, null, out value);
        }

        value = 0;
        return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.sliceIndex")) is not null;
    }

    private static long Adjust(long bound, long length, long step)
    {
        if (bound < 0)
        {
            bound = bound < -length ? -1 : bound + length;
            return bound < 0 ? (step < 0 ? -1 : 0) : bound;
        }

        return bound >= length ? (step < 0 ? length - 1 : length) : bound;
    }
}
