using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>A set or a frozenset, with the hash table that gives CPython's order.</summary>
/// <remarks>
/// Iteration order, <c>pop</c> and which of two equal elements stays follow from the table: its size, the probing, the slots that deletions leave. An
/// element that hashes by address makes the order unknown (<see cref="IsOrderKnown"/>); what does not depend on the order goes on.
/// Methods that look an element up may fail (a comparison may reach a limit); they then return false with the reason pending.
/// Source: CPython, Objects/setobject.c.
/// </remarks>
public sealed class PySet : PyObject
{
    private const int SmallestSize = 8;
    private const int LinearProbes = 9;
    private const int LargeSet = 50_000;

    private Slot[] table = new Slot[SmallestSize];
    private int fill;
    private int finger;
    private bool isFingerKnown = true;
    private bool isPlacementKnown = true;

    /// <summary>Makes a new empty set.</summary>
    /// <param name="type"><c>set</c> or <c>frozenset</c>.</param>
    public PySet(PyType type)
        : base(type)
    {
    }

    /// <summary>Number of elements.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the iteration order is known: always for fewer than two elements.</summary>
    public bool IsOrderKnown => isPlacementKnown || Count < 2;

    /// <summary>Number of slots of the table, a power of two.</summary>
    public int SlotCount => table.Length;

    /// <summary>The element in slot <paramref name="index"/>; false if there is none.</summary>
    public bool TrySlot(int index, out PyObject element, out long hash)
    {
        if (index < table.Length && table[index].Element is { } found)
        {
            (element, hash) = (found, table[index].Hash);
            return true;
        }

        (element, hash) = (PyNone.Instance, 0);
        return false;
    }

    /// <summary>Whether the set has an element identical or equal to <paramref name="element"/>.</summary>
    /// <remarks>Source: CPython, <c>set_lookkey</c>.</remarks>
    public bool TryContains(Machine machine, PyObject element, long hash, out bool contains)
    {
        var ok = TryFind(machine, element, hash, out var slot);
        contains = slot >= 0;
        return ok;
    }

    /// <summary>Adds an element; an equal one that is there already stays. Raises if the element is unhashable.</summary>
    public bool TryAdd(Machine machine, PyObject element) =>
        Semantics.Hashing.TryHashElement(machine, element, out var hash) && TryAdd(machine, element, hash);

    /// <summary>Adds an element of known hash; an equal one that is there already stays.</summary>
    /// <remarks>Source: CPython, <c>set_add_entry</c>.</remarks>
    public bool TryAdd(Machine machine, PyObject element, long hash)
    {
        var reuse = machine.Profile.Flag("containers.setReusesDeletedSlots");
        var free = -1;
        var probed = table;
        foreach (var index in new Probe(hash, table.Length - 1))
        {
            ref var slot = ref table[index];
            if (slot.Element is null)
            {
                if (!slot.IsDeleted)
                {
                    return machine.CanGrow(Count) && Occupy(machine, free >= 0 ? free : index, element, hash);
                }

                if (reuse)
                {
                    free = index;
                }
            }
            else if (slot.Hash == hash)
            {
                var stored = slot.Element;
                if (!machine.Rules.Comparison.TryElementsEqual(machine, stored, element, out var equal))
                {
                    return false;
                }

                // The comparison may have run code of the program that changed the set; then the search begins anew.
                if (!ReferenceEquals(probed, table) || !ReferenceEquals(table[index].Element, stored))
                {
                    return machine.Step() && TryAdd(machine, element, hash);
                }

                if (equal)
                {
                    return true;
                }
            }
        }

        return true;
    }

    /// <summary>Removes the element equal to <paramref name="element"/>, if there is one.</summary>
    /// <remarks>Source: CPython, <c>set_discard_entry</c>.</remarks>
    public bool TryDiscard(Machine machine, PyObject element, long hash, out bool found)
    {
        var ok = TryFind(machine, element, hash, out var slot);
        found = slot >= 0;
        if (found)
        {
            Vacate(slot);
        }

        return ok;
    }

    /// <summary>Removes an element and returns it; the set is not empty. Null, with the run ended, if the order is unknown.</summary>
    /// <remarks>Source: CPython, <c>set_pop</c>.</remarks>
    public PyObject? Pop(Machine machine)
    {
        if (Count > 1 && !(isPlacementKnown && isFingerKnown))
        {
            return UnknownOrder(machine);
        }

        var index = finger & (table.Length - 1);
        while (table[index].Element is null)
        {
            index = index + 1 < table.Length ? index + 1 : 0;
        }

        var element = table[index].Element!;
        Vacate(index);
        finger = index + 1;
        isFingerKnown = isPlacementKnown;
        return element;
    }

    /// <summary>Ends the run because what comes next depends on an order that cannot be known.</summary>
    /// <returns>Always null.</returns>
    public static PyObject? UnknownOrder(Machine machine) => machine.NotModelled("order of a set that hashes by address");

    /// <summary>Notes that elements were added in an order that is not known.</summary>
    public void ForgetOrder() => isPlacementKnown = false;

    /// <summary>A set of the same type with the same table, in which each element is another one that equals it.</summary>
    public PySet With(Func<PyObject, PyObject> element)
    {
        var copy = new PySet(Type) { table = (Slot[])table.Clone(), fill = fill, Count = Count, isPlacementKnown = isPlacementKnown };
        foreach (ref var slot in copy.table.AsSpan())
        {
            slot.Element = slot.Element is { } own ? element(own) : null;
        }

        return copy;
    }

    /// <summary>Removes everything. Where <see cref="Pop"/> goes on searching is not reset.</summary>
    /// <remarks>Source: CPython, <c>set_clear_internal</c>.</remarks>
    public void Clear()
    {
        (table, fill, Count, isPlacementKnown) = (new Slot[SmallestSize], 0, 0, true);
    }

    /// <summary>Adds all elements of another set.</summary>
    /// <remarks>Source: CPython, <c>set_merge</c>.</remarks>
    public bool TryMerge(Machine machine, PySet other)
    {
        if (ReferenceEquals(this, other) || other.Count == 0)
        {
            return true;
        }

        MakeRoomFor(other.Count);
        if (!other.IsOrderKnown)
        {
            isPlacementKnown = false;
        }

        if (fill == 0)
        {
            if (!machine.Fits(other.Count))
            {
                return false;
            }

            // A source whose one element hashes by address is known to itself, but not in a table of several.
            isPlacementKnown &= other.isPlacementKnown || other.Count == 1 && !other.HoldsAddressHash(machine);
            if (table.Length == other.table.Length && other.fill == other.Count)
            {
                table = (Slot[])other.table.Clone();
            }
            else
            {
                foreach (ref readonly var slot in other.table.AsSpan())
                {
                    if (slot.Element is not null)
                    {
                        InsertClean(table, slot.Element, slot.Hash);
                    }
                }
            }

            (fill, Count) = (other.Count, other.Count);
            return true;
        }

        for (var index = 0; index < other.table.Length; index++)
        {
            if (other.TrySlot(index, out var element, out var hash) && !TryAdd(machine, element, hash))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes room before the elements of a set or dict are added.</summary>
    /// <param name="more">Number of elements about to be added.</param>
    public void MakeRoomFor(int more)
    {
        if ((fill + more) * 5 >= (table.Length - 1) * 3)
        {
            Resize((Count + more) * 2);
        }
    }

    /// <summary>Shrinks the table if deletions have left many slots.</summary>
    /// <remarks>Source: CPython, end of <c>set_difference_update_internal</c>.</remarks>
    public void TidyUp()
    {
        if (fill - Count > (table.Length - 1) / 4)
        {
            Resize(Count > LargeSet ? Count * 2 : Count * 4);
        }
    }

    /// <summary>Exchanges the elements with another set; the position of <see cref="Pop"/> stays.</summary>
    /// <remarks>Source: CPython, <c>set_swap_bodies</c>.</remarks>
    public void Swap(PySet other)
    {
        (table, other.table) = (other.table, table);
        (fill, other.fill) = (other.fill, fill);
        (Count, other.Count) = (other.Count, Count);
        (isPlacementKnown, other.isPlacementKnown) = (other.isPlacementKnown, isPlacementKnown);
    }

    private static void InsertClean(Slot[] slots, PyObject element, long hash)
    {
        foreach (var index in new Probe(hash, slots.Length - 1))
        {
            if (slots[index].Element is null)
            {
                slots[index] = new Slot { Element = element, Hash = hash };
                return;
            }
        }
    }

    private bool HoldsAddressHash(Machine machine)
    {
        foreach (var slot in table)
        {
            if (slot.Element is { } element && machine.Rules.Of(element).HashesByAddress(machine, element))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryFind(Machine machine, PyObject element, long hash, out int position)
    {
        position = -1;
        var probed = table;
        foreach (var index in new Probe(hash, table.Length - 1))
        {
            ref var slot = ref table[index];
            if (slot.Element is null)
            {
                if (!slot.IsDeleted)
                {
                    return true;
                }
            }
            else if (slot.Hash == hash)
            {
                var stored = slot.Element;
                if (!machine.Rules.Comparison.TryElementsEqual(machine, stored, element, out var equal))
                {
                    return false;
                }

                if (!ReferenceEquals(probed, table) || !ReferenceEquals(table[index].Element, stored))
                {
                    return machine.Step() && TryFind(machine, element, hash, out position);
                }

                if (equal)
                {
                    position = index;
                    return true;
                }
            }
        }

        return true;
    }

    private bool Occupy(Machine machine, int index, PyObject element, long hash)
    {
        isPlacementKnown &= !machine.Rules.Of(element).HashesByAddress(machine, element);
        ref var slot = ref table[index];
        var reused = slot.IsDeleted;
        slot = new Slot { Element = element, Hash = hash };
        Count++;
        if (!reused)
        {
            fill++;
            if (fill * 5 >= (table.Length - 1) * 3)
            {
                Resize(Count > LargeSet ? Count * 2 : Count * 4);
            }
        }

        return true;
    }

    private void Vacate(int index)
    {
        table[index] = new Slot { IsDeleted = true };
        Count--;
    }

    private void Resize(int least)
    {
        var size = SmallestSize;
        while (size <= least)
        {
            size <<= 1;
        }

        if (size == SmallestSize && table.Length == SmallestSize && fill == Count)
        {
            return;
        }

        var slots = new Slot[size];
        foreach (ref readonly var slot in table.AsSpan())
        {
            if (slot.Element is not null)
            {
                InsertClean(slots, slot.Element, slot.Hash);
            }
        }

        (table, fill) = (slots, Count);
    }

    private struct Slot
    {
        public PyObject? Element;
        public long Hash;
        public bool IsDeleted;
    }

    /// <summary>The slots that are looked at for a hash, in order, without end.</summary>
    private struct Probe(long hash, int mask)
    {
        private ulong perturb = unchecked((ulong)hash);
        private int start = (int)(hash & mask);
        private int offset = -1;

        /// <summary>The current slot.</summary>
        public readonly int Current => start + offset;

        public readonly Probe GetEnumerator() => this;

        public bool MoveNext()
        {
            offset++;
            if (offset > (start + LinearProbes <= mask ? LinearProbes : 0))
            {
                perturb >>= 5;
                start = (int)unchecked((((ulong)start * 5) + 1 + perturb) & (ulong)mask);
                offset = 0;
            }

            return true;
        }
    }
}
