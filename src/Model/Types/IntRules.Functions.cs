using System.Numerics;
using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <content>What <c>divmod</c>, <c>pow</c> and <c>round</c> do with ints.</content>
public partial class IntRules
{
    /// <summary>Number of digits before the point that <c>round</c> still computes a power of ten for; CPython would compute any.</summary>
    private const int MostRoundedDigits = 2_000;

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>long_divmod</c>.</remarks>
    public override PyObject? DivideWithRemainder(Machine machine, PyObject left, PyObject right)
    {
        if (left is not PyInt dividend || right is not PyInt divisor)
        {
            return PyNotImplemented.Instance;
        }

        if (divisor.Value.IsZero)
        {
            return machine.Raise(ErrorTypes.ZeroDivisionError, machine.Profile.Text("numbers.intDivisionByZero"));
        }

        return FloorDivide(machine, dividend, divisor) is { } quotient && RemainderBeside(machine, dividend, divisor) is { } remainder
            ? machine.Tuple([quotient, remainder])
            : null;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>long_pow</c>.</remarks>
    public override PyObject? PowerModulo(Machine machine, PyObject value, PyObject exponent, PyObject modulus)
    {
        if (value is not PyInt { Value: var number } || exponent is not PyInt { Value: var power } || modulus is not PyInt { Value: var divisor })
        {
            return PyNotImplemented.Instance;
        }

        if (divisor.IsZero)
        {
            return machine.Raise(ErrorTypes.ValueError, "pow() 3rd argument cannot be 0");
        }

        var magnitude = BigInteger.Abs(divisor);
        if (magnitude.IsOne)
        {
            return machine.Int(BigInteger.Zero);
        }

        if (power.Sign < 0)
        {
            power = -power;
            if (!IntegerArithmetic.TryInvert(IntegerArithmetic.Modulo(number, magnitude), magnitude, out number))
            {
                return machine.Raise(ErrorTypes.ValueError, "base is not invertible for the given modulus");
            }
        }

        if (number.Sign < 0 || IntegerArithmetic.DigitCount(number) > IntegerArithmetic.DigitCount(magnitude))
        {
            number = IntegerArithmetic.Modulo(number, magnitude);
        }

        if (!machine.Step((int)Math.Min(IntegerArithmetic.BitLength(power), 10_000)))
        {
            return null;
        }

        // The last product, as it is before its remainder is taken: that decides which object the result is.
        var product = power.IsZero ? BigInteger.One
            : power.IsEven ? BigInteger.Pow(BigInteger.ModPow(number, power / 2, magnitude), 2)
            : BigInteger.ModPow(number, power - 1, magnitude) * number;
        if (Modulo(machine, machine.Int(product), machine.Int(magnitude)) is not PyInt result)
        {
            return null;
        }

        return divisor.Sign < 0 && !result.Value.IsZero ? Subtract(machine, result, machine.Int(magnitude)) : result;
    }

    /// <inheritdoc/>
    /// <remarks>Halves go to the even number. Source: CPython, <c>int___round___impl</c>.</remarks>
    public override PyObject? Round(Machine machine, PyObject self, PyObject? digits)
    {
        var number = (PyInt)self;
        if (digits is null)
        {
            return Itself(machine, number);
        }

        if (!ArgumentConversion.TryIndex(machine, digits, out var places))
        {
            return null;
        }

        if (places.Value.Sign >= 0)
        {
            return Itself(machine, number);
        }

        if (places.Value < -MostRoundedDigits)
        {
            return machine.ReachLimit($"a power of ten with more than {MostRoundedDigits} digits");
        }

        var unit = BigInteger.Pow(10, (int)-places.Value);
        var rest = IntegerArithmetic.Modulo(number.Value, unit);
        var twice = (rest * 2).CompareTo(unit);
        if (twice > 0 || (twice == 0 && !IntegerArithmetic.FloorDivide(number.Value, unit).IsEven))
        {
            rest -= unit;
        }

        return Subtract(machine, number, new PyInt(rest));
    }

    /// <summary>The remainder that comes with a quotient.</summary>
    /// <remarks>Source: CPython, <c>l_divmod</c>.</remarks>
    protected virtual PyObject? RemainderBeside(Machine machine, PyInt dividend, PyInt divisor) => Modulo(machine, dividend, divisor);
}
