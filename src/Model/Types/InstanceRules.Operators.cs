using Conform.Model.Builtins;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <content>Binary operators.</content>
public partial class InstanceRules
{
    /// <summary>A binary operation of which at least one operand is an instance: the right one is asked first if its class derives from the left one's and
    /// overrides the reflected method.</summary>
    /// <remarks>Source: Python Language Reference, 3.3.8; CPython, <c>binary_op1</c>, <c>SLOT1BINFULL</c>.</remarks>
    public virtual PyObject? Arithmetic(Machine machine, BinaryOperator operation, PyObject left, PyObject right) =>
        Arithmetic(machine, SpecialMethods.NameOf(operation), left, right, rules => rules.Binary(machine, operation, left, right));

    /// <inheritdoc/>
    public override PyObject? DivideWithRemainder(Machine machine, PyObject left, PyObject right) =>
        Arithmetic(machine, "divmod", left, right, rules => rules.DivideWithRemainder(machine, left, right));

    /// <inheritdoc/>
    public override PyObject? PowerModulo(Machine machine, PyObject value, PyObject exponent, PyObject modulus) =>
        Defines(machine, value.Type, "pow") || Defines(machine, exponent.Type, "pow") || Defines(machine, modulus.Type, "pow")
            ? machine.NotModelled("pow() of instances with a modulus")
            : machine.Rules.Int.PowerModulo(machine, value, exponent, modulus);

    /// <inheritdoc/>
    public override PyObject? Round(Machine machine, PyObject self, PyObject? digits) => SpecialCalls.TryUser(machine, self.Type, "__round__", out var method)
        ? SpecialCalls.Call(machine, method, self, digits is null ? [] : [digits])
        : Layout(machine, self).Round(machine, self, digits);

    /// <summary>As the other one, by the name of the special method and what the rules of a built-in type do.</summary>
    private static PyObject? Arithmetic(Machine machine, string bare, PyObject left, PyObject right, Func<TypeRules, PyObject?> native)
    {
        var (leftDefines, rightDefines) = (Defines(machine, left.Type, bare), Defines(machine, right.Type, bare));
        var differ = !ReferenceEquals(left.Type, right.Type);
        var isSubtype = differ && right.Type.IsSubtypeOf(left.Type);
        if (leftDefines && rightDefines)
        {
            return ByMethods(machine, bare, left, right, leftDefines: true, rightDefines: differ);
        }

        PyObject? AskLeft() => leftDefines
            ? ByMethods(machine, bare, left, right, leftDefines: true, rightDefines: false)
            : native(Numbers(machine, left));
        PyObject? AskRight() => rightDefines
            ? ByMethods(machine, bare, left, right, leftDefines: false, rightDefines: true)
            : native(Numbers(machine, right));
        if (!differ || (!leftDefines && !rightDefines && ReferenceEquals(Numbers(machine, left), Numbers(machine, right))))
        {
            return AskLeft();
        }

        var answer = isSubtype ? AskRight() : AskLeft();
        return answer is PyNotImplemented ? isSubtype ? AskLeft() : AskRight() : answer;
    }

    /// <inheritdoc/>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right) => Arithmetic(machine, operation, left, right);

    /// <summary>By the method of the in-place operation. A class that inherits <c>__iadd__</c> from a sequence extends in place before its <c>__add__</c> is asked.</summary>
    /// <remarks>Source: CPython, <c>update_one_slot</c>, which fills the slot of numbers with the method of the sequence.</remarks>
    public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other)
    {
        if (SpecialCalls.TryUser(machine, self.Type, $"__i{SpecialMethods.NameOf(operation)}__", out var method))
        {
            return SpecialCalls.Call(machine, method, self, other);
        }

        return operation == BinaryOperator.Add && SpecialCalls.Has(machine, self.Type, "__iadd__")
            ? Layout(machine, self).InPlaceConcatenate(machine, self, other)
            : Layout(machine, self).InPlace(machine, operation, self, other);
    }

    /// <inheritdoc/>
    public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other) =>
        SpecialCalls.TryUser(machine, self.Type, "__add__", out _) ? PyNotImplemented.Instance : Layout(machine, self).Concatenate(machine, self, other);

    /// <inheritdoc/>
    public override PyObject? Repeat(Machine machine, PyObject self, PyObject count) =>
        SpecialCalls.TryUser(machine, self.Type, "__mul__", out _) || SpecialCalls.TryUser(machine, self.Type, "__rmul__", out _)
            ? PyNotImplemented.Instance
            : Layout(machine, self).Repeat(machine, self, count);

    /// <inheritdoc/>
    public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other) =>
        SpecialCalls.TryUser(machine, self.Type, "__iadd__", out _) || (SpecialCalls.TryUser(machine, self.Type, "__add__", out _) && !SpecialCalls.Has(machine, self.Type, "__iadd__"))
            ? Concatenate(machine, self, other)
            : Layout(machine, self).InPlaceConcatenate(machine, self, other);

    /// <inheritdoc/>
    public override PyObject? InPlaceRepeat(Machine machine, PyObject self, PyObject count) =>
        SpecialCalls.TryUser(machine, self.Type, "__imul__", out _) || (SpecialCalls.TryUser(machine, self.Type, "__mul__", out _) && !SpecialCalls.Has(machine, self.Type, "__imul__"))
            ? Repeat(machine, self, count)
            : Layout(machine, self).InPlaceRepeat(machine, self, count);

    private static bool Defines(Machine machine, PyType type, string bare) =>
        SpecialCalls.TryUser(machine, type, $"__{bare}__", out _) || SpecialCalls.TryUser(machine, type, $"__r{bare}__", out _);

    private static TypeRules Numbers(Machine machine, PyObject value) => machine.Rules.ForType(value.Type.Layout);

    private static PyObject? ByMethods(Machine machine, string bare, PyObject left, PyObject right, bool leftDefines, bool rightDefines)
    {
        var (name, reflected) = ($"__{bare}__", $"__r{bare}__");
        var classes = machine.Rules.Classes;
        if (leftDefines)
        {
            if (rightDefines && right.Type.IsSubtypeOf(left.Type)
                && classes.Lookup(machine, right.Type, reflected) is { } overridden
                && !ReferenceEquals(classes.Lookup(machine, left.Type, reflected), overridden))
            {
                var first = SpecialCalls.Call(machine, overridden, right, left);
                if (first is not PyNotImplemented)
                {
                    return first;
                }

                rightDefines = false;
            }

            var answer = classes.Lookup(machine, left.Type, name) is { } method ? SpecialCalls.Call(machine, method, left, right) : PyNotImplemented.Instance;
            if (answer is not PyNotImplemented || ReferenceEquals(left.Type, right.Type))
            {
                return answer;
            }
        }

        return rightDefines && classes.Lookup(machine, right.Type, reflected) is { } method2 ? SpecialCalls.Call(machine, method2, right, left) : PyNotImplemented.Instance;
    }
}
