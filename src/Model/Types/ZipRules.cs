using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with a <c>zip</c> object, and the call of that type: <c>zip(*iterables, strict=False)</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>zip</c>; CPython, Python/bltinmodule.c.</remarks>
public class ZipRules : IteratorRules
{
    private static readonly Signature Options = Signature.Keywords(0, "*", "strict");

    /// <summary>Makes one; before 3.10 there is no <c>strict</c>.</summary>
    /// <remarks>Source: CPython, <c>zip_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        var options = machine.Profile.Flag("iterators.zipHasStrict") ? Options : Signature.Positional(0, 0);
        var strict = false;
        if (arguments.Keywords.Length > 0
            && (ArgumentBinding.BindType(machine, IteratorTypes.Zip, options, new([], arguments.Keywords)) is not [{ } flag] || !Truth.TryOf(machine, flag, out strict)))
        {
            return null;
        }

        return Iteration.OverAll(machine, arguments.Positional) is { } sources ? machine.Allocated(new PyZip(sources, strict)) : null;
    }
}
