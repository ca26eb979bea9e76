using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <content>Operators.</content>
public partial class ComplexRules
{
    /// <inheritdoc/>
    public override PyObject? Unary(Machine machine, UnaryOperator operation, PyObject self)
    {
        var value = (PyComplex)self;
        return operation switch
        {
            UnaryOperator.Minus => machine.Complex(-value.Real, -value.Imaginary),
            UnaryOperator.Plus => self.Type.IsHeap ? machine.Complex(((PyComplex)self).Real, ((PyComplex)self).Imaginary) : self,
            _ => base.Unary(machine, operation, self),
        };
    }

    /// <inheritdoc/>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (operation is BinaryOperator.FloorDivide or BinaryOperator.Modulo)
        {
            return NoFloor(machine, operation);
        }

        if (operation > BinaryOperator.Power || left is not (PyComplex or PyFloat or PyInt) || right is not (PyComplex or PyFloat or PyInt))
        {
            return PyNotImplemented.Instance;
        }

        if (!TryPair(machine, left, out var first) || !TryPair(machine, right, out var second))
        {
            return null;
        }

        if (operation != BinaryOperator.Power && (left is not PyComplex || right is not PyComplex) && machine.Profile.Flag("numbers.realOperandsStayReal"))
        {
            return right is PyComplex ? BeforeComplex(machine, operation, first.Real, second) : AfterComplex(machine, operation, first, second.Real);
        }

        return operation switch
        {
            BinaryOperator.Add => machine.Complex(first.Real + second.Real, first.Imaginary + second.Imaginary),
            BinaryOperator.Subtract => machine.Complex(first.Real - second.Real, first.Imaginary - second.Imaginary),
            BinaryOperator.Multiply => Result(machine, ComplexArithmetic.Multiply(first, second, Recovers(machine))),
            BinaryOperator.Divide => Divide(machine, first, second),
            _ => Power(machine, first, second),
        };
    }

    /// <summary>A real number on the left: it has no imaginary part, not one of zero (Python 3.14).</summary>
    /// <remarks>Source: CPython, <c>_Py_rc_diff</c>, <c>_Py_rc_quot</c>.</remarks>
    private static PyObject? BeforeComplex(Machine machine, BinaryOperator operation, double left, ComplexPair right) => operation switch
    {
        BinaryOperator.Add => machine.Complex(left + right.Real, right.Imaginary),
        BinaryOperator.Subtract => machine.Complex(left - right.Real, -right.Imaginary),
        BinaryOperator.Multiply => machine.Complex(left * right.Real, left * right.Imaginary),
        _ => ComplexArithmetic.TryDivide(left, right, out var quotient) ? Result(machine, quotient) : DivisionByZero(machine),
    };

    /// <summary>A real number on the right.</summary>
    /// <remarks>Source: CPython, <c>_Py_cr_sum</c>, <c>_Py_cr_prod</c>, <c>_Py_cr_quot</c>.</remarks>
    private static PyObject? AfterComplex(Machine machine, BinaryOperator operation, ComplexPair left, double right) => operation switch
    {
        BinaryOperator.Add => machine.Complex(left.Real + right, left.Imaginary),
        BinaryOperator.Subtract => machine.Complex(left.Real - right, left.Imaginary),
        BinaryOperator.Multiply => machine.Complex(left.Real * right, left.Imaginary * right),
        _ => right == 0 ? DivisionByZero(machine) : machine.Complex(left.Real / right, left.Imaginary / right),
    };

    private static bool Recovers(Machine machine) => machine.Profile.Flag("numbers.complexRecoversInfinities");

    private static PyObject? DivisionByZero(Machine machine) => machine.Raise(ErrorTypes.ZeroDivisionError, machine.Profile.Text("numbers.complexDivisionByZero"));

    /// <summary><c>left / right</c>.</summary>
    /// <remarks>Source: CPython, <c>complex_div</c>.</remarks>
    public virtual PyObject? Divide(Machine machine, ComplexPair left, ComplexPair right) =>
        ComplexArithmetic.TryDivide(left, right, Recovers(machine), out var quotient)
            ? Result(machine, quotient)
            : DivisionByZero(machine);

    /// <summary><c>left ** right</c>.</summary>
    /// <remarks>Source: CPython, <c>complex_pow</c>.</remarks>
    public virtual PyObject? Power(Machine machine, ComplexPair left, ComplexPair right) => ComplexArithmetic.Power(left, right, Recovers(machine), out var power) switch
    {
        PowerOutcome.Value => Result(machine, power),
        PowerOutcome.OutOfRange => machine.Raise(ErrorTypes.OverflowError, "complex exponentiation"),
        _ => machine.Raise(ErrorTypes.ZeroDivisionError, machine.Profile.Text("numbers.zeroToComplexPower")),
    };

    /// <summary>Complex numbers have no <c>divmod</c>; CPython 3.8 and 3.9 define it in order to refuse it.</summary>
    /// <remarks>Source: CPython 3.9, <c>complex_divmod</c>.</remarks>
    public override PyObject? DivideWithRemainder(Machine machine, PyObject left, PyObject right) =>
        !machine.Profile.Flag("numbers.complexHasFloorDivision") ? PyNotImplemented.Instance
        : machine.Raise(ErrorTypes.TypeError, "can't take floor or mod of complex number.");

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>complex_pow</c>.</remarks>
    public override PyObject? PowerModulo(Machine machine, PyObject value, PyObject exponent, PyObject modulus) =>
        value is not (PyInt or PyFloat or PyComplex) || exponent is not (PyInt or PyFloat or PyComplex)
            ? PyNotImplemented.Instance
            : TryPair(machine, value, out _) && TryPair(machine, exponent, out _) ? machine.Raise(ErrorTypes.ValueError, "complex modulo") : null;

    /// <summary><c>//</c> and <c>%</c>, which CPython 3.8 and 3.9 define in order to refuse them, whatever the other operand is.</summary>
    /// <remarks>Source: CPython 3.9, <c>complex_int_div</c> and <c>complex_remainder</c>.</remarks>
    private static PyObject? NoFloor(Machine machine, BinaryOperator operation) =>
        !machine.Profile.Flag("numbers.complexHasFloorDivision") ? PyNotImplemented.Instance
        : machine.Raise(ErrorTypes.TypeError, operation == BinaryOperator.Modulo ? "can't mod complex numbers." : "can't take floor of complex number.");

    /// <summary>The value of a number as a complex one.</summary>
    /// <returns>False with an error pending if an int is too large.</returns>
    /// <remarks>Source: CPython, <c>to_complex</c>.</remarks>
    private static bool TryPair(Machine machine, PyObject number, out ComplexPair pair)
    {
        if (number is PyComplex value)
        {
            pair = new(value.Real, value.Imaginary);
            return true;
        }

        var ok = FloatRules.TryReal(machine, number, out var real);
        pair = new(real, 0.0);
        return ok;
    }

    private static PyComplex Result(Machine machine, ComplexPair value) => machine.Complex(value.Real, value.Imaginary);
}
