using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Conversion of instances to numbers by <c>__int__</c>, <c>__float__</c> and <c>__index__</c>.</summary>
/// <remarks>Source: Python Language Reference, 3.3.8 "Emulating numeric types"; CPython, <c>PyNumber_Long</c>, <c>PyNumber_Float</c>.</remarks>
public static class NumberProtocol
{
    /// <summary>The int of an instance, if its class defines <c>__int__</c>, <c>__index__</c> or <c>__trunc__</c>.</summary>
    /// <returns>Null if it does not, or with an error or stop pending.</returns>
    public static PyObject? ToInt(Machine machine, PyObject value, out bool isDefined)
    {
        var answer = SpecialCalls.CallUser(machine, value, "__int__", out isDefined);
        if (isDefined)
        {
            return Checked(machine, answer, "__int__");
        }

        if (SpecialCalls.Has(machine, value.Type, "__int__"))
        {
            return null;
        }

        isDefined = SpecialCalls.TryUser(machine, value.Type, "__index__", out _);
        if (isDefined)
        {
            return Indexing.AsInt(machine, value) is { } number ? machine.Rules.Int.Itself(machine, number) : null;
        }

        isDefined = SpecialCalls.TryUser(machine, value.Type, "__trunc__", out _);
        return isDefined ? machine.NotModelled("a conversion by __trunc__") : null;
    }

    /// <summary>The float of an instance, if its class defines <c>__float__</c> or <c>__index__</c>.</summary>
    /// <returns>Null if it does not, or with an error or stop pending.</returns>
    public static PyObject? ToFloat(Machine machine, PyObject value, out bool isDefined)
    {
        var answer = SpecialCalls.CallUser(machine, value, "__float__", out isDefined);
        if (isDefined)
        {
            return answer switch
            {
                null => null,
                PyFloat { Type.IsHeap: true } number => machine.Float(number.Value),
                PyFloat => answer,
                _ => machine.Raise(ErrorTypes.TypeError, $"{value.Type.Name}.__float__ returned non-float (type {answer.Type.Name})"),
            };
        }

        if (SpecialCalls.Has(machine, value.Type, "__float__"))
        {
            return null;
        }

        isDefined = SpecialCalls.TryUser(machine, value.Type, "__index__", out _);
        return isDefined && Indexing.AsInt(machine, value) is { } index ? machine.Rules.Float.Convert(machine, index) : null;
    }

    private static PyObject? Checked(Machine machine, PyObject? answer, string name) => answer switch
    {
        null => null,
        PyInt { Type.IsHeap: false } and not PyBool => answer,
        PyInt number => machine.Rules.Int.Itself(machine, number),
        _ => machine.Raise(ErrorTypes.TypeError, $"{name} returned non-int (type {answer.Type.Name})"),
    };
}
