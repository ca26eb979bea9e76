using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with the views that are like sets: those of keys and of items.</summary>
/// <remarks>Source: Python Library Reference, "Dictionary view objects"; CPython, Objects/dictobject.c.</remarks>
public abstract class DictSetViewRules : DictViewRules
{
    /// <summary>Comparison with a set or another such view: by inclusion.</summary>
    /// <remarks>Source: CPython, <c>dictview_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (!IsSetLike(other))
        {
            return PyNotImplemented.Instance;
        }

        var (left, right) = (SizeOf(self), SizeOf(other));
        var (sizesAllow, inner, outer) = operation switch
        {
            ComparisonOperator.Equal or ComparisonOperator.NotEqual => (left == right, self, other),
            ComparisonOperator.Less => (left < right, self, other),
            ComparisonOperator.LessOrEqual => (left <= right, self, other),
            ComparisonOperator.Greater => (left > right, other, self),
            _ => (left >= right, other, self),
        };
        var holds = false;
        if (sizesAllow && !TryAllIn(machine, inner, outer, out holds))
        {
            return null;
        }

        return PyBool.Of(holds != (operation == ComparisonOperator.NotEqual));
    }

    /// <summary><c>| &amp; - ^</c> with any iterable on the other side: a new set.</summary>
    /// <remarks>Source: CPython, <c>dictviews_or</c>, <c>_PyDictView_Intersect</c>, <c>dictviews_sub</c>, <c>dictviews_xor</c>.</remarks>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        switch (operation)
        {
            case BinaryOperator.Or:
                return ToSet(machine, left) is { } union && SetAlgebra.TryUpdate(machine, union, right) ? union : null;
            case BinaryOperator.And:
                return machine.Profile.Flag("containers.viewsIntersectByLookup")
                    ? Intersect(machine, left, right)
                    : ToSet(machine, left) is { } common && SetAlgebra.TryIntersectionUpdate(machine, common, right) ? common : null;
            case BinaryOperator.Subtract:
                return ToSet(machine, left) is { } difference && SetAlgebra.TryDifferenceUpdate(machine, difference, right) ? difference : null;
            case BinaryOperator.Xor:
                if (left is PyDictView first && right is PyDictView second && first.Part == DictPart.Item
                    && second.Part == DictPart.Item && machine.Profile.Flag("containers.itemsDifferByLookup"))
                {
                    return DifferingItems(machine, first.Dict, second.Dict);
                }

                return ToSet(machine, left) is { } differing && SetAlgebra.TrySymmetricDifferenceUpdate(machine, differing, right) ? differing : null;
            default:
                return PyNotImplemented.Instance;
        }
    }

    /// <summary><c>isdisjoint(other)</c>.</summary>
    /// <remarks>Source: CPython, <c>dictviews_isdisjoint</c>.</remarks>
    public virtual PyObject? IsDisjoint(Machine machine, PyDictView self, PyObject other)
    {
        if (ReferenceEquals(self, other))
        {
            return PyBool.Of(self.Dict.Count == 0);
        }

        var (walked, asked) = IsSetLike(other) && SizeOf(other) > self.Dict.Count ? ((PyObject)self, other) : (other, self);
        if (Iteration.Over(machine, walked) is not { } iterator)
        {
            return null;
        }

        while (iterator.Next(machine) is { } item)
        {
            if (!machine.Step() || !Membership.TryContains(machine, asked, item, out var contains))
            {
                return null;
            }

            if (contains)
            {
                return PyBool.False;
            }
        }

        return machine.HasFailed ? null : PyBool.True;
    }

    private static bool IsSetLike(PyObject value) => value is PySet || value is PyDictView { Part: not DictPart.Value };

    private static int SizeOf(PyObject value) => value is PySet set ? set.Count : ((PyDictView)value).Dict.Count;

    /// <summary>A new set; keys come straight from the dict, which sizes the table beforehand, in the versions that do so.</summary>
    /// <remarks>Source: CPython, <c>dictviews_to_set</c>.</remarks>
    private static PySet? ToSet(Machine machine, PyObject value) => SetAlgebra.New(
        machine,
        PyType.Set,
        value is PyDictView { Part: DictPart.Key } view && machine.Profile.Flag("containers.keysBecomeSetsByDict") ? view.Dict : value);

    private static PySet? Intersect(Machine machine, PyObject left, PyObject right)
    {
        var (view, other) = left is PyDictView && IsSetLike(left) ? ((PyDictView)left, right) : ((PyDictView)right, left);
        if (other is PySet set && ReferenceEquals(set.Type, PyType.Set) && view.Dict.Count <= set.Count)
        {
            return SetAlgebra.Intersection(machine, set, view);
        }

        if (other is PyDictView second && IsSetLike(second) && second.Dict.Count > view.Dict.Count)
        {
            (view, other) = (second, view);
        }

        var result = machine.Allocated(new PySet(PyType.Set));
        if (Iteration.Over(machine, other) is not { } iterator)
        {
            return null;
        }

        while (iterator.Next(machine) is { } item)
        {
            if (!machine.Step() || !Membership.TryContains(machine, view, item, out var contains) || (contains && !result.TryAdd(machine, item)))
            {
                return null;
            }
        }

        return machine.HasFailed ? null : result;
    }

    /// <summary>Source: CPython, <c>dictitems_xor</c>.</summary>
    private static PySet? DifferingItems(Machine machine, PyDict left, PyDict right)
    {
        var result = machine.Allocated(new PySet(PyType.Set));
        if (machine.Rules.Dict.Copy(machine, left) is not { } rest)
        {
            return null;
        }

        for (var index = 0; index < right.EntryCount; index++)
        {
            if (!right.TryEntry(index, out var key, out var value, out var hash))
            {
                continue;
            }

            if (!rest.TryFind(machine, key, hash, out var position))
            {
                return null;
            }

            var equal = false;
            if (rest.TryEntry(position, out _, out var other, out _) && !machine.Rules.Comparison.TryElementsEqual(machine, other, value, out equal))
            {
                return null;
            }

            if (equal)
            {
                _ = rest.RemoveAt(position);
            }
            else if (!result.TryAdd(machine, machine.Tuple([key, value])))
            {
                return null;
            }
        }

        return SetAlgebra.TryUpdate(machine, result, machine.Allocated(new PyDictView(PyType.DictItems, rest))) ? result : null;
    }

    private static bool TryAllIn(Machine machine, PyObject inner, PyObject outer, out bool all)
    {
        all = true;
        if (inner is PySet { IsOrderKnown: false } set)
        {
            for (var index = 0; all && index < set.SlotCount; index++)
            {
                if (set.TrySlot(index, out var element, out _) && !Membership.TryContains(machine, outer, element, out all))
                {
                    return false;
                }
            }

            return true;
        }

        if (Iteration.Over(machine, inner) is not { } iterator)
        {
            return false;
        }

        while (all && iterator.Next(machine) is { } item)
        {
            if (!machine.Step() || !Membership.TryContains(machine, outer, item, out all))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }
}
