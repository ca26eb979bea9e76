using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Builtins;

/// <summary>Special methods of numbers, texts and tuples that no operator of the language calls directly, such as <c>float.__floor__</c>.</summary>
/// <remarks>Source: Python Language Reference, 3.3.8 "Emulating numeric types"; Library Reference, pickle, <c>object.__getnewargs__</c>.</remarks>
internal static class ValueSpecialMethods
{
    /// <summary>Calls one.</summary>
    /// <returns>The result; null with an error, or without one if there is no rule for this method, object and number of arguments.</returns>
    internal static PyObject? Invoke(Machine machine, TypeRules rules, string name, PyObject self, PyObject[] given) => (name, self, given) switch
    {
        ("__abs__", PyInt number, []) => machine.Rules.Int.Absolute(machine, number),
        ("__abs__", PyFloat number, []) => machine.Rules.Float.Absolute(machine, number),
        ("__abs__", PyComplex number, []) => machine.Rules.Complex.Absolute(machine, number),
        ("__floor__" or "__ceil__", PyInt number, []) => machine.Rules.Int.Itself(machine, number),
        ("__floor__", PyFloat number, []) => machine.Rules.Int.Truncate(machine, Math.Floor(number.Value)),
        ("__ceil__", PyFloat number, []) => machine.Rules.Int.Truncate(machine, Math.Ceiling(number.Value)),
        ("__trunc__", PyFloat number, []) => machine.Rules.Int.Truncate(machine, Math.Truncate(number.Value)),
        ("__round__", PyInt or PyFloat, []) => rules.Round(machine, self, null),
        ("__round__", PyInt or PyFloat, [var digits]) => rules.Round(machine, self, digits is PyNone ? null : digits),
        ("__divmod__", PyInt or PyFloat, [var other]) => rules.DivideWithRemainder(machine, self, other),
        ("__rdivmod__", PyInt or PyFloat, [var other]) => rules.DivideWithRemainder(machine, other, self),
        ("__pow__", PyInt or PyFloat, [var exponent, var modulus]) when modulus is not PyNone => rules.PowerModulo(machine, self, exponent, modulus),
        ("__complex__", PyComplex { Type.IsHeap: false }, []) or ("__bytes__", PyBytes { Type.IsHeap: false }, []) => self,
        ("__getnewargs__", _, []) => NewArguments(machine, self) is { } arguments ? machine.Tuple(arguments) : null,
        _ => null,
    };

    /// <summary>What <c>__new__</c> has to be given to make an equal object.</summary>
    private static PyObject[]? NewArguments(Machine machine, PyObject self) => self switch
    {
        PyInt number => [machine.Int(number.Value)],
        PyFloat number => [machine.Float(number.Value)],
        PyComplex number => [machine.Float(number.Real), machine.Float(number.Imaginary)],
        PyStr text => [text.Value.Length == 0 ? machine.Str(text.Value) : machine.Allocated(new PyStr(text.Value))],
        PyBytes bytes => [machine.Bytes(bytes.Value)],
        PyTuple { Type.IsHeap: false } => [self],
        _ => null,
    };
}
