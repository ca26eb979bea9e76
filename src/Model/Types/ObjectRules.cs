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

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) => Representation.TryWriteAddress(machine, text);
}
