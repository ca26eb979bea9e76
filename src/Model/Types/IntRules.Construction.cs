using System.Numerics;
using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>The constructor.</content>
public partial class IntRules
{
    private const int SmallestBase = 2;
    private const int LargestBase = 36;

    private static readonly Signature ConstructorSignature = Signature.Keywords(0, string.Empty, "base");

    /// <summary><c>int()</c>, <c>int(x)</c> and <c>int(text, base)</c>. An int is its own conversion.</summary>
    /// <remarks>Source: CPython, <c>long_vectorcall</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (arguments.Positional.Length > ConstructorSignature.Names.Count && arguments.Keywords.Length == 0 && machine.Profile.Flag("numbers.intArityIsPositional"))
        {
            return machine.Raise(ErrorTypes.TypeError, $"int expected at most 2 arguments, got {arguments.Positional.Length}");
        }

        return ConstructByNew(machine, arguments);
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>long_new_impl</c>.</remarks>
    public override PyObject? ConstructByNew(Machine machine, CallArguments arguments)
    {
        if (ArgumentBinding.BindType(machine, PyType.Int, ConstructorSignature, arguments) is not { } bound)
        {
            return null;
        }

        var (source, radix) = (bound[0], bound[1]);
        if (source is null)
        {
            return radix is null ? machine.Int(BigInteger.Zero) : machine.Raise(ErrorTypes.TypeError, "int() missing string argument");
        }

        return radix is null ? Convert(machine, source) : ConvertInBase(machine, source, radix);
    }

    /// <summary><c>int(x)</c>.</summary>
    /// <remarks>Source: CPython, <c>PyNumber_Long</c>.</remarks>
    public virtual PyObject? Convert(Machine machine, PyObject source)
    {
        if (source.Type.IsHeap && NumberProtocol.ToInt(machine, source, out var isDefined) is var converted && isDefined)
        {
            return converted;
        }

        switch (source)
        {
            case PyInt value:
                return Itself(machine, value);
            case PyFloat value:
                return Truncate(machine, value.Value);
            case PyComplex when machine.Profile.Flag("numbers.complexHasFloorDivision"):
                return machine.Raise(ErrorTypes.TypeError, "can't convert complex to int");
            default:
                return NumberSource.Text(machine, source) is { } text
                    ? Parse(machine, source, text, 10)
                    : machine.Raise(ErrorTypes.TypeError, $"int() argument must be {machine.Profile.Text("numbers.intArgument")}, not '{source.Type.Name}'");
        }
    }

    /// <summary>The int that a float is cut off to.</summary>
    /// <remarks>Source: CPython, <c>PyLong_FromDouble</c>.</remarks>
    public virtual PyObject? Truncate(Machine machine, double value) =>
        double.IsNaN(value) ? machine.Raise(ErrorTypes.ValueError, "cannot convert float NaN to integer")
        : double.IsInfinity(value) ? machine.Raise(ErrorTypes.OverflowError, "cannot convert float infinity to integer")
        : machine.Int(new BigInteger(value));

    private static PyObject? ConvertInBase(Machine machine, PyObject source, PyObject radix)
    {
        if (Indexing.AsInt(machine, radix) is not { } number)
        {
            return null;
        }

        if (!number.Value.IsZero && (number.Value < SmallestBase || number.Value > LargestBase))
        {
            return machine.Raise(ErrorTypes.ValueError, "int() base must be >= 2 and <= 36, or 0");
        }

        return source is PyStr or PyBytes or PyByteArray && NumberSource.Text(machine, source) is { } text
            ? Parse(machine, source, text, (int)number.Value)
            : machine.Raise(ErrorTypes.TypeError, "int() can't convert non-string with explicit base");
    }

    private static PyObject? Parse(Machine machine, PyObject source, string text, int radix)
    {
        var limit = machine.Profile.Number("numbers.digitLimit");
        var parser = new IntParser(limit, machine.Profile.Flag("numbers.intTextIsReadToItsEndFirst"));
        if (!machine.Step(text.Length / 8))
        {
            return null;
        }

        switch (parser.Parse(text, radix, out var value, out var digits))
        {
            case IntParsing.Value:
                return Bounded(machine, value);
            case IntParsing.TooManyDigits:
                return machine.Raise(
                    ErrorTypes.ValueError,
                    $"Exceeds the limit ({limit}{machine.Profile.Text("numbers.digitLimitUnit")}) for integer string conversion: value has {digits} digits; use sys.set_int_max_str_digits() to increase the limit");
            default:
                return NumberSource.TryShow(machine, source, out var shown)
                    ? machine.Raise(ErrorTypes.ValueError, $"invalid literal for int() with base {radix}: {shown}")
                    : null;
        }
    }
}
