using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>The constructor.</content>
public partial class FloatRules
{
    private static readonly Signature ConstructorSignature = Signature.Positional(0, 1);

    /// <summary><c>float()</c> and <c>float(x)</c>. A float is its own conversion.</summary>
    /// <remarks>Source: CPython, <c>float_new_impl</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ArgumentBinding.BindType(machine, PyType.Float, ConstructorSignature, arguments) is not { } bound)
        {
            return null;
        }

        return bound[0] is { } source ? Convert(machine, source) : machine.Float(0.0);
    }

    /// <summary><c>float(x)</c>.</summary>
    /// <remarks>Source: CPython, <c>PyNumber_Float</c> and <c>PyFloat_FromString</c>.</remarks>
    public virtual PyObject? Convert(Machine machine, PyObject source)
    {
        if (source.Type.IsHeap && NumberProtocol.ToFloat(machine, source, out var isDefined) is var converted && isDefined)
        {
            return converted;
        }

        switch (source)
        {
            case PyFloat value:
                return value.Type.IsHeap ? machine.Float(value.Value) : source;
            case PyInt:
                return TryReal(machine, source, out var real) ? machine.Float(real) : null;
            case PyComplex when machine.Profile.Flag("numbers.complexHasFloorDivision"):
                return machine.Raise(ErrorTypes.TypeError, "can't convert complex to float");
            default:
                return NumberSource.Text(machine, source) is { } text
                    ? Parse(machine, source, text)
                    : machine.Raise(ErrorTypes.TypeError, $"float() argument must be {machine.Profile.Text("numbers.floatArgument")}, not '{source.Type.Name}'");
        }
    }

    private static PyObject? Parse(Machine machine, PyObject source, string text)
    {
        var trimmed = text.Trim(' ', '\t', '\n', '\v', '\f', '\r');
        if (FloatParser.TryParse(trimmed, out var value))
        {
            return machine.Float(value);
        }

        var shown = "''";
        var isShownEmpty = trimmed.Length == 0 && machine.Profile.Flag("numbers.blankFloatTextIsShownEmpty");
        return isShownEmpty || Representation.TryReprText(machine, source, out shown)
            ? machine.Raise(ErrorTypes.ValueError, $"could not convert string to float: {shown}")
            : null;
    }
}
