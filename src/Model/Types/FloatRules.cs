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
        "real" => Itself(machine, (PyFloat)self),
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

    /// <summary>The value that <paramref name="value"/> has where a C function takes a double: a float, an int, or what <c>__float__</c> or <c>__index__</c> says.</summary>
    /// <returns>False with an error or stop pending.</returns>
    /// <remarks>Source: CPython, <c>PyFloat_AsDouble</c>.</remarks>
    public static bool TryDouble(Machine machine, PyObject value, out double number)
    {
        number = 0;
        if (value is PyFloat or PyInt)
        {
            return TryReal(machine, value, out number);
        }

        if (SpecialCalls.TryUser(machine, value.Type, "__float__", out _) || SpecialCalls.TryUser(machine, value.Type, "__index__", out _))
        {
            var made = machine.Rules.ForType(PyType.Float).Construct(machine, CallArguments.Of(value));
            number = made is PyFloat real ? real.Value : 0;
            return made is not null;
        }

        var text = value is PyComplex ? machine.Profile.Text("formatting.complexForFloat") : $"must be real number, not {value.Type.Name}";
        return machine.Raise(ErrorTypes.TypeError, text) is not null;
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
        hash = NumericHash.OfFloat(((PyFloat)self).Value, machine.Profile.Word);
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
