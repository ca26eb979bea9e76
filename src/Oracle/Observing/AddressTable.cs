namespace Conform.Oracle.Observing;

/// <summary>The numbers of objects by their addresses: a hash table with open addressing, which is asked several times for each object of each observation.</summary>
/// <remarks>Emptied at no cost, and not thread-safe.</remarks>
internal sealed class AddressTable
{
    private const int FewSlots = 256;
    private const int LargestKept = 1 << 14;

    /// <summary>2<sup>64</sup> divided by the golden ratio (Fibonacci hashing).</summary>
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const int HighBits = 33;

    private (nint Address, int Number, int Fill)[] slots = new (nint, int, int)[FewSlots];
    private int fill = 1;
    private int count;

    /// <summary>The number of an address, or -1.</summary>
    public int Find(nint address)
    {
        ref var slot = ref SlotOf(address);
        return slot.Fill == fill ? slot.Number : -1;
    }

    /// <summary>Gives an address a number, instead of the one that it may have.</summary>
    public void Set(nint address, int number)
    {
        if (2 * (count + 1) > slots.Length)
        {
            Grow();
        }

        ref var slot = ref SlotOf(address);
        if (slot.Fill != fill)
        {
            count++;
        }

        slot = (address, number, fill);
    }

    /// <summary>Removes every address.</summary>
    public void Clear()
    {
        count = 0;
        fill++;
        if (slots.Length > LargestKept || fill == int.MaxValue)
        {
            (slots, fill) = (new (nint, int, int)[FewSlots], 1);
        }
    }

    /// <summary>The slot of an address, or the free one where it belongs.</summary>
    private ref (nint Address, int Number, int Fill) SlotOf(nint address)
    {
        // The high bits of the product depend on all bits of the address.
        var mask = slots.Length - 1;
        var index = (int)(unchecked((ulong)address * Multiplier) >> HighBits) & mask;
        while (slots[index].Fill == fill && slots[index].Address != address)
        {
            index = (index + 1) & mask;
        }

        return ref slots[index];
    }

    private void Grow()
    {
        var (old, current) = (slots, fill);
        (slots, fill, count) = (new (nint, int, int)[2 * old.Length], 1, 0);
        foreach (var (address, number, filled) in old)
        {
            if (filled == current)
            {
                Set(address, number);
            }
        }
    }
}
