using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with the result of <c>id</c>: comparing it for equality.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>id</c>: "Two objects with non-overlapping lifetimes may have the same id() value."</remarks>
public class AddressRules : TypeRules
{
    /// <summary>Two ids are equal if they are of one object; they differ if both objects live still. Any other int is no address.</summary>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
        {
            return Unknown(machine);
        }

        var equal = false;
        if (other is PyAddress { Subject: var second } address)
        {
            var first = ((PyAddress)self).Subject;
            if (address.IsHash != ((PyAddress)self).IsHash)
            {
                return Unknown(machine);
            }

            equal = ReferenceEquals(first, second);
            if (!equal && !(machine.IsKept(first) && machine.IsKept(second)))
            {
                return Unknown(machine);
            }
        }

        return PyBool.Of(equal == (operation == ComparisonOperator.Equal));
    }

    /// <summary>No address is 0.</summary>
    public override bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        truth = true;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = 0;
        return Unknown(machine) is not null;
    }

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) => Unknown(machine);

    /// <inheritdoc/>
    public override PyObject? Unary(Machine machine, UnaryOperator operation, PyObject self) => Unknown(machine);

    /// <inheritdoc/>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right) => Unknown(machine);

    /// <inheritdoc/>
    public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other) => Unknown(machine);

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) => Unknown(machine) is not null;

    /// <summary>Ends the run, because the number of an address would count.</summary>
    internal static PyObject? Unknown(Machine machine) => machine.NotModelled("the number that id() returns");
}
