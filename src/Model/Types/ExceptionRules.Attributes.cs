using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Attributes.</content>
/// <remarks>Source: Python Library Reference, "Built-in Exceptions"; CPython, <c>BaseException_getset</c>.</remarks>
public partial class ExceptionRules
{
    /// <inheritdoc/>
    public override bool HasGenericAttributes => false;

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name)
    {
        var error = (PyException)self;
        return name switch
        {
            "args" => error.Arguments,
            "__cause__" => error.Cause ?? (PyObject)PyNone.Instance,
            "__context__" => error.Context ?? (PyObject)PyNone.Instance,
            "__suppress_context__" => PyBool.Of(error.SuppressesContext),
            "value" when error.Type.IsSubtypeOf(ErrorTypes.StopIteration) => error.Value ?? PyNone.Instance,
            "code" when error.Type.IsSubtypeOf(ErrorTypes.SystemExit) => error.Value ?? PyNone.Instance,
            _ when IsUnmodelled(machine, error, name) => machine.NotModelled($"the attribute '{name}' of '{error.Type.Name}'"),
            _ => machine.Rules.Attributes.GetOrdinary(machine, self, name),
        };
    }

    /// <inheritdoc/>
    public override bool SetAttribute(Machine machine, PyObject self, string name, PyObject? value)
    {
        var error = (PyException)self;
        switch (name)
        {
            case "args" or "__cause__" or "__context__" when value is null:
                return machine.Raise(ErrorTypes.TypeError, $"{name} may not be deleted") is not null;
            case "args":
                return TrySetArguments(machine, error, value!);
            case "__cause__" or "__context__" when value is not (PyException or PyNone):
                return machine.Raise(ErrorTypes.TypeError, $"exception {name.Trim('_')} must be None or derive from BaseException") is not null;
            case "__cause__":
                (error.Cause, error.SuppressesContext) = (value as PyException, true);
                return true;
            case "__context__":
                error.Context = value as PyException;
                return true;
            case "__suppress_context__" when value is not PyBool:
                return machine.Raise(ErrorTypes.TypeError, value is null ? "can't delete numeric/char attribute" : "attribute value type must be bool") is not null;
            case "__suppress_context__":
                error.SuppressesContext = ReferenceEquals(value, PyBool.True);
                return true;
            case "value" when error.Type.IsSubtypeOf(ErrorTypes.StopIteration):
            case "code" when error.Type.IsSubtypeOf(ErrorTypes.SystemExit):
                error.Value = value;
                return true;
            case var _ when IsUnmodelled(machine, error, name) || machine.Rules.Classes.Lookup(machine, self.Type, name) is PyBuiltinAttribute:
                return machine.NotModelled($"an assignment to the attribute '{name}' of '{error.Type.Name}'") is not null;
            default:
                return value is null
                    ? machine.Rules.Attributes.DeleteOrdinary(machine, self, name)
                    : machine.Rules.Attributes.SetOrdinary(machine, self, name, value);
        }
    }

    private static bool TrySetArguments(Machine machine, PyException error, PyObject value)
    {
        if (value is PyTuple { Type: var type } tuple && ReferenceEquals(type, PyType.Tuple))
        {
            error.Arguments = tuple;
            return true;
        }

        var items = new List<PyObject>();
        if (!Iteration.TryCollect(machine, value, items))
        {
            return false;
        }

        error.Arguments = machine.Tuple([.. items]);
        return true;
    }

    /// <summary>Whether a type of exceptions in this version has an attribute of its own that is not modelled.</summary>
    private static bool IsUnmodelled(Machine machine, PyException error, string name) => name switch
    {
        "__traceback__" or "with_traceback" => true,
        "add_note" => machine.Profile.Version.IsAtLeast(3, 11),
        "name" or "obj" when error.Type.IsSubtypeOf(ErrorTypes.AttributeError) => machine.Profile.Version.IsAtLeast(3, 10),
        "name" when error.Type.IsSubtypeOf(ErrorTypes.NameError) => machine.Profile.Version.IsAtLeast(3, 10),
        "name" or "path" or "msg" or "name_from" => error.Type.IsSubtypeOf(ErrorTypes.ImportError) || (name == "msg" && error.Type.IsSubtypeOf(ErrorTypes.SyntaxError)),
        "errno" or "strerror" or "filename2" or "characters_written" => error.Type.IsSubtypeOf(ErrorTypes.OSError),
        "filename" => error.Type.IsSubtypeOf(ErrorTypes.OSError) || error.Type.IsSubtypeOf(ErrorTypes.SyntaxError),
        "lineno" or "offset" or "text" or "end_lineno" or "end_offset" or "print_file_and_line" => error.Type.IsSubtypeOf(ErrorTypes.SyntaxError),
        "encoding" or "object" or "start" or "end" or "reason" => error.Type.IsSubtypeOf(ErrorTypes.UnicodeError) && error.Type != ErrorTypes.UnicodeError,
        _ => false,
    };
}
