using Conform.Model.Arithmetic;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>The constructor.</content>
public partial class ComplexRules
{
    private static readonly Signature ConstructorSignature = Signature.Keywords(0, "real", "imag");

    /// <summary><c>complex()</c>, <c>complex(x)</c>, <c>complex(text)</c> and <c>complex(real, imag)</c>, where both may be complex themselves:
    /// the result is <c>real + imag * 1j</c>. A complex number alone is its own conversion.</summary>
    /// <remarks>Source: CPython, <c>complex_new_impl</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ArgumentBinding.BindType(machine, PyType.Complex, ConstructorSignature, arguments) is not { } bound)
        {
            return null;
        }

        var (real, imaginary) = (bound[0], bound[1]);
        var areParts = machine.Profile.Flag("numbers.complexPartsAreReal");
        var isAlone = areParts ? arguments is { Positional.Length: 1, Keywords.Length: 0 } : imaginary is null;
        return real is PyStr text && isAlone ? Parse(machine, text)
            : real is PyStr && !areParts ? machine.Raise(ErrorTypes.TypeError, "complex() can't take second arg if first is a string")
            : imaginary is PyStr && !areParts ? machine.Raise(ErrorTypes.TypeError, "complex() second arg can't be a string")
            : Combine(machine, real, imaginary, isAlone);
    }

    private static PyObject? Combine(Machine machine, PyObject? real, PyObject? imaginary, bool isAlone)
    {
        if (isAlone && real is not null && ReferenceEquals(real.Type, PyType.Complex))
        {
            return real;
        }

        if (real is { Type.IsHeap: true } && SpecialCalls.CallUser(machine, real, "__complex__", out var isFound) is var answer && isFound)
        {
            if (answer is not PyComplex)
            {
                return answer is null ? null : machine.Raise(ErrorTypes.TypeError, $"__complex__ returned non-complex (type {answer.Type.Name})");
            }

            real = answer;
        }

        if (real is not null && !IsNumber(machine, real))
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text(isAlone ? "numbers.complexArgument" : "numbers.complexReal", TypeText(machine, real.Type)));
        }

        if (imaginary is not null && !IsNumber(machine, imaginary))
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("numbers.complexImaginary", TypeText(machine, imaginary.Type)));
        }

        var (first, second) = (default(ComplexPair), default(ComplexPair));
        if ((real is not null && !TryPart(machine, real, out first)) || (imaginary is not null && !TryPart(machine, imaginary, out second)))
        {
            return null;
        }

        // Nothing is added for a real argument: that would lose the sign of a zero.
        return machine.Complex(
            imaginary is PyComplex ? first.Real - second.Imaginary : first.Real,
            imaginary is null ? first.Imaginary : real is PyComplex ? second.Real + first.Imaginary : second.Real);
    }

    /// <summary>How a message names a type: in full from 3.14 on.</summary>
    private static string TypeText(Machine machine, PyType type) => machine.Profile.Flag("numbers.complexPartsAreReal") ? type.FullName : type.Name;

    /// <summary>The value of an argument: of a number that is none of the built-in ones by <c>__float__</c> or <c>__index__</c>.</summary>
    private static bool TryPart(Machine machine, PyObject value, out ComplexPair pair)
    {
        if (value is PyComplex or PyFloat or PyInt)
        {
            return TryPair(machine, value, out pair);
        }

        var converted = FloatRules.TryDouble(machine, value, out var real);
        pair = new(real, 0.0);
        return converted;
    }

    private static bool IsNumber(Machine machine, PyObject value) => value is PyComplex or PyFloat or PyInt
        || SpecialCalls.TryUser(machine, value.Type, "__float__", out _)
        || SpecialCalls.TryUser(machine, value.Type, "__index__", out _);

    private static PyObject? Parse(Machine machine, PyStr source)
    {
        if (!NumberText.TryRemoveUnderscores(NumberText.Of(source.Value, machine.Profile.Version), out var text))
        {
            return Representation.TryReprText(machine, source, out var shown)
                ? machine.Raise(ErrorTypes.ValueError, $"could not convert string to complex: {shown}")
                : null;
        }

        return FloatParser.TryParseComplex(text, out var real, out var imaginary)
            ? machine.Complex(real, imaginary)
            : machine.Raise(ErrorTypes.ValueError, "complex() arg is a malformed string");
    }
}
