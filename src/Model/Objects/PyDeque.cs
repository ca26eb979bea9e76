namespace Conform.Model.Objects;

/// <summary>A deque: a row of references that grows and shrinks at both ends.</summary>
/// <remarks>Every change of its length or order counts in <see cref="Changes"/>, which its iterators watch. Source: CPython, Modules/_collectionsmodule.c.</remarks>
public class PyDeque : PyObject
{
    private PyObject[] ring = new PyObject[8];
    private int first;

    /// <summary>Makes a new empty deque.</summary>
    /// <param name="type"><c>deque</c>, or a type that derives from it.</param>
    /// <param name="maxLength">Largest number of items, 0 or more, or null.</param>
    public PyDeque(PyType type, long? maxLength)
        : base(type) => MaxLength = maxLength;

    /// <summary>Largest number of items, or null.</summary>
    public long? MaxLength { get; set; }

    /// <summary>Number of items.</summary>
    public int Count { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Changes { get; private set; }

    /// <summary>The items in order, as they are now.</summary>
    public PyObject[] Items
    {
        get
        {
            var items = new PyObject[Count];
            for (var index = 0; index < items.Length; index++)
            {
                items[index] = this[index];
            }

            return items;
        }
    }

    /// <summary>An item, by position from 0; replacing one is no change of the state.</summary>
    public PyObject this[int index]
    {
        get => ring[(first + index) & (ring.Length - 1)];
        set => ring[(first + index) & (ring.Length - 1)] = value;
    }

    /// <summary>Adds an item at the right end; a deque that is full loses the one at the left end.</summary>
    public void Append(PyObject item)
    {
        Push(item);
        if (Count > MaxLength)
        {
            _ = PopLeft();
        }
    }

    /// <summary>Adds an item at the left end; a deque that is full loses the one at the right end.</summary>
    public void AppendLeft(PyObject item)
    {
        Grow();
        first = (first - 1) & (ring.Length - 1);
        ring[first] = item;
        Count++;
        Changes++;
        if (Count > MaxLength)
        {
            _ = Pop();
        }
    }

    /// <summary>Takes the item at the right end of a deque that is not empty.</summary>
    public PyObject Pop()
    {
        var item = this[--Count];
        Changes++;
        return item;
    }

    /// <summary>Takes the item at the left end of a deque that is not empty.</summary>
    public PyObject PopLeft()
    {
        var item = this[0];
        first = (first + 1) & (ring.Length - 1);
        Count--;
        Changes++;
        return item;
    }

    /// <summary>Counts a change, as a rotation does even when it moves nothing.</summary>
    public void Touch() => Changes++;

    /// <summary>Removes everything; nothing happens to an empty deque.</summary>
    public void Clear()
    {
        if (Count > 0)
        {
            Refill([]);
        }
    }

    /// <summary>Replaces all items; one change.</summary>
    public void Refill(IReadOnlyList<PyObject> items)
    {
        (first, Count) = (0, 0);
        var state = Changes + 1;
        foreach (var item in items)
        {
            Push(item);
        }

        Changes = state;
    }

    /// <summary>Reverses the order in place; no change of the state.</summary>
    public void Reverse()
    {
        for (var (left, right) = (0, Count - 1); left < right; left++, right--)
        {
            (this[left], this[right]) = (this[right], this[left]);
        }
    }

    private void Push(PyObject item)
    {
        Grow();
        this[Count++] = item;
        Changes++;
    }

    private void Grow()
    {
        if (Count == ring.Length)
        {
            var items = Items;
            ring = new PyObject[ring.Length * 2];
            items.CopyTo(ring, 0);
            first = 0;
        }
    }
}

/// <summary>Iterates over a deque, forwards or backwards; it fails once the deque was changed.</summary>
/// <remarks>Source: CPython, <c>dequeiter_next</c>, <c>dequereviter_next</c>: backwards, an iterator at its end does not look any more.</remarks>
public sealed class PyDequeIterator : PyIterator
{
    private readonly bool isReversed;
    private readonly int state;
    private int left;
    private int position;

    /// <summary>Makes an iterator at the start, or for <paramref name="isReversed"/> at the end of <paramref name="deque"/>.</summary>
    /// <param name="machine">The machine; the type has another name in messages from 3.12 on.</param>
    /// <param name="deque">The deque.</param>
    /// <param name="isReversed">Whether it goes backwards.</param>
    public PyDequeIterator(Execution.Machine machine, PyDeque deque, bool isReversed)
        : this(
            machine.Profile.Flag("collections.iteratorsAreNamedWithCollections")
                ? isReversed ? CollectionTypes.NamedDequeReverseIterator : CollectionTypes.NamedDequeIterator
                : isReversed ? CollectionTypes.DequeReverseIterator : CollectionTypes.DequeIterator,
            deque,
            isReversed)
    {
    }

    private PyDequeIterator(PyType type, PyDeque deque, bool isReversed)
        : base(type)
    {
        (Deque, this.isReversed, state, left) = (deque, isReversed, deque.Changes, deque.Count);
        position = isReversed ? deque.Count - 1 : 0;
    }

    /// <summary>The deque.</summary>
    public PyDeque Deque { get; }

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [Deque];

    /// <inheritdoc/>
    public override PyObject? Next(Execution.Machine machine)
    {
        if (isReversed && left == 0)
        {
            return null;
        }

        if (Deque.Changes != state)
        {
            left = 0;
            return machine.Raise(Errors.ErrorTypes.RuntimeError, "deque mutated during iteration");
        }

        if (left == 0)
        {
            return null;
        }

        left--;
        var item = Deque[position];
        position += isReversed ? -1 : 1;
        return item;
    }

    /// <summary>A second iterator over a deque, which has passed as many of its items as this one has of its own.</summary>
    /// <remarks>Source: CPython, <c>dequeiter_reduce</c>: it counts from the length that the deque has now.</remarks>
    public PyDequeIterator At(PyDeque deque)
    {
        var passed = Math.Clamp(Deque.Count - left, 0, deque.Count);
        var copy = new PyDequeIterator(Type, deque, isReversed);
        copy.left = deque.Count - passed;
        copy.position = isReversed ? deque.Count - 1 - passed : passed;
        return copy;
    }
}
