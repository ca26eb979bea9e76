using Conform.Model.Builtins;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a Counter, beyond what a dict can.</summary>
/// <remarks>Source: Python Library Reference, "Counter objects"; CPython, Lib/collections/__init__.py.</remarks>
public partial class CounterRules : DictRules
{
    /// <summary><c>Counter(iterable_or_mapping, **counts)</c>: always a new one.</summary>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        var counter = Empty(machine);
        return TryCheck(machine, "__init__", arguments) && TryCount(machine, counter, arguments) ? counter : null;
    }

    /// <inheritdoc/>
    public override PyObject? New(Machine machine, PyType type, CallArguments arguments) => machine.Allocated(new PyDict(type));

    /// <inheritdoc/>
    public override bool Initialize(Machine machine, PyObject self, CallArguments arguments) =>
        TryCheck(machine, "__init__", arguments) && TryCount(machine, (PyDict)self, arguments);

    /// <summary>The count of what is not there: 0, and it stays away.</summary>
    public override PyObject? Missing(Machine machine, PyDict self, PyObject key) =>
        SpecialCalls.TryUser(machine, self.Type, "__missing__", out _) ? base.Missing(machine, self, key) : machine.Int(0);

    /// <summary><c>del self[key]</c>: what is not there is no error.</summary>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index)
    {
        var dict = (PyDict)self;
        if (!Hashing.TryHashKey(machine, index, out var hash) || !dict.TryFind(machine, index, hash, out var position))
        {
            machine.PassLibrary();
            return false;
        }

        if (position >= 0)
        {
            _ = dict.RemoveAt(position);
        }

        return true;
    }

    /// <summary>From 3.10 on two Counters are compared count by count, where what is not there counts 0; before that, and with another dict, as dicts.</summary>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (!machine.Profile.Flag("collections.counterIsMultiset"))
        {
            return base.Compare(machine, operation, self, other);
        }

        if (!other.Type.IsSubtypeOf(CollectionTypes.Counter))
        {
            return PyNotImplemented.Instance;
        }

        machine.CompareByCode();
        switch (operation)
        {
            case ComparisonOperator.NotEqual:
                return Rich(machine, ComparisonOperator.Equal, self, other, out var equal) ? PyBool.Of(!equal) : null;
            case ComparisonOperator.Less or ComparisonOperator.Greater:
                var weak = operation == ComparisonOperator.Less ? ComparisonOperator.LessOrEqual : ComparisonOperator.GreaterOrEqual;
                return !Rich(machine, weak, self, other, out var holds) ? null
                    : !holds ? PyBool.False
                    : machine.Rules.Comparison.Rich(machine, ComparisonOperator.NotEqual, self, other);
            default:
                return CompareAll(machine, operation, self, other);
        }
    }

    /// <summary><c>+ - | &amp;</c> of two Counters: a new Counter of the counts above 0; from 3.15 on <c>^</c>, too: of the absolute differences.</summary>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        var areCounters = left.Type.IsSubtypeOf(CollectionTypes.Counter) && right.Type.IsSubtypeOf(CollectionTypes.Counter);
        return areCounters && operation == BinaryOperator.Xor && machine.Profile.Flag("collections.counterHasSymmetricDifference")
            ? Differences(machine, left, right)
            : areCounters && operation is (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Or or BinaryOperator.And)
            ? Combine(machine, operation, left, right)
            : PyNotImplemented.Instance;
    }

    /// <summary><c>+= -= |= &amp;=</c>, and <c>^=</c> from 3.15 on: in place, with anything that has items, or for <c>&amp;=</c> subscripts; then all counts that are not above 0 go.</summary>
    public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other)
    {
        var done = operation switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract => TryEach(machine, other, (elem, count) =>
                GetItem(machine, self, elem) is { } known && Operators.InPlace(machine, operation, known, count) is { } sum && SetItem(machine, self, elem, sum)),
            BinaryOperator.Or => TryEach(machine, other, (elem, count) =>
                GetItem(machine, self, elem) is { } known && TryReplace(machine, ComparisonOperator.Greater, self, elem, count, known)),
            BinaryOperator.And => TryEach(machine, self, (elem, count) =>
                machine.Rules.Of(other).GetItem(machine, other, elem) is { } theirs && TryReplace(machine, ComparisonOperator.Less, self, elem, theirs, count)),
            BinaryOperator.Xor when machine.Profile.Flag("collections.counterHasSymmetricDifference") => TryEach(machine, self, (elem, count) =>
                DifferenceTo(machine, other, elem, count) is { } difference && SetItem(machine, self, elem, difference))
                && TryEach(machine, other, (elem, count) => Contains(machine, self, elem) is { } known
                    && (ReferenceEquals(known, PyBool.True) || (NumberBuiltins.Absolute(machine, count) is { } stored && SetItem(machine, self, elem, stored)))),
            _ => false,
        };
        return done ? KeepPositive(machine, (PyDict)self) : machine.HasFailed ? null : PyNotImplemented.Instance;
    }

    /// <summary><c>+self</c>: a new Counter of the counts above 0; <c>-self</c>: one of those below 0, with the sign changed.</summary>
    public override PyObject? Unary(Machine machine, UnaryOperator operation, PyObject self)
    {
        if (operation is not (UnaryOperator.Plus or UnaryOperator.Minus))
        {
            return base.Unary(machine, operation, self);
        }

        var isNegated = operation == UnaryOperator.Minus;
        var result = Empty(machine);
        return TryEach(machine, self, (elem, count) =>
            IsAgainstZero(machine, isNegated ? ComparisonOperator.Less : ComparisonOperator.Greater, count, out var kept)
            && (!kept || ((isNegated ? Negated(machine, count) : count) is { } stored && result.TrySet(machine, elem, stored))))
            ? result
            : null;
    }

    /// <summary>The repr: the counts from the largest down, or in their order if they cannot be compared.</summary>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var dict = (PyDict)self;
        if (dict.Count == 0)
        {
            _ = text.Append(self.Type.ShortName).Append("()");
            return true;
        }

        if (TryItems(machine, self, out var items) && !TrySortByCount(machine, items)
            && machine.Error is { } error && error.Type.IsSubtypeOf(ErrorTypes.TypeError))
        {
            _ = machine.TakeError();
            _ = TryItems(machine, self, out items);
        }

        if (machine.HasFailed)
        {
            return false;
        }

        _ = text.Append(self.Type.ShortName).Append("({");
        for (var index = 0; index < items.Count; index++)
        {
            var pair = ((PyTuple)items[index]).Items;
            if (!Representation.TryRepr(machine, pair[0], text.Append(index > 0 ? ", " : string.Empty))
                || !Representation.TryRepr(machine, pair[1], text.Append(": ")))
            {
                return false;
            }
        }

        _ = text.Append("})");
        return true;
    }

    /// <summary>A new empty Counter.</summary>
    internal static PyDict Empty(Machine machine) => machine.Allocated(new PyDict(CollectionTypes.Counter));

    private static bool Rich(Machine machine, ComparisonOperator operation, PyObject left, PyObject right, out bool truth) =>
        machine.Rules.Comparison.TryRich(machine, operation, left, right, out truth);

    private static bool IsAgainstZero(Machine machine, ComparisonOperator operation, PyObject count, out bool holds) =>
        Rich(machine, operation, count, machine.Int(0), out holds);

    private static PyObject? Negated(Machine machine, PyObject count) => Operators.Binary(machine, BinaryOperator.Subtract, machine.Int(0), count);

    private static PyBool? CompareAll(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        var (left, right) = (machine.Rules.Of(self), machine.Rules.Of(other));
        foreach (var counter in (PyObject[])[self, other])
        {
            if (Iteration.Over(machine, counter) is not { } elements)
            {
                return null;
            }

            while (elements.Next(machine) is { } elem)
            {
                if (!machine.Step() || left.GetItem(machine, self, elem) is not { } mine || right.GetItem(machine, other, elem) is not { } theirs
                    || !Rich(machine, operation, mine, theirs, out var holds))
                {
                    return null;
                }

                if (!holds)
                {
                    return PyBool.False;
                }
            }

            if (machine.HasFailed)
            {
                return null;
            }
        }

        return PyBool.True;
    }

    private bool TryReplace(Machine machine, ComparisonOperator operation, PyObject self, PyObject elem, PyObject candidate, PyObject current) =>
        Rich(machine, operation, candidate, current, out var replaces) && (!replaces || SetItem(machine, self, elem, candidate));

    private PyDict? KeepPositive(Machine machine, PyDict self)
    {
        var dropped = new List<PyObject>();
        if (!TryEach(machine, self, (elem, count) =>
        {
            var ok = IsAgainstZero(machine, ComparisonOperator.Greater, count, out var positive);
            if (ok && !positive)
            {
                dropped.Add(elem);
            }

            return ok;
        }))
        {
            return null;
        }

        return dropped.TrueForAll(elem => DeleteItem(machine, self, elem)) ? self : null;
    }

    /// <summary>The absolute difference between a count and that of the same element in <paramref name="other"/>.</summary>
    private static PyObject? DifferenceTo(Machine machine, PyObject other, PyObject elem, PyObject count) =>
        machine.Rules.Of(other).GetItem(machine, other, elem) is { } theirs && Operators.Binary(machine, BinaryOperator.Subtract, count, theirs) is { } difference
            ? NumberBuiltins.Absolute(machine, difference)
            : null;

    private static PyDict? Differences(Machine machine, PyObject left, PyObject right)
    {
        var result = Empty(machine);
        var mine = machine.Rules.Of(left);
        var compared = TryEach(machine, left, (elem, count) => DifferenceTo(machine, right, elem, count) is { } difference
            && Truth.TryOf(machine, difference, out var kept)
            && (!kept || result.TrySet(machine, elem, difference)));
        return compared && TryEach(machine, right, (elem, count) => mine.Contains(machine, left, elem) is { } known
            && (ReferenceEquals(known, PyBool.True)
                || (Truth.TryOf(machine, count, out var kept) && (!kept || (NumberBuiltins.Absolute(machine, count) is { } stored && result.TrySet(machine, elem, stored))))))
            ? result
            : null;
    }

    private static PyDict? Combine(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        var result = Empty(machine);
        var (mine, theirs) = (machine.Rules.Of(left), machine.Rules.Of(right));
        var combined = TryEach(machine, left, (elem, count) => theirs.GetItem(machine, right, elem) is { } other
            && Combined(machine, operation, count, other) is { } sum
            && IsAgainstZero(machine, ComparisonOperator.Greater, sum, out var positive)
            && (!positive || result.TrySet(machine, elem, sum)));
        if (!combined || operation == BinaryOperator.And)
        {
            return combined ? result : null;
        }

        var isSubtracted = operation == BinaryOperator.Subtract;
        return TryEach(machine, right, (elem, count) =>
            mine.Contains(machine, left, elem) is { } known
            && (ReferenceEquals(known, PyBool.True)
                || (IsAgainstZero(machine, isSubtracted ? ComparisonOperator.Less : ComparisonOperator.Greater, count, out var kept)
                    && (!kept || ((isSubtracted ? Negated(machine, count) : count) is { } stored && result.TrySet(machine, elem, stored))))))
            ? result
            : null;
    }

    private static PyObject? Combined(Machine machine, BinaryOperator operation, PyObject count, PyObject other)
    {
        if (operation is BinaryOperator.Add or BinaryOperator.Subtract)
        {
            return Operators.Binary(machine, operation, count, other);
        }

        return Rich(machine, ComparisonOperator.Less, count, other, out var less) ? less == (operation == BinaryOperator.Or) ? other : count : null;
    }
}
