using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <content>Operators.</content>
public partial class FloatRules
{
    /// <summary>C's <c>ERANGE</c>, which <c>**</c> passes on.</summary>
    private const int OutOfRange = 34;

    /// <inheritdoc/>
    public override PyObject? Unary(Machine machine, UnaryOperator operation, PyObject self) => operation switch
    {
        UnaryOperator.Minus => machine.Float(-((PyFloat)self).Value),
        UnaryOperator.Plus => machine.Rules.Float.Itself(machine, (PyFloat)self),
        _ => base.Unary(machine, operation, self),
    };

    /// <inheritdoc/>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (operation > BinaryOperator.Power || left is not (PyFloat or PyInt) || right is not (PyFloat or PyInt))
        {
            return PyNotImplemented.Instance;
        }

        if (operation == BinaryOperator.Power)
        {
            return Power(machine, left, right);
        }

        if (!TryReal(machine, left, out var first) || !TryReal(machine, right, out var second))
        {
            return null;
        }

        return operation switch
        {
            BinaryOperator.Add => machine.Float(first + second),
            BinaryOperator.Subtract => machine.Float(first - second),
            BinaryOperator.Multiply => machine.Float(first * second),
            BinaryOperator.Divide => Divide(machine, first, second),
            BinaryOperator.FloorDivide => FloorDivide(machine, first, second),
            _ => Modulo(machine, first, second),
        };
    }

    /// <summary><c>left / right</c>.</summary>
    /// <remarks>Source: CPython, <c>float_div</c>.</remarks>
    public virtual PyObject? Divide(Machine machine, double left, double right) =>
        right == 0 ? DivisionByZero(machine, machine.Profile.Text("numbers.floatDivisionByZero")) : machine.Float(left / right);

    /// <summary><c>left // right</c>, a whole float.</summary>
    /// <remarks>Source: CPython, <c>float_floor_div</c>.</remarks>
    public virtual PyObject? FloorDivide(Machine machine, double left, double right) => right == 0
        ? DivisionByZero(machine, machine.Profile.Text("numbers.floatFloorDivisionByZero"))
        : machine.Float(FloatArithmetic.FloorDivide(left, right));

    /// <summary><c>left % right</c>, with the sign of the divisor.</summary>
    /// <remarks>Source: CPython, <c>float_rem</c>.</remarks>
    public virtual PyObject? Modulo(Machine machine, double left, double right) => right == 0
        ? DivisionByZero(machine, machine.Profile.Text("numbers.floatModuloByZero"))
        : machine.Float(FloatArithmetic.Modulo(left, right));

    /// <summary><c>left ** right</c> of real numbers: complex for a negative base with a fractional exponent.</summary>
    /// <remarks>Source: CPython, <c>float_pow</c>.</remarks>
    public virtual PyObject? Power(Machine machine, PyObject left, PyObject right)
    {
        if (!TryReal(machine, left, out var value) || !TryReal(machine, right, out var exponent))
        {
            return null;
        }

        return FloatArithmetic.Power(value, exponent, out var result) switch
        {
            PowerOutcome.Value => machine.Float(result),
            PowerOutcome.NotReal => machine.Rules.Complex.Power(machine, new(value, 0.0), new(exponent, 0.0)),
            PowerOutcome.DivisionByZero => DivisionByZero(machine, machine.Profile.Text("numbers.zeroToNegativePower")),
            _ => machine.Raise(
                ErrorTypes.OverflowError,
                machine.Int(OutOfRange),
                machine.Str(CodePoints.Of("Numerical result out of range"))),
        };
    }

    private static PyObject? DivisionByZero(Machine machine, string message) => machine.Raise(ErrorTypes.ZeroDivisionError, message);
}
