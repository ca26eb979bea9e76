using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with a <c>map</c> object, and the call of that type: <c>map(function, iterable, *iterables)</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>map</c>; CPython, Python/bltinmodule.c.</remarks>
public class MapRules : IteratorRules
{
    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>map_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ArgumentBinding.BindType(machine, IteratorTypes.Map, Signature.Variadic, arguments) is null)
        {
            return null;
        }

        var positional = arguments.Positional;
        if (positional.Length < 2)
        {
            return machine.Raise(ErrorTypes.TypeError, "map() must have at least two arguments.");
        }

        return Iteration.OverAll(machine, positional.AsSpan(1)) is { } sources ? machine.Allocated(new PyMap(positional[0], sources)) : null;
    }
}
