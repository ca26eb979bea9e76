using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;
using FsCheck.Xunit;

namespace Conform.Unit.Model.Containers;

/// <summary>The tables of dicts and sets hold what .NET's own collections hold after the same operations.</summary>
public sealed class TableProperties
{
    private static Machine NewMachine(bool reusesSlots) =>
        new(RuleSet.Real, new ModelProfile(Profile.Of(new PythonVersion(3, reusesSlots ? 10 : 9))), RunLimits.Default);

    /// <summary>Random stores and removals of small keys, 100 sequences.</summary>
    [Property]
    public void Dict_AfterAnyOperations_HoldsTheKeysInOrderOfInsertion((byte Key, bool Stores)[] operations)
    {
        var machine = NewMachine(true);
        var (dict, expected) = (new PyDict(), new List<(long Key, int Value)>());
        for (var step = 0; step < operations.Length; step++)
        {
            var key = operations[step].Key % 24L;
            var known = expected.FindIndex(entry => entry.Key == key);
            Assert.True(dict.TryFind(machine, new PyInt(key), key % 5, out var position));
            Assert.Equal(known >= 0, position >= 0);
            if (operations[step].Stores)
            {
                Assert.True(dict.TrySet(machine, new PyInt(key), key % 5, new PyInt(step)));
                if (known < 0)
                {
                    expected.Add((key, step));
                }
                else
                {
                    expected[known] = (key, step);
                }
            }
            else if (known >= 0)
            {
                _ = dict.RemoveAt(position);
                expected.RemoveAt(known);
            }
            else if (expected.Count > 0)
            {
                Assert.Equal(expected[^1].Key, (long)((PyInt)dict.RemoveLast().Key).Value);
                expected.RemoveAt(expected.Count - 1);
            }
        }

        Assert.Equal(expected, Entries(dict));
    }

    /// <summary>Random additions and removals of colliding elements, 100 sequences, with and without the reuse of deleted slots.</summary>
    [Property]
    public void Set_AfterAnyOperations_HoldsTheElements((byte Element, bool Adds)[] operations, bool reusesSlots)
    {
        var machine = NewMachine(reusesSlots);
        var (set, expected) = (new PySet(PyType.Set), new HashSet<long>());
        foreach (var (number, adds) in operations)
        {
            var element = number % 40L;
            var hash = element * 8 % 64;
            if (adds)
            {
                Assert.True(set.TryAdd(machine, new PyInt(element), hash));
                _ = expected.Add(element);
            }
            else
            {
                Assert.True(set.TryDiscard(machine, new PyInt(element), hash, out var found));
                Assert.Equal(expected.Remove(element), found);
            }

            Assert.Equal(expected.Count, set.Count);
        }

        Assert.True(expected.SetEquals(Elements(set)));
    }

    private static List<(long Key, int Value)> Entries(PyDict dict)
    {
        var entries = new List<(long, int)>();
        for (var index = 0; index < dict.EntryCount; index++)
        {
            if (dict.TryEntry(index, out var key, out var value, out _))
            {
                entries.Add(((long)((PyInt)key).Value, (int)((PyInt)value).Value));
            }
        }

        return entries;
    }

    private static List<long> Elements(PySet set)
    {
        var elements = new List<long>();
        for (var slot = 0; slot < set.SlotCount; slot++)
        {
            if (set.TrySlot(slot, out var element, out _))
            {
                elements.Add((long)((PyInt)element).Value);
            }
        }

        return elements;
    }
}
