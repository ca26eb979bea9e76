using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a built-in function or method.</summary>
/// <remarks>Source: CPython, Objects/methodobject.c.</remarks>
public class BuiltinFunctionRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override bool IsCallable(Machine machine, PyObject self) => true;

    /// <inheritdoc/>
    public override PyObject? Call(Machine machine, PyObject self, CallArguments arguments)
    {
        var function = (PyBuiltinFunction)self;
        return function.Receiver is { } receiver
            ? function.Method.InvokeBound(machine, receiver, arguments)
            : function.Method.Invoke(machine, PyNone.Instance, arguments);
    }

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name)
    {
        var function = (PyBuiltinFunction)self;
        return name switch
        {
            "__name__" => machine.Str(CodePoints.Of(function.Method.AttributeName)),
            "__module__" when function is { Receiver: not null, Method.Owner: not null } => PyNone.Instance,
            "__self__" when function.Receiver is { } receiver => receiver,
            "__objclass__" when function.Method.Owner is { } owner => owner,
            _ => machine.NotModelled($"the attribute '{name}' of '{self.Type.Name}'"),
        };
    }

    /// <summary>Bound methods are equal when they are the same method of the same object; equality of the objects does not count.</summary>
    /// <remarks>Source: CPython, <c>meth_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) || other is not PyBuiltinFunction second || other.Type != self.Type)
        {
            return PyNotImplemented.Instance;
        }

        var first = (PyBuiltinFunction)self;
        var equal = ReferenceEquals(first.Method, second.Method) && ReferenceEquals(first.Receiver, second.Receiver);
        return PyBool.Of(equal == (operation == ComparisonOperator.Equal));
    }

    /// <summary>From the addresses of receiver and method, so that equal bound methods hash alike.</summary>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        var function = (PyBuiltinFunction)self;
        hash = machine.AddressOf(function.Receiver ?? self) * 31 ^ machine.AddressOf(function.Method.Descriptor);
        return true;
    }

    /// <summary>Only that of a built-in function is without an address.</summary>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var function = (PyBuiltinFunction)self;
        if (function.Receiver is not null || self.Type != PyType.BuiltinFunction)
        {
            return Semantics.Representation.TryWriteAddress(machine, text);
        }

        _ = text.Append("<built-in function ").Append(function.Method.Name).Append(">");
        return true;
    }
}
