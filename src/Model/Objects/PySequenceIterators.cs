using System.Numerics;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>Iterates over a list: it sees what is appended meanwhile, and once at the end it stays there.</summary>
/// <remarks>Source: CPython, <c>listiter_next</c>.</remarks>
public sealed class PyListIterator : PyIterator
{
    private int index;

    /// <summary>Makes an iterator at the start of <paramref name="list"/>.</summary>
    public PyListIterator(PyList list)
        : base(IteratorTypes.List) => List = list;

    /// <summary>The list, or null at the end.</summary>
    public PyList? List { get; private set; }

    /// <inheritdoc/>
    public override BigInteger? Left => List is null ? 0 : Math.Max(List.Items.Count - index, 0);

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [List];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (List is { } list && index < list.Items.Count)
        {
            return list.Items[index++];
        }

        machine.Lifetimes?.Drop(List);
        List = null;
        return null;
    }

    /// <summary>A second iterator at the same place of a list.</summary>
    /// <remarks>Source: CPython, <c>listiter_setstate</c>: the place is cut to the list's length.</remarks>
    public PyListIterator At(PyList list) => new(list) { index = Math.Min(index, list.Items.Count) };
}

/// <summary>Iterates backwards over a list.</summary>
/// <remarks>Source: CPython, <c>listreviter_next</c>.</remarks>
public sealed class PyListReverseIterator : PyIterator
{
    private int index;

    /// <summary>Makes an iterator at the end of <paramref name="list"/>.</summary>
    public PyListReverseIterator(PyList list)
        : base(IteratorTypes.ListReverse) => (List, index) = (list, list.Items.Count - 1);

    /// <summary>The list, or null when it is used up.</summary>
    public PyList? List { get; private set; }

    /// <inheritdoc/>
    public override BigInteger? Left => List is null || List.Items.Count < index + 1 ? 0 : index + 1;

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [List];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (List is { } list && index >= 0 && index < list.Items.Count)
        {
            return list.Items[index--];
        }

        // Source: CPython 3.13, listreviter_next: at its end it does not look at the list any more, and so does not let go of it.
        List = index < 0 && machine.Profile.Flag("iterators.reversedKeepsItsList") ? List : null;
        index = -1;
        return null;
    }

    /// <summary>A second iterator at the same place of a list.</summary>
    /// <remarks>Source: CPython, <c>listreviter_setstate</c>: the place is cut to the list's length.</remarks>
    public PyListReverseIterator At(PyList list) => new(list) { index = Math.Clamp(index, -1, list.Items.Count - 1) };
}

/// <summary>Iterates over a tuple.</summary>
public sealed class PyTupleIterator : PyIterator
{
    private int index;

    /// <summary>Makes an iterator at the start of <paramref name="tuple"/>.</summary>
    public PyTupleIterator(PyTuple tuple)
        : base(IteratorTypes.Tuple) => Tuple = tuple;

    /// <summary>The tuple, or null at the end.</summary>
    public PyTuple? Tuple { get; private set; }

    /// <inheritdoc/>
    public override BigInteger? Left => Tuple is null ? 0 : Tuple.Items.Length - index;

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [Tuple];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (Tuple is { } tuple && index < tuple.Items.Length)
        {
            return tuple.Items[index++];
        }

        machine.Lifetimes?.Drop(Tuple);
        Tuple = null;
        return null;
    }

    /// <summary>A second iterator at the same place of a tuple.</summary>
    public PyTupleIterator At(PyTuple tuple) => new(tuple) { index = Math.Min(index, tuple.Items.Length) };
}

/// <summary>Iterates backwards over any sequence by its indices.</summary>
/// <remarks>Source: CPython, <c>reversed_next</c>.</remarks>
public sealed class PyReversedIterator : PyIterator
{
    private long index;

    /// <summary>Makes an iterator at the end of <paramref name="sequence"/>, which has <paramref name="length"/> items.</summary>
    public PyReversedIterator(PyObject sequence, long length)
        : base(IteratorTypes.Reversed) => (Sequence, index) = (sequence, length - 1);

    /// <summary>The sequence, or null when it is used up.</summary>
    public PyObject? Sequence { get; private set; }

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [Sequence];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (Sequence is { } sequence && index >= 0)
        {
            if (machine.Rules.Of(sequence).GetItem(machine, sequence, machine.Int(index)) is { } item)
            {
                index--;
                return item;
            }

            // A bytearray may have shrunk meanwhile: that is the end, too.
            if (machine.Error is { } error && error.Type.IsSubtypeOf(Errors.ErrorTypes.IndexError))
            {
                _ = machine.TakeError();
            }
        }

        index = -1;
        machine.Lifetimes?.Drop(Sequence);
        Sequence = null;
        return null;
    }

    /// <summary>How many objects are left; none if the sequence became too short.</summary>
    /// <remarks>Source: CPython, <c>reversed_len</c>.</remarks>
    public bool TryLeft(Machine machine, out BigInteger left)
    {
        left = 0;
        if (Sequence is not { } sequence)
        {
            return true;
        }

        var isKnown = machine.Rules.Of(sequence).TryLength(machine, sequence, out var length);
        left = length < index + 1 ? 0 : index + 1;
        return isKnown;
    }

    /// <summary>A second iterator at the same place of a sequence.</summary>
    /// <remarks>Source: CPython, <c>reversed_setstate</c>: the place is cut to the sequence's length.</remarks>
    public PyReversedIterator At(PyObject sequence, long length) => new(sequence, length) { index = Math.Clamp(index, -1, length - 1) };
}
