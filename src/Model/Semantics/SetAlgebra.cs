using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>The operations of sets, with CPython's choices of which side is walked and which of two equal elements stays.</summary>
/// <remarks>Each takes a set and any iterable, and fails with what was done so far done. The walk over a set whose order is unknown goes in
/// the order of our own table: the results are the same in any order, and <see cref="PySet.ForgetOrder"/> notes that their order is unknown, too.
/// Source: CPython, Objects/setobject.c.</remarks>
public static class SetAlgebra
{
    /// <summary>A new set of <paramref name="type"/> with what <paramref name="iterable"/> yields, or an empty one.</summary>
    /// <remarks>Source: CPython, <c>make_new_set</c>.</remarks>
    public static PySet? New(Machine machine, PyType type, PyObject? iterable)
    {
        var set = machine.Allocated(new PySet(type));
        return iterable is null || TryUpdate(machine, set, iterable) ? set : null;
    }

    /// <summary>Adds everything that <paramref name="iterable"/> yields.</summary>
    /// <remarks>Source: CPython, <c>set_update_internal</c>.</remarks>
    public static bool TryUpdate(Machine machine, PySet set, PyObject iterable)
    {
        if (iterable is PySet other)
        {
            return set.TryMerge(machine, other);
        }

        if (iterable is PyDict { IsExact: true } dict)
        {
            set.MakeRoomFor(dict.Count);
        }

        return TryEach(machine, iterable, set, static (m, target, element, hash) => target.TryAdd(m, element, hash));
    }

    /// <summary>A new set with the elements of both: of equal elements the one of <paramref name="set"/> stays.</summary>
    /// <remarks>Source: CPython, <c>set_or</c>.</remarks>
    public static PySet? Union(Machine machine, PySet set, PyObject other) =>
        New(machine, set.Type.Layout, set) is { } result && (ReferenceEquals(set, other) || TryUpdate(machine, result, other)) ? result : null;

    /// <summary>A new set with the elements that are in both. The smaller of two sets is walked, and its elements stay.</summary>
    /// <remarks>Source: CPython, <c>set_intersection</c>.</remarks>
    public static PySet? Intersection(Machine machine, PySet set, PyObject other)
    {
        if (ReferenceEquals(set, other))
        {
            return New(machine, set.Type.Layout, set);
        }

        var result = machine.Allocated(new PySet(set.Type.Layout));
        if (other is not PySet right)
        {
            return TryIntersect(machine, set, other, result) ? result : null;
        }

        var (walked, asked) = right.Count > set.Count ? (set, right) : (right, set);
        return TryEach(machine, walked, (result, asked), static (m, sets, element, hash) =>
            sets.asked.TryContains(m, element, hash, out var contains) && (!contains || sets.result.TryAdd(m, element, hash)))
            ? WithOrderOf(result, walked)
            : null;
    }

    /// <summary>Keeps in <paramref name="set"/> what is in <paramref name="other"/>, too.</summary>
    /// <remarks>Source: CPython, <c>set_intersection_update</c>.</remarks>
    public static bool TryIntersectionUpdate(Machine machine, PySet set, PyObject other)
    {
        if (Intersection(machine, set, other) is not { } result)
        {
            return false;
        }

        set.Swap(result);
        return true;
    }

    /// <summary>A new set with the elements of <paramref name="set"/> that are not in <paramref name="other"/>.</summary>
    /// <remarks>Source: CPython, <c>set_difference</c>.</remarks>
    public static PySet? Difference(Machine machine, PySet set, PyObject other)
    {
        var size = other switch { PySet right => right.Count, PyDict { IsExact: true } dict => dict.Count, _ => -1 };
        if (size < 0 || set.Count >> 2 > size)
        {
            return New(machine, set.Type.Layout, set) is { } copy && TryDifferenceUpdate(machine, copy, other) ? copy : null;
        }

        var result = machine.Allocated(new PySet(set.Type.Layout));
        return TryEach(machine, set, (result, other), static (m, sides, element, hash) =>
            TryContains(m, sides.other, element, hash, out var contains) && (contains || sides.result.TryAdd(m, element, hash)))
            ? WithOrderOf(result, set)
            : null;
    }

    /// <summary>Removes everything that <paramref name="other"/> yields.</summary>
    /// <remarks>Source: CPython, <c>set_difference_update_internal</c>.</remarks>
    public static bool TryDifferenceUpdate(Machine machine, PySet set, PyObject other)
    {
        if (ReferenceEquals(set, other))
        {
            set.Clear();
            return true;
        }

        // Walking a much larger set would be slow, so its part in common is walked.
        var walked = other;
        if (other is PySet right && right.Count >> 3 > set.Count && machine.Profile.Flag("containers.differenceIntersectsFirst"))
        {
            if (Intersection(machine, set, other) is not { } common)
            {
                return false;
            }

            walked = common;
        }

        if (!TryEach(machine, walked, set, static (m, target, element, hash) => target.TryDiscard(m, element, hash, out _)))
        {
            return false;
        }

        set.TidyUp();
        return true;
    }

    /// <summary>A new set with the elements that are in one of both only.</summary>
    /// <remarks>Source: CPython, <c>set_symmetric_difference</c>.</remarks>
    public static PySet? SymmetricDifference(Machine machine, PySet set, PyObject other) =>
        New(machine, set.Type.Layout, other) is { } result && TrySymmetricDifferenceUpdate(machine, result, set) ? result : null;

    /// <summary>Removes what <paramref name="other"/> has in common and adds the rest of it.</summary>
    /// <remarks>Source: CPython, <c>set_symmetric_difference_update</c>.</remarks>
    public static bool TrySymmetricDifferenceUpdate(Machine machine, PySet set, PyObject other)
    {
        if (ReferenceEquals(set, other))
        {
            set.Clear();
            return true;
        }

        PyObject? walked = other is PyDict { IsExact: true } or PySet ? other : New(machine, set.Type.Layout, other);
        if (walked is null)
        {
            return false;
        }

        _ = WithOrderOf(set, walked);
        return TryEach(machine, walked, set, static (m, target, element, hash) =>
            target.TryDiscard(m, element, hash, out var found) && (found || target.TryAdd(m, element, hash)));
    }

    /// <summary>Whether every element of <paramref name="other"/> is in <paramref name="set"/>.</summary>
    /// <remarks>From 3.11 on an iterable is used up only as far as its elements are in the set. Source: CPython, <c>set_issuperset</c>.</remarks>
    public static bool TryIsSuperset(Machine machine, PySet set, PyObject other, out bool isSuperset)
    {
        isSuperset = true;
        if (other is PySet right)
        {
            return TryIsSubset(machine, right, set, out isSuperset);
        }

        if (!machine.Profile.Flag("containers.superSetStopsEarly"))
        {
            return New(machine, PyType.Set, other) is { } collected && TryIsSubset(machine, collected, set, out isSuperset);
        }

        if (Iteration.Over(machine, other) is not { } iterator)
        {
            return false;
        }

        while (isSuperset && iterator.Next(machine) is { } item)
        {
            if (!machine.Step() || !Hashing.TryHashElement(machine, item, out var hash) || !set.TryContains(machine, item, hash, out isSuperset))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    /// <summary>Whether every element of <paramref name="set"/> is in <paramref name="other"/>.</summary>
    /// <remarks>Source: CPython, <c>set_issubset</c>.</remarks>
    public static bool TryIsSubset(Machine machine, PySet set, PySet other, out bool isSubset)
    {
        isSubset = set.Count <= other.Count;
        for (var index = 0; isSubset && index < set.SlotCount; index++)
        {
            if (set.TrySlot(index, out var element, out var hash)
                && !(machine.Step() && other.TryContains(machine, element, hash, out isSubset)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a set and an iterable have nothing in common.</summary>
    /// <remarks>Source: CPython, <c>set_isdisjoint</c>.</remarks>
    public static bool TryIsDisjoint(Machine machine, PySet set, PyObject other, out bool isDisjoint)
    {
        isDisjoint = true;
        if (ReferenceEquals(set, other))
        {
            isDisjoint = set.Count == 0;
            return true;
        }

        if (other is PySet right)
        {
            var (walked, asked) = right.Count > set.Count ? (set, right) : (right, set);
            for (var index = 0; isDisjoint && index < walked.SlotCount; index++)
            {
                if (walked.TrySlot(index, out var element, out var hash))
                {
                    if (!machine.Step() || !asked.TryContains(machine, element, hash, out var contains))
                    {
                        return false;
                    }

                    isDisjoint = !contains;
                }
            }

            return true;
        }

        if (Iteration.Over(machine, other) is not { } iterator)
        {
            return false;
        }

        while (isDisjoint && iterator.Next(machine) is { } item)
        {
            if (!machine.Step() || !Hashing.TryHashElement(machine, item, out var hash) || !set.TryContains(machine, item, hash, out var contains))
            {
                return false;
            }

            isDisjoint = !contains;
        }

        return !machine.HasFailed;
    }

    /// <summary>Adds what an iterable yields and the set has to <paramref name="result"/>; from 3.11 on only until nothing can be missing.</summary>
    private static bool TryIntersect(Machine machine, PySet set, PyObject other, PySet result)
    {
        var stopsEarly = machine.Profile.Flag("containers.intersectionStopsEarly");
        if (Iteration.Over(machine, other) is not { } iterator)
        {
            return false;
        }

        while (iterator.Next(machine) is { } item)
        {
            if (!machine.Step() || !Hashing.TryHash(machine, item, out var hash) || !set.TryContains(machine, item, hash, out var contains)
                || (contains && !result.TryAdd(machine, item, hash)))
            {
                return false;
            }

            if (contains && stopsEarly && result.Count >= set.Count)
            {
                break;
            }
        }

        return !machine.HasFailed;
    }

    private static PySet WithOrderOf(PySet result, PyObject walked)
    {
        if (walked is PySet { IsOrderKnown: false })
        {
            result.ForgetOrder();
        }

        return result;
    }

    private static bool TryContains(Machine machine, PyObject container, PyObject element, long hash, out bool contains)
    {
        if (container is PySet set)
        {
            return set.TryContains(machine, element, hash, out contains);
        }

        var ok = ((PyDict)container).TryFind(machine, element, hash, out var position);
        contains = position >= 0;
        return ok;
    }

    /// <summary>Visits the elements of an iterable with their hashes: a set's and a dict's are known already.</summary>
    private static bool TryEach<T>(Machine machine, PyObject iterable, T state, Func<Machine, T, PyObject, long, bool> visit)
    {
        switch (iterable)
        {
            case PySet set:
                for (var index = 0; index < set.SlotCount; index++)
                {
                    if (set.TrySlot(index, out var element, out var hash) && !(machine.Step() && visit(machine, state, element, hash)))
                    {
                        return false;
                    }
                }

                return true;
            case PyDict { IsExact: true } dict:
                for (var index = 0; index < dict.EntryCount; index++)
                {
                    if (dict.TryEntry(index, out var key, out _, out var hash) && !(machine.Step() && visit(machine, state, key, hash)))
                    {
                        return false;
                    }
                }

                return true;
            default:
                if (Iteration.Over(machine, iterable) is not { } iterator)
                {
                    return false;
                }

                while (iterator.Next(machine) is { } item)
                {
                    if (!machine.Step() || !Hashing.TryHashElement(machine, item, out var hash) || !visit(machine, state, item, hash))
                    {
                        return false;
                    }
                }

                return !machine.HasFailed;
        }
    }
}
