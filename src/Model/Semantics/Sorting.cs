using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Semantics;

/// <summary><c>list.sort</c> and <c>sorted</c>: which elements are compared in which order, and how a list is left when a comparison fails.</summary>
/// <remarks>Source: CPython, <c>list_sort_impl</c>, <c>count_run</c> and <c>binarysort</c>; the order of comparisons is observed on CPython 3.8 to
/// 3.13. From 64 elements on CPython merges runs; there only the result of a total order is modelled, because every stable sort gives it.</remarks>
public static class Sorting
{
    private const int MergedLength = 64;

    /// <summary>The parameters of <c>list.sort</c>: <c>key</c> and <c>reverse</c>, by keyword only.</summary>
    public static Signature Arguments { get; } = Signature.Keywords(0, "*", "key", "reverse");

    /// <summary>Sorts a list in place.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="list">The list; it is empty while the key function runs.</param>
    /// <param name="key">A callable, or null or None.</param>
    /// <param name="reverse">A number as a truth value, or null.</param>
    /// <returns>False with an error pending; the list holds the same items in the order reached by then.</returns>
    public static bool Sort(Machine machine, PyList list, PyObject? key, PyObject? reverse)
    {
        if (!TryReverse(machine, reverse, out var reversed))
        {
            return false;
        }

        var items = list.Items;
        var meanwhile = new List<PyObject>();
        list.Items = meanwhile;
        var sorted = TryKeys(machine, items, key is PyNone ? null : key, out var keys) && TrySort(machine, items, keys, reversed);
        list.Items = items;

        // What was added and removed again has left its room behind.
        if (meanwhile.Capacity > 0 && sorted)
        {
            return machine.Raise(ErrorTypes.ValueError, "list modified during sort") is not null;
        }

        return sorted;
    }

    private static bool TryReverse(Machine machine, PyObject? reverse, out bool reversed)
    {
        reversed = false;
        if (reverse is null)
        {
            return true;
        }

        if (machine.Profile.Flag("containers.sortReverseIsTruth"))
        {
            return Truth.TryOf(machine, reverse, out reversed);
        }

        if (!ArgumentConversion.TryCInt(machine, reverse, out var number))
        {
            return false;
        }

        reversed = number != 0;
        return true;
    }

    private static bool TryKeys(Machine machine, List<PyObject> items, PyObject? key, out PyObject[] keys)
    {
        keys = [.. items];
        if (key is null)
        {
            return true;
        }

        for (var index = 0; index < keys.Length; index++)
        {
            if (!machine.Step() || machine.Rules.Of(key).Call(machine, key, CallArguments.Of(keys[index])) is not { } computed)
            {
                return false;
            }

            keys[index] = computed;
        }

        return true;
    }

    /// <summary>Sorts items by keys that are known already.</summary>
    /// <returns>False with an error or stop pending; the items are then in the order reached.</returns>
    internal static bool TrySort(Machine machine, List<PyObject> items, PyObject[] keys, bool reversed)
    {
        var run = new SortedRun(machine, keys, [.. items]);
        if (reversed)
        {
            run.Reverse(0, keys.Length);
        }

        var sorted = keys.Length >= MergedLength ? run.TryMerge() : run.TrySort();
        if (reversed)
        {
            run.Reverse(0, keys.Length);
        }

        items.Clear();
        items.AddRange(run.Items);
        return sorted;
    }

    /// <summary>Keys and items that are moved in lockstep.</summary>
    private sealed class SortedRun(Machine machine, PyObject[] keys, PyObject[] items)
    {
        private readonly Machine machine = machine;
        private readonly PyObject[] keys = keys;

        public PyObject[] Items { get; } = items;

        public void Reverse(int start, int end)
        {
            Array.Reverse(keys, start, end - start);
            Array.Reverse(Items, start, end - start);
        }

        public bool TrySort()
        {
            if (keys.Length < 2)
            {
                return true;
            }

            var found = machine.Profile.Flag("containers.sortFindsEqualRuns") ? TryFindRunWithEquals(out var length) : TryFindRun(out length);
            return found && TryInsert(length);
        }

        /// <summary>Sorts keys of a total order by any stable algorithm.</summary>
        public bool TryMerge()
        {
            if (!AreTotallyOrdered())
            {
                return machine.ReachLimit($"a sort of {MergedLength} or more elements without a total order") is not null;
            }

            var places = new int[keys.Length];
            for (var index = 0; index < places.Length; index++)
            {
                places[index] = index;
            }

            if (!machine.Step(keys.Length * 16))
            {
                return false;
            }

            Array.Sort(places, (left, right) => Compare(left, right));
            var (oldKeys, oldItems) = ((PyObject[])keys.Clone(), (PyObject[])Items.Clone());
            for (var index = 0; index < places.Length; index++)
            {
                keys[index] = oldKeys[places[index]];
                Items[index] = oldItems[places[index]];
            }

            return !machine.HasFailed;
        }

        private int Compare(int left, int right)
        {
            if (left == right)
            {
                return 0;
            }

            _ = IsLess(keys[left], keys[right], out var less);
            _ = IsLess(keys[right], keys[left], out var greater);
            return less ? -1 : greater ? 1 : left.CompareTo(right);
        }

        private bool AreTotallyOrdered() =>
            Array.TrueForAll(keys, key => !key.Type.IsHeap && key is PyInt or PyFloat { Value: not double.NaN, Type.IsHeap: false })
            || Array.TrueForAll(keys, key => key is PyStr { Type.IsHeap: false })
            || Array.TrueForAll(keys, key => key is PyBytes { Type.IsHeap: false });

        private bool IsLess(PyObject left, PyObject right, out bool less) =>
            machine.Rules.Comparison.TryRich(machine, ComparisonOperator.Less, left, right, out less);

        private bool IsLess(int left, int right, out bool less) => IsLess(keys[left], keys[right], out less);

        /// <summary>The run at the start: ascending, or strictly descending and then reversed.</summary>
        private bool TryFindRun(out int length)
        {
            length = 2;
            if (!IsLess(1, 0, out var descending))
            {
                return false;
            }

            for (; length < keys.Length; length++)
            {
                if (!IsLess(length, length - 1, out var less))
                {
                    return false;
                }

                if (less != descending)
                {
                    break;
                }
            }

            if (descending)
            {
                Reverse(0, length);
            }

            return true;
        }

        /// <summary>The run at the start as CPython 3.13 finds it: descending runs may hold equal elements.</summary>
        private bool TryFindRunWithEquals(out int length)
        {
            if (!TryExtendAscending(1, out length) || length == keys.Length)
            {
                return length == keys.Length && !machine.HasFailed;
            }

            if (length > 1)
            {
                if (!IsLess(0, length - 1, out var ascending))
                {
                    return false;
                }

                if (ascending)
                {
                    return true;
                }

                Reverse(0, length);
            }

            length++;
            var equals = 0;
            for (; length < keys.Length; length++)
            {
                if (!IsLess(length, length - 1, out var less))
                {
                    return false;
                }

                if (less)
                {
                    ReverseEquals(length, ref equals);
                    continue;
                }

                if (!IsLess(length - 1, length, out var greater))
                {
                    return false;
                }

                if (greater)
                {
                    break;
                }

                equals++;
            }

            ReverseEquals(length, ref equals);
            Reverse(0, length);
            return TryExtendAscending(length, out length);
        }

        private void ReverseEquals(int end, ref int equals)
        {
            if (equals > 0)
            {
                Reverse(end - equals - 1, end);
                equals = 0;
            }
        }

        private bool TryExtendAscending(int from, out int length)
        {
            for (length = from; length < keys.Length; length++)
            {
                if (!IsLess(length, length - 1, out var less))
                {
                    return false;
                }

                if (less)
                {
                    break;
                }
            }

            return true;
        }

        /// <summary>Binary insertion of everything behind the run.</summary>
        private bool TryInsert(int start)
        {
            for (var next = start; next < keys.Length; next++)
            {
                var (key, item) = (keys[next], Items[next]);
                var (low, high) = (0, next);
                while (low < high)
                {
                    var middle = (low + high) >> 1;
                    if (!IsLess(key, keys[middle], out var less))
                    {
                        return false;
                    }

                    (low, high) = less ? (low, middle) : (middle + 1, high);
                }

                Array.Copy(keys, low, keys, low + 1, next - low);
                Array.Copy(Items, low, Items, low + 1, next - low);
                (keys[low], Items[low]) = (key, item);
            }

            return true;
        }
    }
}
