using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with any other object.</summary>
public class ObjectRules : IdentityTypeRules
{
    /// <summary><c>object()</c>.</summary>
    public override PyObject? Construct(Machine machine, CallArguments arguments) => arguments.Positional.Length + arguments.Keywords.Count == 0
        ? machine.Allocated(new PyInstance(PyType.Object))
        : machine.Raise(ErrorTypes.TypeError, "object() takes no arguments");

    /// <summary>Only the object itself is equal to it; <c>!=</c> is the opposite of what <c>==</c> says.</summary>
    /// <remarks>Source: CPython, <c>object_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        switch (operation)
        {
            case ComparisonOperator.Equal:
                return ReferenceEquals(self, other) ? PyBool.True : PyNotImplemented.Instance;
            case ComparisonOperator.NotEqual:
                return machine.Rules.Of(self).Compare(machine, ComparisonOperator.Equal, self, other) is { } equal and not PyNotImplemented
                    ? Truth.TryOf(machine, equal, out var truth) ? PyBool.Of(!truth) : null
                    : machine.HasFailed ? null : PyNotImplemented.Instance;
            default:
                return PyNotImplemented.Instance;
        }
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
