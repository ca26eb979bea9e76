using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a bound method of a function.</summary>
/// <remarks>Source: Python Language Reference, 3.2 "Instance methods"; CPython, Objects/classobject.c.</remarks>
public class BoundMethodRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override bool IsCallable(Machine machine, PyObject self) => true;

    /// <summary>Calls the function with the object as its first argument.</summary>
    public override PyObject? Call(Machine machine, PyObject self, CallArguments arguments)
    {
        var method = (PyBoundMethod)self;
        return machine.Rules.Of(method.Function).Call(machine, method.Function, new([method.Self, .. arguments.Positional], arguments.Keywords));
    }

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name)
    {
        var method = (PyBoundMethod)self;
        return name switch
        {
            "__func__" => method.Function,
            "__self__" => method.Self,
            "__class__" => self.Type,
            not "__doc__" when machine.Rules.Classes.Lookup(machine, self.Type, name) is not null => machine.Rules.Attributes.GetOrdinary(machine, self, name),
            _ => Semantics.AttributeAccess.Get(machine, method.Function, name),
        };
    }

    /// <summary>Attributes that a method lacks are those of its function.</summary>
    public override bool HasGenericAttributes => false;

    /// <summary>Bound methods are equal when they are the same function of the same object; equality of the objects does not count.</summary>
    /// <remarks>Source: CPython, <c>method_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) || other is not PyBoundMethod second)
        {
            return PyNotImplemented.Instance;
        }

        var first = (PyBoundMethod)self;
        if (!machine.Rules.Comparison.TryRich(machine, ComparisonOperator.Equal, first.Function, second.Function, out var equal))
        {
            return null;
        }

        return PyBool.Of((equal && ReferenceEquals(first.Self, second.Self)) == (operation == ComparisonOperator.Equal));
    }

    /// <summary>From the address of the object and the hash of the function, so that equal bound methods hash alike.</summary>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        var method = (PyBoundMethod)self;
        hash = (machine.AddressOf(method.Self) * 31) ^ machine.AddressOf(method.Function);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) => Representation.TryWriteAddress(machine, text);
}
