using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Builtins;

/// <summary>The built-in functions that compute: <c>abs len max min sum</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions"; CPython, Python/bltinmodule.c.</remarks>
public static class NumberBuiltins
{
    /// <summary>All of them.</summary>
    public static IEnumerable<BuiltinMethod> All { get; } =
    [
        new(null, "abs", Signature.One, (machine, _, arguments) => Absolute(machine, arguments[0]!)),
        new(null, "len", Signature.One, (machine, _, arguments) => Length(machine, arguments[0]!)),
        new(null, "max", (machine, _, arguments) => Extremes.Maximum.Find(machine, arguments)),
        new(null, "min", (machine, _, arguments) => Extremes.Minimum.Find(machine, arguments)),
        new(null, "sum", Signature.Keywords(1, string.Empty, "start"), (machine, _, arguments) => Summation.Sum(machine, arguments[0]!, arguments[1])),
    ];

    /// <summary><c>abs(x)</c>.</summary>
    /// <remarks>Source: CPython, <c>PyNumber_Absolute</c>.</remarks>
    private static PyObject? Absolute(Machine machine, PyObject value) => value switch
    {
        _ when SpecialCalls.TryUser(machine, value.Type, "__abs__", out var method) => SpecialCalls.Call(machine, method, value),
        PyInt number => machine.Rules.Int.Absolute(machine, number),
        PyFloat number => machine.Rules.Float.Absolute(machine, number),
        PyComplex number => machine.Rules.Complex.Absolute(machine, number),
        _ => machine.Raise(ErrorTypes.TypeError, $"bad operand type for abs(): '{value.Type.Name}'"),
    };

    /// <summary><c>len(x)</c>; a range may be longer than C can count.</summary>
    /// <remarks>Source: CPython, <c>PyObject_Size</c>.</remarks>
    private static PyObject? Length(Machine machine, PyObject value)
    {
        if (!machine.Rules.Of(value).TryLength(machine, value, out var length))
        {
            return null;
        }

        return length > long.MaxValue
            ? machine.Raise(ErrorTypes.OverflowError, "Python int too large to convert to C ssize_t")
            : machine.Int(length);
    }
}
