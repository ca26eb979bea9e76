using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with <c>NotImplemented</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Constants"; CPython, Objects/object.c.</remarks>
public class NotImplementedRules : IdentityTypeRules
{
    /// <summary><c>type(NotImplemented)()</c>: the object itself.</summary>
    /// <remarks>Source: CPython, <c>notimplemented_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments) => NoneRules.Singleton(machine, arguments, "NotImplementedType", PyNotImplemented.Instance);

    /// <summary>The truth: from 3.14 on there is none.</summary>
    /// <remarks>Source: CPython, <c>notimplemented_bool</c>.</remarks>
    public override bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        truth = true;
        return !machine.Profile.Flag("core.notImplementedHasNoTruth")
            || machine.Raise(ErrorTypes.TypeError, "NotImplemented should not be used in a boolean context") is not null;
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        _ = text.Append("NotImplemented");
        return true;
    }
}
