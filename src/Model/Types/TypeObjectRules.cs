using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a type.</summary>
/// <remarks>Source: CPython, Objects/typeobject.c.</remarks>
public class TypeObjectRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override bool IsCallable(Machine machine, PyObject self) => true;

    /// <summary>Makes an object of the type.</summary>
    public override PyObject? Call(Machine machine, PyObject self, CallArguments arguments) =>
        ((PyType)self).IsSubtypeOf(ErrorTypes.BaseException)
            ? machine.Rules.Exception.New(machine, (PyType)self, arguments)
            : machine.Rules.ForType((PyType)self).Construct(machine, arguments);

    /// <summary>A generic alias for containers, from 3.9 on, which is not modelled; otherwise the error.</summary>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
    {
        var type = (PyType)self;
        var isGeneric = type == PyType.List || type == PyType.Tuple || type == PyType.Dict || type == PyType.Set || type == PyType.FrozenSet
            || type == PyType.TypeType || type.Name is "enumerate";
        return isGeneric && machine.Profile.Flag("core.containersAreGeneric")
            ? machine.NotModelled("a generic alias")
            : machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.typeIsNotSubscriptable", type.Name));
    }

    /// <summary>A union type, from 3.10 on, which is not modelled.</summary>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right) => Union(machine, operation, left, right);

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        _ = text.Append("<class '").Append(((PyType)self).Name).Append("'>");
        return true;
    }

    /// <summary><c>int | str</c> and <c>int | None</c>: the run ends where they make a union type.</summary>
    internal static PyObject? Union(Machine machine, BinaryOperator operation, PyObject left, PyObject right) =>
        operation == BinaryOperator.Or
        && left is PyType or PyNone && right is PyType or PyNone && (left is PyType || right is PyType)
        && machine.Profile.Flag("core.typesHaveUnions")
            ? machine.NotModelled("a union type")
            : PyNotImplemented.Instance;
}
