using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;

namespace Conform.Model.Types;

/// <content>Attributes.</content>
/// <remarks>Source: Python Language Reference, 3.2 "User-defined functions"; CPython, <c>func_getsetlist</c> and <c>func_memberlist</c>.</remarks>
public partial class FunctionRules
{
    /// <inheritdoc/>
    public override bool HasGenericAttributes => false;

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name)
    {
        if (self is not PyFunction function)
        {
            return base.GetAttribute(machine, self, name);
        }

        return name switch
        {
            "__name__" => function.Name,
            "__qualname__" => function.QualifiedName,
            "__doc__" => function.Documentation,
            "__defaults__" => function.Defaults ?? (PyObject)PyNone.Instance,
            "__kwdefaults__" => function.KeywordDefaults ?? (PyObject)PyNone.Instance,
            "__annotations__" => function.Annotations ??= machine.Allocated(new PyDict()),
            "__module__" => machine.Rules.Constants.Intern(machine, new PyStr(CodePoints.Of("__main__"))),
            "__code__" or "__closure__" or "__globals__" or "__builtins__" or "__type_params__" => machine.NotModelled($"the attribute '{name}' of a function"),
            _ => machine.Rules.Attributes.GetOrdinary(machine, self, name),
        };
    }

    /// <inheritdoc/>
    public override bool SetAttribute(Machine machine, PyObject self, string name, PyObject? value)
    {
        if (self is not PyFunction function)
        {
            return base.SetAttribute(machine, self, name, value);
        }

        switch (name)
        {
            case "__name__" or "__qualname__" when value is not PyStr:
                return machine.Raise(ErrorTypes.TypeError, $"{name} must be set to a string object") is not null;
            case "__defaults__" when value is not (null or PyNone or PyTuple):
                return machine.Raise(ErrorTypes.TypeError, "__defaults__ must be set to a tuple object") is not null;
            case "__kwdefaults__" or "__annotations__" when value is not (null or PyNone or PyDict):
                return machine.Raise(ErrorTypes.TypeError, $"{name} must be set to a dict object") is not null;
            case "__name__":
                function.Name = value!;
                return true;
            case "__qualname__":
                function.QualifiedName = value!;
                return true;
            case "__doc__":
                function.Documentation = value ?? PyNone.Instance;
                return true;
            case "__defaults__":
                function.Defaults = value as PyTuple;
                return true;
            case "__kwdefaults__":
                function.KeywordDefaults = value as PyDict;
                return true;
            case "__annotations__":
                function.Annotations = value as PyDict;
                return true;
            case "__module__" or "__code__" or "__closure__" or "__globals__" or "__builtins__" or "__type_params__":
                return machine.NotModelled($"an assignment to the attribute '{name}' of a function") is not null;
            default:
                return value is null
                    ? machine.Rules.Attributes.DeleteOrdinary(machine, self, name)
                    : machine.Rules.Attributes.SetOrdinary(machine, self, name, value);
        }
    }
}
