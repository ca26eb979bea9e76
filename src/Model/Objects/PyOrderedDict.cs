using Conform.Model.Errors;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>An OrderedDict: a dict with an order of its own, in which keys can be moved.</summary>
/// <remarks>Every change of the order counts in <see cref="Changes"/>, which its iterators watch. Source: CPython, Objects/odictobject.c.</remarks>
public class PyOrderedDict : PyDict
{
    private readonly Dictionary<PyObject, Node> nodes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes a new empty OrderedDict.</summary>
    /// <param name="type"><c>OrderedDict</c>, or a type that derives from it.</param>
    public PyOrderedDict(PyType type)
        : base(type)
    {
    }

    /// <summary>The first key, or null.</summary>
    public Node? First { get; private set; }

    /// <summary>The last key, or null.</summary>
    public Node? Last { get; private set; }

    /// <summary>Number of changes of the order so far.</summary>
    public int Changes { get; private set; }

    /// <summary>The place in the order of a key that the dict holds: the object itself, as it is stored.</summary>
    public Node NodeOf(PyObject storedKey) => nodes[storedKey];

    /// <summary>Finds a key.</summary>
    /// <returns>False with an error or stop pending; true with null if there is no such key.</returns>
    public bool TryFindNode(Machine machine, PyObject key, long hash, out Node? node)
    {
        node = null;
        if (!TryFind(machine, key, hash, out var position))
        {
            return false;
        }

        if (TryEntry(position, out var stored, out _, out _))
        {
            node = nodes[stored];
        }

        return true;
    }

    /// <summary>The value of a key in the order.</summary>
    /// <returns>Null with an error or stop pending: comparing keys may run code.</returns>
    public PyObject? ValueOf(Machine machine, Node node) =>
        TryFind(machine, node.Key, node.Hash, out var position) && TryEntry(position, out _, out var value, out _)
            ? value
            : machine.HasFailed ? null : machine.Raise(ErrorTypes.KeyError, node.Key);

    /// <summary>Stores a value; a new key comes last, a known one keeps its place.</summary>
    /// <remarks>Source: CPython, <c>_PyODict_SetItem_KnownHash_LockHeld</c>.</remarks>
    public bool TrySetOrdered(Machine machine, PyObject key, long hash, PyObject value)
    {
        if (!TryFind(machine, key, hash, out var position))
        {
            return false;
        }

        if (position >= 0)
        {
            Replace(position, value);
            return true;
        }

        if (!machine.CanGrow(Count))
        {
            return false;
        }

        Insert(machine, key, hash, value);
        var node = new Node(key, hash);
        nodes.Add(key, node);
        AddLast(node);
        return true;
    }

    /// <summary>Removes a key and returns its value.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public PyObject? Remove(Machine machine, Node node)
    {
        if (!TryFind(machine, node.Key, node.Hash, out var position) || position < 0)
        {
            return machine.HasFailed ? null : machine.Raise(ErrorTypes.KeyError, node.Key);
        }

        Unlink(node);
        _ = nodes.Remove(node.Key);
        return RemoveAt(position);
    }

    /// <summary>Moves a key to an end where it is not yet.</summary>
    public void Move(Node node, bool toEnd)
    {
        if (ReferenceEquals(node, toEnd ? Last : First))
        {
            return;
        }

        Unlink(node);
        if (toEnd)
        {
            AddLast(node);
        }
        else
        {
            AddFirst(node);
        }
    }

    /// <summary>Removes everything.</summary>
    /// <param name="counts">Whether that is a change of the order that iterators see.</param>
    public void ClearOrdered(bool counts)
    {
        Clear();
        nodes.Clear();
        (First, Last) = (null, null);
        Changes += counts ? 1 : 0;
    }

    private void AddLast(Node node)
    {
        (node.Previous, node.Next) = (Last, null);
        if (Last is { } last)
        {
            last.Next = node;
        }

        Last = node;
        First ??= node;
        Changes++;
    }

    private void AddFirst(Node node)
    {
        (node.Previous, node.Next) = (null, First);
        if (First is { } first)
        {
            first.Previous = node;
        }

        First = node;
        Last ??= node;
        Changes++;
    }

    private void Unlink(Node node)
    {
        if (node.Previous is { } previous)
        {
            previous.Next = node.Next;
        }
        else
        {
            First = node.Next;
        }

        if (node.Next is { } next)
        {
            next.Previous = node.Previous;
        }
        else
        {
            Last = node.Previous;
        }

        Changes++;
    }

    /// <summary>A key in the order.</summary>
    public sealed class Node
    {
        internal Node(PyObject key, long hash) => (Key, Hash) = (key, hash);

        /// <summary>The key, as it is stored.</summary>
        public PyObject Key { get; }

        /// <summary>Its hash.</summary>
        public long Hash { get; }

        /// <summary>The key after it, or null.</summary>
        public Node? Next { get; internal set; }

        /// <summary>The key before it, or null.</summary>
        public Node? Previous { get; internal set; }
    }
}

/// <summary>Iterates over an OrderedDict in its order, forwards or backwards. It fails, and goes on failing, once the order or the size was changed; an
/// iterator at its end does not look any more.</summary>
/// <remarks>Source: CPython, <c>odictiter_nextkey</c>, <c>odictiter_iternext</c>.</remarks>
public sealed class PyOrderedDictIterator : PyIterator
{
    /// <summary>The size that no dict has: once it has changed, it stays wrong.</summary>
    private const int OtherSize = -1;

    private readonly PyOrderedDict dict;
    private readonly bool isReversed;
    private readonly int state;
    private int size;
    private PyOrderedDict.Node? current;
    private bool isUsedUp;

    /// <summary>Makes an iterator at the start, or for <paramref name="isReversed"/> at the end of <paramref name="dict"/>.</summary>
    public PyOrderedDictIterator(PyOrderedDict dict, DictPart part, bool isReversed)
        : base(CollectionTypes.OrderedIterator)
    {
        (this.dict, Part, this.isReversed) = (dict, part, isReversed);
        (state, size, current) = (dict.Changes, dict.Count, isReversed ? dict.Last : dict.First);
    }

    /// <summary>What it yields.</summary>
    public DictPart Part { get; }

    /// <inheritdoc/>
    public override bool HasLengthHint => false;

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [isUsedUp ? null : dict];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (current is not { } node)
        {
            isUsedUp = true;
            return null;
        }

        if (dict.Changes != state)
        {
            End();
            return machine.Raise(ErrorTypes.RuntimeError, "OrderedDict mutated during iteration");
        }

        if (dict.Count != size)
        {
            size = OtherSize;
            return machine.Raise(ErrorTypes.RuntimeError, "OrderedDict changed size during iteration");
        }

        current = isReversed ? node.Previous : node.Next;
        if (Part == DictPart.Key)
        {
            return node.Key;
        }

        if (dict.ValueOf(machine, node) is { } value)
        {
            return Part == DictPart.Value ? value : Shared(machine, machine.Tuple([node.Key, value]));
        }

        End();
        return null;
    }

    /// <summary>Only an error about the size is told again.</summary>
    private void End() => (current, isUsedUp) = (null, true);

    /// <summary>A second iterator at the same place.</summary>
    public PyOrderedDictIterator Clone() => (PyOrderedDictIterator)MemberwiseClone();
}
