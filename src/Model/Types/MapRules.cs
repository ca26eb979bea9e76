using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with a <c>map</c> object, and the call of that type: <c>map(function, iterable, *iterables, strict=False)</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>map</c>; CPython, Python/bltinmodule.c.</remarks>
public class MapRules : IteratorRules
{
    private static readonly Signature Options = Signature.Keywords(0, "*", "strict");

    /// <summary>Makes one; before 3.14 there is no <c>strict</c>.</summary>
    /// <remarks>Source: CPython, <c>map_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        var strict = false;
        if (!machine.Profile.Flag("iterators.mapHasStrict"))
        {
            if (ArgumentBinding.BindType(machine, IteratorTypes.Map, Signature.Variadic, arguments) is null)
            {
                return null;
            }
        }
        else if (arguments.Keywords.Length > 0
            && (ArgumentBinding.BindType(machine, IteratorTypes.Map, Options, new([], arguments.Keywords)) is not [{ } flag] || !Truth.TryOf(machine, flag, out strict)))
        {
            return null;
        }

        var positional = arguments.Positional;
        if (positional.Length < 2)
        {
            return machine.Raise(ErrorTypes.TypeError, "map() must have at least two arguments.");
        }

        return Iteration.OverAll(machine, positional.AsSpan(1)) is { } sources ? machine.Allocated(new PyMap(positional[0], sources, strict)) : null;
    }
}
