using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>A dict: keys and values in order of insertion, found by hash and equality.</summary>
/// <remarks>
/// The entries are kept as CPython keeps them, with the gaps that deletions leave, because a reversed iterator holds a position in them. Methods that
/// look a key up may fail (a comparison may reach a limit); they then return false with the reason pending.
/// Source: CPython, Objects/dictobject.c.
/// </remarks>
public class PyDict : PyObject
{
    private const int SmallestSize = 8;
    private const int Empty = -1;
    private const int Dummy = -2;
    private static readonly Entry[] NoEntries = [];

    private Entry[] entries = NoEntries;
    private int[] table = [];
    private int end;
    private int usable;

    /// <summary>Makes a new empty dict.</summary>
    public PyDict()
        : this(PyType.Dict)
    {
    }

    /// <summary>The memo that this dict is, if it is the one that <c>copy.deepcopy</c> gives to a <c>__deepcopy__</c>; else null.</summary>
    public Copying.DeepCopyMemo? Memo { get; init; }

    /// <summary>Makes a new empty dict of a type that derives from dict.</summary>
    public PyDict(PyType type)
        : base(type)
    {
    }

    /// <summary>Whether it is a dict and of no type that derives from it.</summary>
    public bool IsExact => ReferenceEquals(Type, PyType.Dict);

    /// <summary>Number of keys.</summary>
    public int Count { get; private set; }

    /// <summary>Number of entries, deleted ones included: one more than the largest position in use.</summary>
    public int EntryCount => end;

    /// <summary>Number of positions that the table has room for.</summary>
    public int Capacity => entries.Length;

    /// <summary>The key and value at position <paramref name="index"/>; false for a deleted entry or a position beyond the end.</summary>
    public bool TryEntry(int index, out PyObject key, out PyObject value, out long hash)
    {
        if (index >= 0 && index < end && entries[index].Key is { } found)
        {
            (key, value, hash) = (found, entries[index].Value, entries[index].Hash);
            return true;
        }

        (key, value, hash) = (PyNone.Instance, PyNone.Instance, 0);
        return false;
    }

    /// <summary>Finds <paramref name="key"/>: the position of its entry, or -1.</summary>
    /// <remarks>The stored key is identical or <c>stored == key</c>. Source: CPython, <c>_Py_dict_lookup</c>.</remarks>
    public bool TryFind(Machine machine, PyObject key, long hash, out int position)
    {
        position = -1;
        if (end == 0)
        {
            return true;
        }

        while (true)
        {
            var (probed, startEntries) = (table, entries);
            var isChanged = false;
            foreach (var slot in new Probe(hash, probed.Length - 1))
            {
                var index = probed[slot];
                if (index == Empty)
                {
                    return true;
                }

                if (index < 0 || entries[index].Key is not { } stored || entries[index].Hash != hash)
                {
                    continue;
                }

                if (!machine.Rules.Comparison.TryElementsEqual(machine, stored, key, out var equal))
                {
                    return false;
                }

                // The comparison may have run code of the program that changed the dict; then the search begins anew.
                isChanged = !ReferenceEquals(probed, table) || !ReferenceEquals(startEntries, entries) || !ReferenceEquals(entries[index].Key, stored);
                if (isChanged)
                {
                    break;
                }

                if (equal)
                {
                    position = index;
                    return true;
                }
            }

            if (!isChanged || end == 0)
            {
                return true;
            }

            if (!machine.Step())
            {
                return false;
            }
        }
    }

    /// <summary>The value of <paramref name="key"/>, or null if there is none. Raises if the key is unhashable.</summary>
    public bool TryGet(Machine machine, PyObject key, out PyObject? value)
    {
        value = null;
        if (!Semantics.Hashing.TryHashKey(machine, key, out var hash) || !TryFind(machine, key, hash, out var position))
        {
            return false;
        }

        value = position < 0 ? null : entries[position].Value;
        return true;
    }

    /// <summary>Stores a value; the key that is already there stays. Raises if the key is unhashable.</summary>
    public bool TrySet(Machine machine, PyObject key, PyObject value) =>
        Semantics.Hashing.TryHashKey(machine, key, out var hash) && TrySet(machine, key, hash, value);

    /// <summary>Stores a value under a key of known hash; the key that is already there stays.</summary>
    /// <remarks>Source: CPython, <c>insertdict</c>.</remarks>
    public bool TrySet(Machine machine, PyObject key, long hash, PyObject value)
    {
        if (!TryFind(machine, key, hash, out var position))
        {
            return false;
        }

        if (position >= 0)
        {
            machine.Lifetimes?.Drop(entries[position].Value);
            entries[position].Value = value;
            return true;
        }

        if (!machine.CanGrow(Count))
        {
            return false;
        }

        Insert(machine, key, hash, value);
        return true;
    }

    /// <summary>Appends an entry for a key that is known to be absent.</summary>
    public void Insert(Machine machine, PyObject key, long hash, PyObject value)
    {
        if (usable <= 0)
        {
            Resize(SizeFor(machine, Count * 3));
        }

        Place(hash, end);
        entries[end] = new Entry { Key = key, Hash = hash, Value = value };
        end++;
        usable--;
        Count++;
    }

    /// <summary>Replaces the value at a position in use.</summary>
    public void Replace(int position, PyObject value) => entries[position].Value = value;

    /// <summary>Removes the entry at a position in use; a gap stays.</summary>
    public PyObject RemoveAt(int position)
    {
        ref var entry = ref entries[position];
        var value = entry.Value;
        foreach (var slot in new Probe(entry.Hash, table.Length - 1))
        {
            if (table[slot] == position)
            {
                table[slot] = Dummy;
                break;
            }
        }

        entry.Key = null;
        entry.Value = PyNone.Instance;
        Count--;
        return value;
    }

    /// <summary>Removes the last entry of a dict that is not empty; the gaps behind it vanish, too.</summary>
    /// <remarks>Source: CPython, <c>dict_popitem</c>.</remarks>
    public (PyObject Key, PyObject Value) RemoveLast()
    {
        var last = end - 1;
        while (entries[last].Key is null)
        {
            last--;
        }

        var pair = (entries[last].Key!, entries[last].Value);
        _ = RemoveAt(last);

        end = last;
        return pair;
    }

    /// <summary>Removes everything.</summary>
    public void Clear()
    {
        (entries, table, end, usable, Count) = (NoEntries, [], 0, 0, 0);
    }

    /// <summary>Takes all entries of another dict, gaps included; this one must be empty.</summary>
    /// <remarks>Source: CPython, <c>clone_combined_dict_keys</c>.</remarks>
    public void CloneFrom(PyDict source)
    {
        (entries, table) = ((Entry[])source.entries.Clone(), (int[])source.table.Clone());
        (end, usable, Count) = (source.end, source.usable, source.Count);
    }

    /// <summary>Whether <see cref="CloneFrom"/> of this dict is what <c>dict.copy</c> does: not too many gaps.</summary>
    public bool IsDense => Count >= end * 2 / 3;

    /// <summary>Whether merging this dict into an empty one copies the whole table.</summary>
    public bool IsTight => Count == end && (table.Length == SmallestSize || UsableOf(table.Length / 2) < Count);

    /// <summary>Makes room before the entries of another dict are merged into this one, if they would not fit even if this one were empty.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="more">Number of entries of the other dict.</param>
    /// <remarks>Source: CPython, <c>dict_merge</c>.</remarks>
    public void MakeRoomFor(Machine machine, int more)
    {
        if (UsableOf(table.Length) < more)
        {
            Presize(machine, Count + more);
        }
    }

    /// <summary>Builds the table anew, without gaps, for a number of entries.</summary>
    /// <remarks>Source: CPython, <c>ESTIMATE_SIZE</c>, <c>dictresize</c>.</remarks>
    public void Presize(Machine machine, int count) => Resize(SizeFor(machine, ((count * 3) + 1) / 2));

    private static int UsableOf(int size) => (size << 1) / 3;

    /// <summary>Source: CPython, <c>calculate_log2_keysize</c>, which since 3.10 rounds up what it was given to 8 more in places.</summary>
    private static int SizeFor(Machine machine, int least)
    {
        if (machine.Profile.Flag("containers.dictSizesAreRoundedUp"))
        {
            least |= SmallestSize;
        }

        var size = SmallestSize;
        while (size < least)
        {
            size <<= 1;
        }

        return size;
    }

    /// <summary>Notes a position in the first free slot.</summary>
    /// <remarks>Source: CPython, <c>find_empty_slot</c>.</remarks>
    private void Place(long hash, int position)
    {
        foreach (var slot in new Probe(hash, table.Length - 1))
        {
            if (table[slot] < 0)
            {
                table[slot] = position;
                return;
            }
        }
    }

    private void Resize(int size)
    {
        var old = entries;
        var oldEnd = end;
        entries = new Entry[UsableOf(size)];
        table = new int[size];
        Array.Fill(table, Empty);
        end = 0;
        for (var index = 0; index < oldEnd; index++)
        {
            if (old[index].Key is not null)
            {
                entries[end] = old[index];
                Place(old[index].Hash, end++);
            }
        }

        usable = UsableOf(size) - end;
    }

    private struct Entry
    {
        public PyObject? Key;
        public PyObject Value;
        public long Hash;
    }

    /// <summary>The slots in the order in which a hash looks at them, without end.</summary>
    /// <remarks>Source: CPython, <c>PERTURB_SHIFT</c> in Objects/dictobject.c.</remarks>
    private ref struct Probe(long hash, int mask)
    {
        private ulong perturb = unchecked((ulong)hash);
        private int slot = -1;

        public readonly int Current => slot;

        public readonly Probe GetEnumerator() => this;

        public bool MoveNext()
        {
            if (slot < 0)
            {
                slot = (int)(unchecked((ulong)hash) & (uint)mask);
                return true;
            }

            perturb >>= 5;
            slot = (int)(unchecked(((ulong)slot * 5) + perturb + 1) & (uint)mask);
            return true;
        }
    }
}
