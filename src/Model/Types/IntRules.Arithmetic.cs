using System.Numerics;
using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <content>Operators.</content>
public partial class IntRules
{
    /// <inheritdoc/>
    public override PyObject? Unary(Machine machine, UnaryOperator operation, PyObject self)
    {
        var value = (PyInt)self;
        return operation switch
        {
            UnaryOperator.Minus => Bounded(machine, -value.Value),
            UnaryOperator.Plus => Itself(machine, value),
            UnaryOperator.Invert => Bounded(machine, -value.Value - BigInteger.One),
            _ => base.Unary(machine, operation, self),
        };
    }

    /// <inheritdoc/>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (left is not PyInt first || right is not PyInt second)
        {
            return PyNotImplemented.Instance;
        }

        return operation switch
        {
            BinaryOperator.Add => Add(machine, first, second),
            BinaryOperator.Subtract => Subtract(machine, first, second),
            BinaryOperator.Multiply => Multiply(machine, first, second),
            BinaryOperator.Divide => Divide(machine, first, second),
            BinaryOperator.FloorDivide => FloorDivide(machine, first, second),
            BinaryOperator.Modulo => Modulo(machine, first, second),
            BinaryOperator.Power => Power(machine, first, second),
            BinaryOperator.Or => Bounded(machine, first.Value | second.Value),
            BinaryOperator.And => Bounded(machine, first.Value & second.Value),
            BinaryOperator.Xor => Bounded(machine, first.Value ^ second.Value),
            BinaryOperator.LeftShift => ShiftLeft(machine, first, second),
            _ => ShiftRight(machine, first, second),
        };
    }

    /// <summary><c>left + right</c>.</summary>
    /// <remarks>Source: CPython, <c>long_add</c>.</remarks>
    public virtual PyObject? Add(Machine machine, PyInt left, PyInt right) => SumOf(machine, left, right, left.Value + right.Value);

    /// <summary><c>left - right</c>.</summary>
    /// <remarks>Source: CPython, <c>long_sub</c>.</remarks>
    public virtual PyObject? Subtract(Machine machine, PyInt left, PyInt right) => SumOf(machine, left, right, left.Value - right.Value);

    /// <summary><c>left * right</c>.</summary>
    /// <remarks>Source: CPython, <c>long_mul</c>.</remarks>
    public virtual PyObject? Multiply(Machine machine, PyInt left, PyInt right)
    {
        var bits = IntegerArithmetic.BitLength(left.Value) + IntegerArithmetic.BitLength(right.Value);
        return bits - 1 > machine.Limits.IntegerBits && !left.Value.IsZero && !right.Value.IsZero
            ? TooLarge(machine)
            : Bounded(machine, left.Value * right.Value);
    }

    /// <summary><c>left / right</c>, correctly rounded.</summary>
    /// <remarks>Source: CPython, <c>long_true_divide</c>.</remarks>
    public virtual PyObject? Divide(Machine machine, PyInt left, PyInt right)
    {
        if (right.Value.IsZero)
        {
            return machine.Raise(ErrorTypes.ZeroDivisionError, "division by zero");
        }

        return IntegerArithmetic.TryTrueDivide(left.Value, right.Value, out var quotient)
            ? machine.Float(quotient)
            : machine.Raise(ErrorTypes.OverflowError, "integer division result too large for a float");
    }

    /// <summary><c>left // right</c>, rounded towards negative infinity.</summary>
    /// <remarks>Source: CPython, <c>long_div</c>.</remarks>
    public virtual PyObject? FloorDivide(Machine machine, PyInt left, PyInt right) => right.Value.IsZero
        ? machine.Raise(ErrorTypes.ZeroDivisionError, machine.Profile.Text("numbers.intDivisionByZero"))
        : Bounded(machine, IntegerArithmetic.FloorDivide(left.Value, right.Value));

    /// <summary><c>left % right</c>, with the sign of the divisor.</summary>
    /// <remarks>Source: CPython, <c>long_mod</c>.</remarks>
    public virtual PyObject? Modulo(Machine machine, PyInt left, PyInt right)
    {
        if (right.Value.IsZero)
        {
            return machine.Raise(ErrorTypes.ZeroDivisionError, machine.Profile.Text("numbers.intModuloByZero"));
        }

        return IsOwnRemainder(left.Value, right.Value)
            ? Itself(machine, left)
            : RemainderOf(machine, left, right, IntegerArithmetic.Modulo(left.Value, right.Value));
    }

    /// <summary><c>left ** right</c>: a float for a negative exponent.</summary>
    /// <remarks>Source: CPython, <c>long_pow</c>.</remarks>
    public virtual PyObject? Power(Machine machine, PyInt left, PyInt right)
    {
        if (right.Value.Sign < 0)
        {
            return machine.Rules.Float.Power(machine, left, right);
        }

        var bits = IntegerArithmetic.BitLength(left.Value);
        if (bits <= 1)
        {
            return machine.Int(right.Value.IsZero ? BigInteger.One : left.Value.Sign < 0 && right.Value.IsEven ? BigInteger.One : left.Value);
        }

        return (bits - 1) * right.Value >= machine.Limits.IntegerBits
            ? TooLarge(machine)
            : Bounded(machine, BigInteger.Pow(left.Value, (int)right.Value));
    }

    /// <summary><c>left &lt;&lt; right</c>.</summary>
    /// <remarks>Source: CPython, <c>long_lshift</c>.</remarks>
    public virtual PyObject? ShiftLeft(Machine machine, PyInt left, PyInt right)
    {
        if (right.Value.Sign < 0)
        {
            return NegativeShift(machine);
        }

        if (left.Value.IsZero)
        {
            return machine.Int(BigInteger.Zero);
        }

        return IntegerArithmetic.BitLength(left.Value) + right.Value > machine.Limits.IntegerBits
            ? TooLarge(machine)
            : Bounded(machine, left.Value << (int)right.Value);
    }

    /// <summary><c>left &gt;&gt; right</c>, rounded towards negative infinity.</summary>
    /// <remarks>Source: CPython, <c>long_rshift</c>.</remarks>
    public virtual PyObject? ShiftRight(Machine machine, PyInt left, PyInt right)
    {
        if (right.Value.Sign < 0)
        {
            return NegativeShift(machine);
        }

        if (right.Value.IsZero && left.Value.Sign < 0 && IntegerArithmetic.DigitCount(left.Value) > 1
            && machine.Profile.Flag("numbers.shiftByZeroReturnsLongNegative"))
        {
            return left;
        }

        return machine.Int(right.Value >= IntegerArithmetic.BitLength(left.Value)
            ? (left.Value.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero)
            : left.Value >> (int)right.Value);
    }

    /// <summary>The int of a sum or difference. CPython 3.8 does not look for the cached int where it adds digit by digit, except for 0.</summary>
    /// <remarks>Source: observed on CPython 3.8; CPython, <c>x_add</c> and <c>x_sub</c>.</remarks>
    public virtual PyObject? SumOf(Machine machine, PyInt left, PyInt right, BigInteger value)
    {
        var isUncached = !value.IsZero
            && IntegerArithmetic.DigitCount(value) <= 1
            && (IntegerArithmetic.DigitCount(left.Value) > 1 || IntegerArithmetic.DigitCount(right.Value) > 1)
            && !machine.Profile.Flag("numbers.longSumIsCached");
        return isUncached ? machine.Allocated(new PyInt(value)) : Bounded(machine, value);
    }

    /// <summary>The int of a remainder that is not the dividend itself. CPython before 3.11 does not look for the cached int where it divides
    /// digit by digit; where the divisor has been added to give the sign, the result is that of a sum.</summary>
    /// <remarks>Source: observed on CPython 3.8 to 3.10; CPython, <c>l_mod</c> and <c>x_divrem</c>.</remarks>
    public virtual PyObject? RemainderOf(Machine machine, PyInt left, PyInt right, BigInteger value)
    {
        if (IntegerArithmetic.DigitCount(right.Value) <= 1 || IntegerArithmetic.DigitCount(value) > 1 || machine.Profile.Flag("numbers.longRemainderIsCached"))
        {
            return machine.Int(value);
        }

        var isAdjusted = !value.IsZero && left.Value.Sign != right.Value.Sign;
        return isAdjusted && machine.Profile.Flag("numbers.longSumIsCached") ? machine.Int(value) : machine.Allocated(new PyInt(value));
    }

    /// <summary>Whether CPython sees from the most significant digits that the dividend is its own remainder, and returns it.</summary>
    /// <remarks>Source: CPython, <c>long_rem</c> and <c>fast_mod</c>.</remarks>
    private static bool IsOwnRemainder(BigInteger dividend, BigInteger divisor)
    {
        if (!dividend.IsZero && dividend.Sign != divisor.Sign)
        {
            return false;
        }

        var (count, divisorCount) = (IntegerArithmetic.DigitCount(dividend), IntegerArithmetic.DigitCount(divisor));
        return count < divisorCount
            || (count == divisorCount && count > 1 && IntegerArithmetic.TopDigit(dividend) < IntegerArithmetic.TopDigit(divisor));
    }

    private static PyObject? Bounded(Machine machine, BigInteger value) =>
        value.GetBitLength() > machine.Limits.IntegerBits ? TooLarge(machine) : machine.Int(value);

    private static PyObject? TooLarge(Machine machine) => machine.ReachLimit($"an int of more than {machine.Limits.IntegerBits} bits");

    private static PyObject? NegativeShift(Machine machine) => machine.Raise(ErrorTypes.ValueError, "negative shift count");
}
