using System.Globalization;
using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Syntax;
using Operators = Conform.Model.Semantics.Operators;

namespace Conform.Model.Builtins;

/// <summary>The built-in functions that compute: <c>abs bin divmod hex len max min oct pow round sum</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions"; CPython, Python/bltinmodule.c.</remarks>
public static class NumberBuiltins
{
    /// <summary>All of them.</summary>
    public static IEnumerable<BuiltinMethod> All { get; } =
    [
        new(null, "abs", Signature.One, (machine, _, arguments) => Absolute(machine, arguments[0]!)),
        new(null, "bin", Signature.One, (machine, _, arguments) => Digits(machine, arguments[0]!, "b", 1)),
        new(null, "divmod", Signature.Positional(2, 2), (machine, _, arguments) => Operators.DivideWithRemainder(machine, arguments[0]!, arguments[1]!)),
        new(null, "hex", Signature.One, (machine, _, arguments) => Digits(machine, arguments[0]!, "x", 4)),
        new(null, "len", Signature.One, (machine, _, arguments) => Length(machine, arguments[0]!)),
        new(null, "max", (machine, _, arguments) => Extremes.Maximum.Find(machine, arguments)),
        new(null, "min", (machine, _, arguments) => Extremes.Minimum.Find(machine, arguments)),
        new(null, "oct", Signature.One, (machine, _, arguments) => Digits(machine, arguments[0]!, "o", 3)),
        new(null, "pow", Signature.Keywords(2, "base", "exp", "mod"), (machine, _, arguments) => Power(machine, arguments[0]!, arguments[1]!, arguments[2])),
        new(null, "round", Signature.Keywords(1, "number", "ndigits"), (machine, _, arguments) =>
            machine.Rules.Of(arguments[0]!).Round(machine, arguments[0]!, arguments[1] is PyNone ? null : arguments[1])),
        new(null, "sum", Signature.Keywords(1, string.Empty, "start"), (machine, _, arguments) => Summation.Sum(machine, arguments[0]!, arguments[1])),
    ];

    /// <summary><c>abs(x)</c>.</summary>
    /// <remarks>Source: CPython, <c>PyNumber_Absolute</c>.</remarks>
    internal static PyObject? Absolute(Machine machine, PyObject value) => value switch
    {
        { Type.IsHeap: true } when SpecialCalls.TryUser(machine, value.Type, "__abs__", out var method) => SpecialCalls.Call(machine, method, value),
        PyInt number => machine.Rules.Int.Absolute(machine, number),
        PyFloat number => machine.Rules.Float.Absolute(machine, number),
        PyComplex number => machine.Rules.Complex.Absolute(machine, number),
        _ => machine.Raise(ErrorTypes.TypeError, $"bad operand type for abs(): '{value.Type.Name}'"),
    };

    /// <summary><c>pow(base, exp, mod)</c>; without <c>mod</c>, or with <c>None</c>, it is <c>**</c>.</summary>
    /// <remarks>Source: CPython, <c>PyNumber_Power</c>.</remarks>
    private static PyObject? Power(Machine machine, PyObject value, PyObject exponent, PyObject? modulus) => modulus is null or PyNone
        ? Operators.Binary(machine, BinaryOperator.Power, value, exponent)
        : Operators.PowerModulo(machine, value, exponent, modulus);

    /// <summary>The digits of an int behind a prefix such as <c>0b</c>.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">The int.</param>
    /// <param name="letter">The letter of the prefix.</param>
    /// <param name="bits">Bits of one digit, 1 to 4.</param>
    /// <remarks>Source: CPython, <c>PyNumber_ToBase</c>.</remarks>
    private static PyStr? Digits(Machine machine, PyObject value, string letter, int bits)
    {
        if (!ArgumentConversion.TryIndex(machine, value, out var number) || !machine.Fits(number.Value.GetBitLength() / bits))
        {
            return null;
        }

        var binary = BigInteger.Abs(number.Value).ToString("B", CultureInfo.InvariantCulture).TrimStart('0');
        binary = binary.PadLeft(Math.Max((binary.Length + bits - 1) / bits, 1) * bits, '0');
        var digits = string.Concat(binary.Chunk(bits).Select(chunk => Convert.ToInt32(new string(chunk), 2).ToString("x", CultureInfo.InvariantCulture)));
        return machine.Str(CodePoints.Of($"{(number.Value.Sign < 0 ? "-" : string.Empty)}0{letter}{digits}"));
    }

    /// <summary><c>len(x)</c>; a range may be longer than C can count.</summary>
    /// <remarks>Source: CPython, <c>PyObject_Size</c>.</remarks>
    private static PyObject? Length(Machine machine, PyObject value)
    {
        if (!machine.Rules.Of(value).TryLength(machine, value, out var length))
        {
            return null;
        }

        return length > machine.Profile.Word.Max
            ? machine.Raise(ErrorTypes.OverflowError, "Python int too large to convert to C ssize_t")
            : machine.Int(length);
    }
}
