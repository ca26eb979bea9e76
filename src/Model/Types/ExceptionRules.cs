using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with an exception object.</summary>
/// <remarks>Source: CPython, Objects/exceptions.c.</remarks>
public class ExceptionRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) =>
        name == "args" ? ((PyException)self).Arguments : base.GetAttribute(machine, self, name);

    /// <summary>The type's name and the arguments, without a comma after a single one.</summary>
    /// <remarks>Source: CPython, <c>BaseException_repr</c>.</remarks>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var error = (PyException)self;
        _ = text.Append(error.Type.Name);
        if (error.Arguments.Items.Length != 1)
        {
            return Representation.TryRepr(machine, error.Arguments, text);
        }

        _ = text.Append("(");
        if (!Representation.TryRepr(machine, error.Arguments.Items[0], text))
        {
            return false;
        }

        _ = text.Append(")");
        return true;
    }

    /// <summary>Nothing for no argument, the argument's text for one, the text of all for more.</summary>
    /// <remarks>Source: CPython, <c>BaseException_str</c> and <c>KeyError_str</c>.</remarks>
    public override PyObject? Str(Machine machine, PyObject self)
    {
        var error = (PyException)self;
        return error.Arguments.Items switch
        {
            [] => machine.Shared.EmptyStr,
            [var only] when error.Type == ErrorTypes.KeyError => Representation.Repr(machine, only),
            [var only] => Representation.TryStr(machine, only, out var text) ? text : null,
            _ => Representation.TryStr(machine, error.Arguments, out var all) ? all : null,
        };
    }
}
