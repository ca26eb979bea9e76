using System.Collections.Frozen;
using System.Numerics;
using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with an int.</summary>
/// <remarks>Source: Python Library Reference, "Numeric Types - int, float, complex"; CPython, Objects/longobject.c.</remarks>
public partial class IntRules : TypeRules
{
    private static FrozenDictionary<string, BuiltinMethod> MethodTable => field ??= new BuiltinMethod[]
    {
        new(PyType.Int, "conjugate", Signature.None, (machine, self, _) => machine.Rules.Int.Itself(machine, (PyInt)self)),
        new(PyType.Int, "as_integer_ratio", Signature.None, (machine, self, _) =>
            machine.Tuple([machine.Rules.Int.Itself(machine, (PyInt)self), machine.Int(BigInteger.One)])),
        new(PyType.Int, "is_integer", Signature.None, (_, _, _) => PyBool.True),
        ToBytesMethod,
        FromBytesMethod,
        new(PyType.Int, "bit_count", Signature.None, (machine, self, _) => machine.Int(IntegerArithmetic.BitCount(((PyInt)self).Value))),
        new(PyType.Int, "bit_length", Signature.None, (machine, self, _) => machine.Int(IntegerArithmetic.BitLength(((PyInt)self).Value))),
    }.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    /// <summary>The methods, of all versions: which of them a version has is in its attribute table.</summary>
    public override FrozenDictionary<string, BuiltinMethod> Methods => MethodTable;

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) => name switch
    {
        "real" or "numerator" => Itself(machine, (PyInt)self),
        "imag" => machine.Int(BigInteger.Zero),
        "denominator" => machine.Int(BigInteger.One),
        _ => base.GetAttribute(machine, self, name),
    };

    /// <summary>The int itself; for a bool the int of the same value. What <c>+x</c>, <c>int(x)</c>, <c>abs(x)</c> and <c>x.real</c> return.</summary>
    /// <remarks>Source: CPython, <c>long_long</c>.</remarks>
    public virtual PyInt Itself(Machine machine, PyInt self) => ReferenceEquals(self.Type, PyType.Int) ? self : machine.Int(self.Value);

    /// <summary><c>abs(x)</c>: an int that is not negative is its own absolute value.</summary>
    /// <remarks>Source: CPython, <c>long_abs</c>.</remarks>
    public virtual PyObject? Absolute(Machine machine, PyInt self) =>
        self.Value.Sign < 0 ? machine.Int(-self.Value) : Itself(machine, self);

    /// <inheritdoc/>
    public override bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        truth = !((PyInt)self).Value.IsZero;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = NumericHash.OfInt(((PyInt)self).Value, machine.Profile.Word);
        return true;
    }

    /// <summary>A comparison of two ints, by value.</summary>
    /// <remarks>Source: CPython, <c>long_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other) =>
        self is PyInt left && other is PyInt right
            ? NumberComparison.Answer(operation, left.Value.CompareTo(right.Value))
            : PyNotImplemented.Instance;

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var value = ((PyInt)self).Value;
        var digits = BigInteger.Abs(value).ToString("D", System.Globalization.CultureInfo.InvariantCulture);
        var limit = machine.Profile.Number("numbers.digitLimit");
        if (limit > 0 && digits.Length > limit)
        {
            return machine.Raise(
                ErrorTypes.ValueError,
                $"Exceeds the limit ({limit}{machine.Profile.Text("numbers.digitLimitUnit")}) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit") is not null;
        }

        _ = text.Append(value.Sign < 0 ? "-" : string.Empty).Append(digits);
        return true;
    }
}
