using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a float.</summary>
/// <remarks>Source: Python Library Reference, "Numeric Types - int, float, complex"; CPython, Objects/floatobject.c.</remarks>
public partial class FloatRules : TypeRules
{
    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) => name switch
    {
        "real" => self,
        "imag" => machine.Float(0.0),
        _ => base.GetAttribute(machine, self, name),
    };

    /// <summary>The value of a real number as a float.</summary>
    /// <returns>False with an error pending if an int is too large.</returns>
    /// <remarks>Source: CPython, <c>convert_to_double</c>.</remarks>
    public static bool TryReal(Machine machine, PyObject number, out double value)
    {
        if (number is PyFloat real)
        {
            value = real.Value;
            return true;
        }

        return IntegerArithmetic.TryToDouble(((PyInt)number).Value, out value)
            || machine.Raise(ErrorTypes.OverflowError, "int too large to convert to float") is not null;
    }

    /// <summary><c>abs(x)</c>, a new float.</summary>
    /// <remarks>Source: CPython, <c>float_abs</c>.</remarks>
    public virtual PyObject? Absolute(Machine machine, PyFloat self) => machine.Float(Math.Abs(self.Value));

    /// <inheritdoc/>
    public override bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        truth = ((PyFloat)self).Value != 0;
        return true;
    }

    /// <summary>The hash; a NaN, which from 3.10 on hashes by its address, counts as 0: it equals nothing, so that only the order of a set can tell.</summary>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = NumericHash.OfFloat(((PyFloat)self).Value);
        return true;
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self) =>
        double.IsNaN(((PyFloat)self).Value) && machine.Profile.Flag("numbers.nanHashesByAddress");

    /// <summary>A comparison with a float or an int, by exact value.</summary>
    /// <remarks>Source: CPython, <c>float_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        var left = ((PyFloat)self).Value;
        switch (other)
        {
            case PyFloat { Value: var right }:
                return double.IsNaN(left) || double.IsNaN(right)
                    ? NumberComparison.Unordered(operation)
                    : NumberComparison.Answer(operation, left < right ? -1 : left > right ? 1 : 0);
            case PyInt { Value: var right }:
                return double.IsNaN(left)
                    ? NumberComparison.Unordered(operation)
                    : NumberComparison.Answer(operation, -IntegerArithmetic.Compare(right, left));
            default:
                return PyNotImplemented.Instance;
        }
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        _ = text.Append(FloatText.Repr(((PyFloat)self).Value));
        return true;
    }
}
