using System.Collections.Frozen;
using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a complex number.</summary>
/// <remarks>Source: Python Library Reference, "Numeric Types - int, float, complex"; CPython, Objects/complexobject.c.</remarks>
public partial class ComplexRules : TypeRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> MethodTable = new BuiltinMethod[]
    {
        new(PyType.Complex, "conjugate", Signature.None, (machine, self, _) => machine.Complex(((PyComplex)self).Real, -((PyComplex)self).Imaginary)),
    }.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => MethodTable;

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) => name switch
    {
        "real" => machine.Float(((PyComplex)self).Real),
        "imag" => machine.Float(((PyComplex)self).Imaginary),
        _ => base.GetAttribute(machine, self, name),
    };

    /// <summary><c>abs(x)</c>: the distance from zero, a float.</summary>
    /// <remarks>Source: CPython, <c>complex_abs</c>.</remarks>
    public virtual PyObject? Absolute(Machine machine, PyComplex self)
    {
        var distance = CMath.Hypot(self.Real, self.Imaginary);
        return double.IsInfinity(distance) && double.IsFinite(self.Real) && double.IsFinite(self.Imaginary)
            ? machine.Raise(ErrorTypes.OverflowError, "absolute value too large")
            : machine.Float(distance);
    }

    /// <inheritdoc/>
    public override bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        var value = (PyComplex)self;
        truth = value.Real != 0 || value.Imaginary != 0;
        return true;
    }

    /// <summary>The hash; as for floats, a NaN part counts as 0.</summary>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        var value = (PyComplex)self;
        hash = NumericHash.OfComplex(value.Real, value.Imaginary, machine.Profile.Word);
        return true;
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self) =>
        self is PyComplex value && (double.IsNaN(value.Real) || double.IsNaN(value.Imaginary)) && machine.Profile.Flag("numbers.nanHashesByAddress");

    /// <summary>Equality with any number, by exact value; complex numbers have no order.</summary>
    /// <remarks>Source: CPython, <c>complex_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
        {
            return PyNotImplemented.Instance;
        }

        var left = (PyComplex)self;
        bool equal;
        switch (other)
        {
            case PyComplex right:
                equal = left.Real == right.Real && left.Imaginary == right.Imaginary;
                break;
            case PyFloat { Value: var right }:
                equal = left.Real == right && left.Imaginary == 0;
                break;
            case PyInt { Value: var right }:
                equal = left.Imaginary == 0 && !double.IsNaN(left.Real) && IntegerArithmetic.Compare(right, left.Real) == 0;
                break;
            default:
                return PyNotImplemented.Instance;
        }

        return PyBool.Of(equal == (operation == ComparisonOperator.Equal));
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var value = (PyComplex)self;
        _ = text.Append(FloatText.Repr(value.Real, value.Imaginary));
        return true;
    }
}
