using System.Collections.Frozen;
using System.Numerics;
using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;
using Conform.Programs;

namespace Conform.Model.Types;

/// <content>Methods.</content>
public partial class FloatRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> MethodTable = new BuiltinMethod[]
    {
        new(PyType.Float, "as_integer_ratio", Signature.None, (machine, self, _) => machine.Rules.Float.AsIntegerRatio(machine, (PyFloat)self)),
        new(PyType.Float, "conjugate", Signature.None, (machine, self, _) => machine.Rules.Float.Itself(machine, (PyFloat)self)),
        new(PyType.Float, "fromhex", Signature.One, (machine, type, arguments) => machine.Rules.Float.FromHex(machine, (PyType)type, arguments[0]!)) { IsClassMethod = true },
        new(PyType.Float, "hex", Signature.None, (machine, self, _) => machine.Str(CodePoints.Of(FloatText.Hex(((PyFloat)self).Value)))),
        new(PyType.Float, "is_integer", Signature.None, (_, self, _) => PyBool.Of(double.IsInteger(((PyFloat)self).Value))),
    }.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => MethodTable;

    /// <summary>The float itself; for an instance of a subclass the float of the same value.</summary>
    /// <remarks>Source: CPython, <c>float_float</c>.</remarks>
    public virtual PyFloat Itself(Machine machine, PyFloat self) => ReferenceEquals(self.Type, PyType.Float) ? self : machine.Float(self.Value);

    /// <summary><c>float.fromhex(text)</c>.</summary>
    /// <remarks>Source: CPython, <c>float_fromhex_impl</c>.</remarks>
    public virtual PyObject? FromHex(Machine machine, PyType type, PyObject text)
    {
        if (text is not PyStr { Value: var points } source)
        {
            return machine.Raise(ErrorTypes.TypeError, "bad argument type for built-in operation");
        }

        if (Codec.Find(machine, null)!.Encode(machine, source, null) is null)
        {
            return null;
        }

        switch (HexFloatParser.Parse(points.ToString(), out var value))
        {
            case HexFloatParsing.Invalid:
                return machine.Raise(ErrorTypes.ValueError, "invalid hexadecimal floating-point string");
            case HexFloatParsing.TooLarge:
                return machine.Raise(ErrorTypes.OverflowError, "hexadecimal value too large to represent as a float");
            default:
                var number = machine.Float(value);
                return ReferenceEquals(type, PyType.Float) ? number : machine.Rules.Of(type).Call(machine, type, CallArguments.Of(number));
        }
    }

    /// <summary><c>as_integer_ratio()</c>: numerator and denominator without a common factor. CPython 3.8 does not look for the cached int of a
    /// numerator that it need not shift, which is an odd one.</summary>
    /// <remarks>Source: CPython, <c>float_as_integer_ratio</c>; the numerator's identity is observed on CPython 3.8.</remarks>
    public virtual PyObject? AsIntegerRatio(Machine machine, PyFloat self)
    {
        if (double.IsNaN(self.Value))
        {
            return machine.Raise(ErrorTypes.ValueError, "cannot convert NaN to integer ratio");
        }

        if (double.IsInfinity(self.Value))
        {
            return machine.Raise(ErrorTypes.OverflowError, "cannot convert Infinity to integer ratio");
        }

        var (mantissa, exponent) = FloatText.Parts(self.Value);
        var common = mantissa == 0 ? -exponent : Math.Max(0, Math.Min(-exponent, BitOperations.TrailingZeroCount(mantissa)));
        var numerator = (BigInteger)(mantissa >> Math.Min(common, 63)) << Math.Max(0, exponent);
        numerator = self.Value < 0 ? -numerator : numerator;
        var isUncached = !numerator.IsEven && !machine.Profile.Flag("numbers.floatNumeratorIsCached");
        return machine.Tuple(
        [
            isUncached ? machine.Allocated(new PyInt(numerator)) : machine.Int(numerator),
            machine.Int(BigInteger.One << Math.Max(0, -exponent - common)),
        ]);
    }
}
