using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>What <c>*iterable</c> puts into a display.</summary>
/// <remarks>Stateless. Source: Python Language Reference, 6.15 "Expression lists".</remarks>
public class StarUnpackingRules
{
    /// <summary>Appends the items of <paramref name="value"/> to those of a list or tuple display.</summary>
    /// <remarks>Source: CPython, <c>LIST_EXTEND</c>; <c>BUILD_LIST_UNPACK</c> in 3.8.</remarks>
    public virtual bool TryInDisplay(Machine machine, PyObject value, List<PyObject> items)
    {
        if (!machine.Rules.Of(value).IsIterableOf(machine, value))
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.starInDisplay", value.Type.Name)) is not null;
        }

        return Iteration.TryCollect(machine, value, items);
    }

    /// <summary>Adds the items of <paramref name="value"/> to a set display.</summary>
    /// <remarks>Source: CPython, <c>_PySet_Update</c>.</remarks>
    public virtual bool TryInSet(Machine machine, PyObject value, PySet set) => SetAlgebra.TryUpdate(machine, set, value);
}
