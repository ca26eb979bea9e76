using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>The question how many elements an object may yield, which is asked before a list or tuple is made of them; the answer changes nothing, but code of the
/// program may be asked.</summary>
/// <remarks>Source: CPython, <c>PyObject_LengthHint</c> in Objects/abstract.c.</remarks>
public static class LengthHint
{
    /// <summary>Asks <paramref name="value"/>, whose iterator has been made.</summary>
    /// <returns>False with an error pending; a <c>TypeError</c> of the methods that are asked is no answer, and forgotten.</returns>
    public static bool TryAsk(Machine machine, PyObject value)
    {
        if (!value.Type.IsHeap)
        {
            return true;
        }

        if (!TryAskLength(machine, value, out var isKnown))
        {
            return false;
        }

        return isKnown || TryAskHint(machine, value);
    }

    /// <summary>Asks <c>__len__</c> only.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">The object.</param>
    /// <param name="isKnown">Whether the length is known now.</param>
    /// <returns>False with an error pending other than a <c>TypeError</c>.</returns>
    public static bool TryAskLength(Machine machine, PyObject value, out bool isKnown)
    {
        isKnown = !value.Type.IsHeap;
        if (isKnown || !SpecialCalls.Has(machine, value.Type, "__len__"))
        {
            return true;
        }

        isKnown = !SpecialCalls.TryUser(machine, value.Type, "__len__", out _) || machine.Rules.Of(value).TryLength(machine, value, out _);
        return isKnown || TryForget(machine);
    }

    private static bool TryAskHint(Machine machine, PyObject value)
    {
        var hint = SpecialCalls.CallUser(machine, value, "__length_hint__", out var isFound);
        return !isFound || hint switch
        {
            null => TryForget(machine),
            PyInt { Value.Sign: < 0 } => machine.Raise(ErrorTypes.ValueError, "__length_hint__() should return >= 0") is not null,
            PyInt number when number.Value > machine.Limits.Elements => machine.NotModelled("a large length hint") is not null,
            PyInt => true,
            _ when ReferenceEquals(hint.Type, PyType.NotImplemented) => true,
            _ => machine.Raise(ErrorTypes.TypeError, $"__length_hint__ must be an integer, not {hint.Type.Name}") is not null,
        };
    }

    private static bool TryForget(Machine machine)
    {
        if (machine.Error is not { } error || !error.Type.IsSubtypeOf(ErrorTypes.TypeError))
        {
            return false;
        }

        _ = machine.TakeError();
        return true;
    }
}
