using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a bool, beside what every int can.</summary>
/// <remarks>Source: Python Library Reference, "Boolean Type - bool"; CPython, Objects/boolobject.c.</remarks>
public class BoolRules : IntRules
{
    private static readonly Signature ConstructorSignature = Signature.Positional(0, 1);

    /// <summary><c>bool()</c> and <c>bool(x)</c>: the truth value of any object.</summary>
    /// <remarks>Source: CPython, <c>bool_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ArgumentBinding.BindType(machine, PyType.Bool, ConstructorSignature, arguments) is not { } bound)
        {
            return null;
        }

        var truth = false;
        return bound[0] is null || Truth.TryOf(machine, bound[0]!, out truth) ? PyBool.Of(truth) : null;
    }

    /// <inheritdoc/>
    public override PyObject? ConstructByNew(Machine machine, CallArguments arguments) => Construct(machine, arguments);

    /// <summary>A unary operation: that of the int 0 or 1, and its result is an int.</summary>
    public override PyObject? Unary(Machine machine, UnaryOperator operation, PyObject self) => machine.Rules.Int.Unary(machine, operation, self);

    /// <summary>A binary operation: <c>&amp; | ^</c> of two bools are a bool, anything else is that of ints.</summary>
    /// <remarks>Source: CPython, <c>bool_and</c> and its relatives.</remarks>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (left is PyBool && right is PyBool)
        {
            var (first, second) = (ReferenceEquals(left, PyBool.True), ReferenceEquals(right, PyBool.True));
            switch (operation)
            {
                case BinaryOperator.And:
                    return PyBool.Of(first && second);
                case BinaryOperator.Or:
                    return PyBool.Of(first || second);
                case BinaryOperator.Xor:
                    return PyBool.Of(first != second);
                default:
                    break;
            }
        }

        return machine.Rules.Int.Binary(machine, operation, left, right);
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        _ = text.Append(Name(self));
        return true;
    }

    /// <summary><c>str(self)</c>: one str object for each of the two, in most versions the interned one.</summary>
    /// <remarks>Source: CPython, <c>bool_repr</c>; that 3.11 has another object than the literal is observed.</remarks>
    public override PyObject? Str(Machine machine, PyObject self)
    {
        var name = Name(self);
        var table = machine.Profile.Flag("numbers.boolTextIsInterned") ? machine.Shared.Interned : machine.Shared.BoolTexts;
        var key = CodePoints.Of(name);
        if (!table.TryGetValue(key, out var text))
        {
            table.Add(key, text = machine.Allocated(new PyStr(key)));
        }

        return text;
    }

    private static string Name(PyObject self) => ReferenceEquals(self, PyBool.True) ? "True" : "False";
}
