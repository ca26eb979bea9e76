using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Execution;

/// <summary>Conversion of an argument of a built-in to the C type of its parameter.</summary>
/// <remarks>Source: CPython, Python/getargs.c, and the code that Argument Clinic generates.</remarks>
public static class ArgumentConversion
{
    private const int WideAddressBits = 47;

    /// <summary>Converts to a <c>Py_ssize_t</c> (format <c>n</c>).</summary>
    /// <returns>False with <c>TypeError</c> or <c>OverflowError</c> pending.</returns>
    public static bool TrySize(Machine machine, PyObject value, out long size)
    {
        size = 0;
        if ((value as PyInt ?? (Indexing.IsInt(machine, value) ? Indexing.AsInt(machine, value) : null)) is not { } number)
        {
            if (machine.HasFailed)
            {
                return false;
            }

            var text = value is PyFloat ? machine.Profile.Text("text.floatForInt", value.Type.Name) : $"'{value.Type.Name}' object cannot be interpreted as an integer";
            return machine.Raise(ErrorTypes.TypeError, text) is not null;
        }

        if (!machine.Profile.Word.Holds(number.Value))
        {
            return machine.Raise(ErrorTypes.OverflowError, "Python int too large to convert to C ssize_t") is not null;
        }

        size = (long)number.Value;
        return true;
    }

    /// <summary>Converts to an int of any size.</summary>
    /// <returns>False with <c>TypeError</c> pending.</returns>
    /// <remarks>Source: CPython, <c>PyNumber_Index</c>.</remarks>
    public static bool TryIndex(Machine machine, PyObject value, [NotNullWhen(true)] out PyInt? number)
    {
        number = Indexing.AsInt(machine, value);
        return number is not null;
    }

    /// <summary>Converts to a C <c>int</c> (format <c>i</c>).</summary>
    /// <returns>False with <c>TypeError</c> or <c>OverflowError</c> pending.</returns>
    public static bool TryCInt(Machine machine, PyObject value, out int number)
    {
        number = 0;
        if (value is not PyInt && value.Type.IsHeap && Indexing.IsInt(machine, value))
        {
            return Indexing.AsInt(machine, value) is { } index && TryCInt(machine, index, out number);
        }

        if (value is PyInt exact)
        {
            if (exact.Value < int.MinValue || exact.Value > int.MaxValue)
            {
                return machine.Raise(ErrorTypes.OverflowError, "Python int too large to convert to C int") is not null;
            }

            number = (int)exact.Value;
            return true;
        }

        var text = value switch
        {
            PyFloat => machine.Profile.Text("text.floatForInt", value.Type.Name),
            PyComplex => machine.Profile.Text("text.complexForCInt", value.Type.Name),
            _ => machine.Profile.Text("text.otherForCInt", value.Type.Name),
        };
        return machine.Raise(ErrorTypes.TypeError, text) is not null;
    }

    /// <summary>Converts the flag of <c>splitlines</c>: a truth value, or a C <c>int</c> before Python 3.12.</summary>
    /// <returns>False with an error pending.</returns>
    public static bool TryFlag(Machine machine, PyObject? value, out bool flag)
    {
        flag = false;
        if (value is null)
        {
            return true;
        }

        if (machine.Profile.Flag("text.keepEndsIsTruth"))
        {
            return Truth.TryOf(machine, value, out flag);
        }

        var converted = TryCInt(machine, value, out var number);
        flag = number != 0;
        return converted;
    }

    /// <summary>Converts a start or stop of a search: absent or <c>None</c> is <paramref name="absent"/>, an int is clipped to 64 bits.</summary>
    /// <returns>False with <c>TypeError</c> pending.</returns>
    /// <remarks>Source: CPython, <c>_PyEval_SliceIndex</c>.</remarks>
    public static bool TrySliceBound(Machine machine, PyObject? value, long absent, out long bound)
    {
        bound = absent;
        switch (value)
        {
            case null or PyNone:
                return true;
            case PyInt number:
                bound = (long)BigInteger.Clamp(number.Value, long.MinValue, long.MaxValue);
                return true;
            case { Type.IsHeap: true } when Indexing.IsInt(machine, value):
                return Indexing.AsInt(machine, value) is { } index && TrySliceBound(machine, index, absent, out bound);
            default:
                return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.sliceIndex")) is not null;
        }
    }

    /// <summary>Converts to a byte value.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">The value.</param>
    /// <param name="subject">How the range error begins: <c>byte</c> or <c>bytes</c>.</param>
    /// <param name="number">The byte.</param>
    /// <returns>False with <c>TypeError</c> or <c>ValueError</c> pending.</returns>
    /// <remarks>Source: CPython, <c>_getbytevalue</c> in Objects/bytearrayobject.c.</remarks>
    public static bool TryByte(Machine machine, PyObject value, string subject, out byte number)
    {
        number = 0;
        if (value is not PyInt && value.Type.IsHeap && Indexing.IsInt(machine, value))
        {
            return Indexing.AsInt(machine, value) is { } index && TryByte(machine, index, subject, out number);
        }

        if (value is not PyInt exact)
        {
            return machine.Raise(ErrorTypes.TypeError, $"'{value.Type.Name}' object cannot be interpreted as an integer") is not null;
        }

        if (exact.Value < 0 || exact.Value > byte.MaxValue)
        {
            return machine.Raise(ErrorTypes.ValueError, $"{subject} must be in range(0, 256)") is not null;
        }

        number = (byte)exact.Value;
        return true;
    }

    /// <summary>The name of a value's type in the texts of Argument Clinic, which call <c>None</c> by name.</summary>
    /// <remarks>Source: CPython, <c>_PyArg_BadArgument</c>.</remarks>
    public static string NameOf(PyObject value) => value is PyNone ? "None" : value.Type.Name;

    /// <summary>Checks the size of an object about to be built, as <see cref="Machine.Fits(BigInteger)"/>; one beyond any address space raises
    /// <c>MemoryError</c>, as it does in CPython.</summary>
    public static bool CanAllocate(Machine machine, BigInteger elements) =>
        elements > BigInteger.One << Math.Min(machine.Profile.Word.Bits, WideAddressBits) ? machine.Raise(ErrorTypes.MemoryError) is not null : machine.Fits(elements);
}
