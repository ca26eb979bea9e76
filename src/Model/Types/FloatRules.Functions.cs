using System.Numerics;
using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <content>What <c>divmod</c>, <c>pow</c> and <c>round</c> do with floats.</content>
public partial class FloatRules
{
    /// <summary>Digits after the point from which on no float changes when it is rounded.</summary>
    private const int MostDigits = 323;

    /// <summary>Digits before the point from which on every float is rounded to zero.</summary>
    private const int LeastDigits = -308;

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>float_divmod</c>.</remarks>
    public override PyObject? DivideWithRemainder(Machine machine, PyObject left, PyObject right)
    {
        if (left is not (PyFloat or PyInt) || right is not (PyFloat or PyInt))
        {
            return PyNotImplemented.Instance;
        }

        if (!TryReal(machine, left, out var dividend) || !TryReal(machine, right, out var divisor))
        {
            return null;
        }

        return divisor == 0
            ? DivisionByZero(machine, machine.Profile.Text("numbers.floatDivmodByZero"))
            : machine.Tuple([machine.Float(FloatArithmetic.FloorDivide(dividend, divisor)), machine.Float(FloatArithmetic.Modulo(dividend, divisor))]);
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>float_pow</c>.</remarks>
    public override PyObject? PowerModulo(Machine machine, PyObject value, PyObject exponent, PyObject modulus) =>
        machine.Raise(ErrorTypes.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");

    /// <inheritdoc/>
    /// <remarks>Halves go to the even number; the decimal value of the float counts exactly. Source: CPython, <c>float___round___impl</c>, <c>double_round</c>.</remarks>
    public override PyObject? Round(Machine machine, PyObject self, PyObject? digits)
    {
        var value = ((PyFloat)self).Value;
        if (digits is null)
        {
            // CPython 3.8 does not look for the cached int here.
            var whole = Math.Round(value, MidpointRounding.ToEven);
            return double.IsFinite(whole) && whole != 0 && !machine.Profile.Flag("numbers.floatNumeratorIsCached")
                ? machine.Allocated(new PyInt(new BigInteger(whole)))
                : machine.Rules.Int.Truncate(machine, whole);
        }

        if (!ArgumentConversion.TryIndex(machine, digits, out var places))
        {
            return null;
        }

        if (!double.IsFinite(value) || places.Value > MostDigits)
        {
            return machine.Float(value);
        }

        if (places.Value < LeastDigits)
        {
            return machine.Float(0.0 * value);
        }

        return FloatArithmetic.TryRound(value, (int)places.Value, out var rounded)
            ? machine.Float(rounded)
            : machine.Raise(ErrorTypes.OverflowError, "rounded value too large to represent");
    }
}
