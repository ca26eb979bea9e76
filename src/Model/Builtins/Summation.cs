using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Builtins;

/// <summary><c>sum</c>, in CPython's stages: machine integers while it can, then floats, then from 3.14 on complex numbers, then <c>+</c>.</summary>
/// <remarks>The stages show: in the identity of the result, in the rounding of floats (compensated from 3.12 on), and in what overflows.
/// Source: CPython, <c>builtin_sum_impl</c>.</remarks>
internal static class Summation
{
    /// <summary><c>sum(iterable, start)</c>; a missing start is 0.</summary>
    internal static PyObject? Sum(Machine machine, PyObject iterable, PyObject? start)
    {
        if (Iteration.Over(machine, iterable) is not { } items)
        {
            return null;
        }

        if (Refused(start) is { } advice)
        {
            return machine.Raise(ErrorTypes.TypeError, $"sum() can't sum {advice} instead]");
        }

        var total = start ?? machine.Int(BigInteger.Zero);
        var ended = false;
        if (total is PyInt { Type.IsHeap: false } and not PyBool)
        {
            total = AddInts(machine, items, (PyInt)total, out ended);
        }

        if (!ended && total is PyFloat { Type.IsHeap: false } real)
        {
            total = AddFloats(machine, items, real.Value, out ended);
        }

        if (!ended && total is PyComplex { Type.IsHeap: false } number && machine.Profile.Flag("numbers.sumHasAComplexStage"))
        {
            total = AddComplexNumbers(machine, items, number, out ended);
        }

        return ended || total is null ? total : AddObjects(machine, items, total);
    }

    private static string? Refused(PyObject? start) => start switch
    {
        PyStr => "strings [use ''.join(seq)",
        PyBytes => "bytes [use b''.join(seq)",
        PyByteArray => "bytearray [use b''.join(seq)",
        _ => null,
    };

    /// <summary>Adds ints while the total fits a machine word; anything else is added by <c>+</c> and ends the stage.</summary>
    private static PyObject? AddInts(Machine machine, PyIterator items, PyInt start, out bool ended)
    {
        ended = false;
        if (!machine.Profile.Word.Holds(start.Value))
        {
            return start;
        }

        var takesBools = machine.Profile.Flag("numbers.sumTakesBools");
        var total = start.Value;
        while (items.Next(machine) is { } item)
        {
            if (!machine.Step())
            {
                return null;
            }

            if (item is PyInt { Type.IsHeap: false } number && (takesBools || item is not PyBool) && machine.Profile.Word.Holds(number.Value) && machine.Profile.Word.Holds(total + number.Value))
            {
                total += number.Value;
                continue;
            }

            return Operators.Binary(machine, BinaryOperator.Add, machine.Int(total), item);
        }

        ended = true;
        return machine.HasFailed ? null : machine.Int(total);
    }

    /// <summary>Adds floats and ints that fit a machine word, with the lost low bits kept apart from 3.12 on; anything else ends the stage.</summary>
    private static PyObject? AddFloats(Machine machine, PyIterator items, double total, out bool ended)
    {
        ended = false;
        var isCompensated = machine.Profile.Flag("numbers.sumIsCompensated");
        var areIntsCompensated = machine.Profile.Flag("numbers.sumOfIntsAndFloatsIsCompensated");
        var lost = 0.0;
        while (items.Next(machine) is { } item)
        {
            if (!machine.Step())
            {
                return null;
            }

            if (item is PyFloat { Type.IsHeap: false, Value: var value })
            {
                (total, lost) = Added(total, value, lost, isCompensated);
            }
            else if (item is PyInt { Type.IsHeap: false, Value: var number } && machine.Profile.Word.Holds(number))
            {
                (total, lost) = Added(total, (long)number, lost, areIntsCompensated);
            }
            else
            {
                return Operators.Binary(machine, BinaryOperator.Add, machine.Float(Compensated(total, lost)), item);
            }
        }

        ended = true;
        return machine.HasFailed ? null : machine.Float(Compensated(total, lost));
    }

    /// <summary>Adds complex numbers, floats and ints that fit a machine word; anything else ends the stage.</summary>
    private static PyObject? AddComplexNumbers(Machine machine, PyIterator items, PyComplex start, out bool ended)
    {
        ended = false;
        var (real, imaginary) = ((Total: start.Real, Lost: 0.0), (Total: start.Imaginary, Lost: 0.0));
        while (items.Next(machine) is { } item)
        {
            if (!machine.Step())
            {
                return null;
            }

            (double Real, double Imaginary)? parts = item switch
            {
                PyComplex { Type.IsHeap: false } number => (number.Real, number.Imaginary),
                PyFloat { Type.IsHeap: false, Value: var value } => (value, 0.0),
                PyInt { Type.IsHeap: false, Value: var value } when machine.Profile.Word.Holds(value) => ((long)value, 0.0),
                _ => null,
            };
            if (parts is not { } added)
            {
                return Operators.Binary(machine, BinaryOperator.Add, machine.Complex(Compensated(real.Total, real.Lost), Compensated(imaginary.Total, imaginary.Lost)), item);
            }

            real = Added(real.Total, added.Real, real.Lost, true);
            imaginary = item is PyComplex ? Added(imaginary.Total, added.Imaginary, imaginary.Lost, true) : imaginary;
        }

        ended = true;
        return machine.HasFailed ? null : machine.Complex(Compensated(real.Total, real.Lost), Compensated(imaginary.Total, imaginary.Lost));
    }

    /// <summary>The sum, and the low bits that all sums so far have lost.</summary>
    /// <remarks>Source: CPython, <c>cs_add</c>.</remarks>
    private static (double Total, double Lost) Added(double total, double value, double lost, bool isCompensated)
    {
        var next = total + value;
        return (next, !isCompensated ? lost : lost + (Math.Abs(total) >= Math.Abs(value) ? total - next + value : value - next + total));
    }

    private static PyObject? AddObjects(Machine machine, PyIterator items, PyObject total)
    {
        while (items.Next(machine) is { } item)
        {
            if (!machine.Step() || Operators.Binary(machine, BinaryOperator.Add, total, item) is not { } next)
            {
                return null;
            }

            total = next;
        }

        return machine.HasFailed ? null : total;
    }

    /// <summary>The total with what was lost, unless that would change the sign of a zero or turn an infinity into NaN.</summary>
    private static double Compensated(double total, double lost) => lost != 0 && double.IsFinite(lost) ? total + lost : total;
}
