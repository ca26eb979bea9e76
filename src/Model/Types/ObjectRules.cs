using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with any other object.</summary>
public class ObjectRules : IdentityTypeRules
{
    /// <summary><c>object()</c>.</summary>
    public override PyObject? Construct(Machine machine, CallArguments arguments) => arguments.Positional.Length + arguments.Keywords.Length == 0
        ? machine.Allocated(new PyInstance(PyType.Object))
        : machine.Raise(ErrorTypes.TypeError, "object() takes no arguments");

    /// <summary>The truth: of <c>NotImplemented</c> there is none from 3.14 on.</summary>
    /// <remarks>Source: CPython, <c>notimplemented_bool</c>.</remarks>
    public override bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        truth = true;
        return self is not PyNotImplemented || !machine.Profile.Flag("core.notImplementedHasNoTruth")
            || machine.Raise(ErrorTypes.TypeError, "NotImplemented should not be used in a boolean context") is not null;
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        if (self is not PyNotImplemented)
        {
            return Representation.TryWriteAddress(machine, text);
        }

        _ = text.Append("NotImplemented");
        return true;
    }
}
