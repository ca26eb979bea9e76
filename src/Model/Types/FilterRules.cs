using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with a <c>filter</c> object, and the call of that type: <c>filter(function, iterable)</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>filter</c>; CPython, Python/bltinmodule.c.</remarks>
public class FilterRules : IteratorRules
{
    private static readonly Signature Parameters = Signature.Positional(2, 2);

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>filter_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments) =>
        ArgumentBinding.BindType(machine, IteratorTypes.Filter, Parameters, arguments) is { } bound && Iteration.OverKept(machine, bound[1]!) is { } source
            ? machine.Allocated(new PyFilter(bound[0]!, source))
            : null;
}
