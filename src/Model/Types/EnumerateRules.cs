using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with an <c>enumerate</c> object, and the call of that type: <c>enumerate(iterable, start=0)</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>enumerate</c>; CPython, Objects/enumobject.c.</remarks>
public class EnumerateRules : IteratorRules
{
    private static readonly Signature Parameters = Signature.Keywords(1, "iterable", "start");

    /// <inheritdoc/>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (machine.Profile.Flag("iterators.enumerateBindsItself"))
        {
            return TryBind(machine, arguments, out var iterable, out var start) ? Over(machine, iterable, start) : null;
        }

        return ArgumentBinding.BindType(machine, IteratorTypes.Enumerate, Parameters, arguments) is { } bound ? Over(machine, bound[0]!, bound[1]) : null;
    }

    /// <summary>Checks the arguments; objects of subclasses are not modelled.</summary>
    /// <remarks>Source: CPython, <c>enum_new</c>.</remarks>
    public override PyObject? New(Machine machine, PyType type, CallArguments arguments) =>
        ArgumentBinding.BindType(machine, IteratorTypes.Enumerate, Parameters, arguments) is { } bound && Over(machine, bound[0]!, bound[1]) is not null
            ? base.New(machine, type, arguments)
            : null;

    /// <summary>A new object that counts from <paramref name="start"/>, which is looked at before the iterable is.</summary>
    /// <remarks>Source: CPython, <c>enum_new_impl</c>.</remarks>
    public virtual PyObject? Over(Machine machine, PyObject iterable, PyObject? start)
    {
        if (start is { } first && (start = Indexing.AsInt(machine, first)) is null)
        {
            return null;
        }

        return Iteration.OverKept(machine, iterable) is { } source ? machine.Allocated(new PyEnumerate(source, start as PyInt ?? machine.Int(0), machine.Profile.Word)) : null;
    }

    /// <summary>Source: CPython, <c>enumerate_vectorcall</c>.</summary>
    private static bool TryBind(Machine machine, CallArguments arguments, out PyObject iterable, out PyObject? start)
    {
        var (positional, keywords) = (arguments.Positional, arguments.Keywords);
        (iterable, start) = (PyNone.Instance, null);
        var given = positional.Length + keywords.Length;
        if (given is not (1 or 2))
        {
            return machine.Raise(ErrorTypes.TypeError, positional.Length == 0 ? "enumerate() missing required argument 'iterable'" : $"enumerate() takes at most 2 arguments ({given} given)") is not null;
        }

        PyObject[] values = [.. positional, .. keywords.Select(keyword => keyword.Value)];
        if (keywords.Length == 2 && IsCalled(keywords[0].Key, "start"))
        {
            (iterable, start) = (values[1], values[0]);
            return IsExpected(machine, keywords[1].Key, "iterable");
        }

        (iterable, start) = (values[0], given == 2 ? values[1] : null);
        for (var index = 0; index < keywords.Length; index++)
        {
            if (!IsExpected(machine, keywords[index].Key, positional.Length + index == 0 ? "iterable" : "start"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsExpected(Machine machine, PyStr keyword, string name) =>
        IsCalled(keyword, name) || machine.Raise(ErrorTypes.TypeError, $"'{keyword.Value}' is an invalid keyword argument for enumerate()") is not null;

    private static bool IsCalled(PyStr keyword, string name) => keyword.Value.ToString() == name;
}
