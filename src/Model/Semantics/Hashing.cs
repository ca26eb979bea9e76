using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Hashes, as in CPython with hash seed 0.</summary>
public static class Hashing
{
    private const string Key = "containers.unhashableKey";
    private const string Element = "containers.unhashableElement";

    /// <summary>The hash of <paramref name="value"/>; raises for an unhashable type.</summary>
    public static bool TryHash(Machine machine, PyObject value, out long hash) => machine.Rules.Of(value).TryHash(machine, value, out hash);

    /// <summary>The hash of what is to be a key of a dict; from 3.14 on a <c>TypeError</c> says so.</summary>
    /// <remarks>Source: CPython, <c>dict_unhashable_type</c>.</remarks>
    public static bool TryHashKey(Machine machine, PyObject value, out long hash) => TryHash(machine, value, out hash) || Explain(machine, value, Key);

    /// <summary>The hash of what is to be an element of a set; from 3.14 on a <c>TypeError</c> says so.</summary>
    /// <remarks>Source: CPython, <c>set_unhashable_type</c>.</remarks>
    public static bool TryHashElement(Machine machine, PyObject value, out long hash) => TryHash(machine, value, out hash) || Explain(machine, value, Element);

    /// <summary>Puts what the value was to be before the text of the pending <c>TypeError</c>.</summary>
    /// <returns>Always false.</returns>
    private static bool Explain(Machine machine, PyObject value, string text)
    {
        if (machine.Profile.Text(text).Length == 0 || machine.Stop is not null || !ReferenceEquals(machine.Error?.Type, ErrorTypes.TypeError))
        {
            return false;
        }

        var error = machine.TakeError()!;
        if (!Representation.TryStr(machine, error, out var told))
        {
            return false;
        }

        _ = told.IsTextUnknown ? machine.RaiseUnknownText(ErrorTypes.TypeError)
            : machine.Raise(ErrorTypes.TypeError, machine.Profile.Text(text, value.Type.FullName, told.Value.ToString()));
        return false;
    }
}
