using System.Runtime.InteropServices;
using Conform.Model.Errors;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>A memoryview: some items of the bytes of another object, which are not copied.</summary>
/// <remarks>Only views of one dimension are modelled. Source: CPython, Objects/memoryobject.c.</remarks>
public sealed class PyMemoryView : PyObject
{
    private readonly int start;

    /// <summary>Makes a view.</summary>
    /// <param name="owner">The object that has the bytes: bytes, a bytearray or an array.</param>
    /// <param name="format">The format of the items.</param>
    /// <param name="isReadOnly">Whether items cannot be assigned.</param>
    /// <param name="start">Where the first item begins, in bytes.</param>
    /// <param name="stride">From one item to the next, in bytes; may be negative.</param>
    /// <param name="count">Number of items, 0 or more.</param>
    /// <param name="export">The export that it shares with another view, or null for one of its own.</param>
    public PyMemoryView(PyObject owner, ItemFormat format, bool isReadOnly, int start, int stride, int count, MemoryExport? export = null)
        : base(CollectionTypes.MemoryView)
    {
        Export = export ?? new(owner);
        (Owner, Format, IsReadOnly, this.start, Stride, Count) = (owner, format, isReadOnly, start, stride, count);
        (owner as IByteOwner)?.Views.Add(this);
    }

    /// <summary>The object that has the bytes.</summary>
    public PyObject Owner { get; }

    /// <summary>By what it holds the owner.</summary>
    public MemoryExport Export { get; }

    /// <summary>The format of the items.</summary>
    public ItemFormat Format { get; }

    /// <summary>Whether items cannot be assigned.</summary>
    public bool IsReadOnly { get; }

    /// <summary>From one item to the next, in bytes; may be negative.</summary>
    public int Stride { get; }

    /// <summary>Number of items, 0 or more.</summary>
    public int Count { get; }

    /// <summary>Whether it was released, so that it shows nothing any more.</summary>
    public bool IsReleased { get; private set; }

    /// <summary>Number of the statement that made it.</summary>
    public int MadeBy { get; set; }

    /// <summary>Number of iterators over it that have not come to their end. Such a one keeps the view, and may be that of a loop that is running.</summary>
    public int Iterators { get; set; }

    /// <summary>The hash, once it was computed.</summary>
    public long? Hash { get; set; }

    /// <summary>Whether the items lie one after the other; no items do so only if the next one would.</summary>
    /// <remarks>Source: CPython, <c>MV_CONTIGUOUS_NDIM1</c>.</remarks>
    public bool IsContiguous => Count == 1 || Stride == Format.Size;

    /// <summary>Gives the bytes free; nothing happens the second time.</summary>
    public void Release()
    {
        IsReleased = true;
        _ = (Owner as IByteOwner)?.Views.Remove(this);
    }

    /// <summary>The item at a position, 0 to <see cref="Count"/> - 1.</summary>
    public PyObject ItemAt(Machine machine, int position) => Format.Read(machine, Memory()[PlaceOf(position)..]);

    /// <summary>Replaces an item by one of which the bytes are given; the view is writable.</summary>
    public void Replace(int position, ReadOnlySpan<byte> item) =>
        item.CopyTo(CollectionsMarshal.AsSpan(((IByteOwner)Owner).Value)[PlaceOf(position)..]);

    /// <summary>The bytes in place, of a view that is not released and contiguous.</summary>
    public ReadOnlySpan<byte> Span() => Count == 0 ? default : Memory().Slice(start, Count * Format.Size);

    /// <summary>A copy of the bytes of all items in order.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Count * Format.Size];
        for (var position = 0; position < Count; position++)
        {
            Memory().Slice(PlaceOf(position), Format.Size).CopyTo(bytes.AsSpan(position * Format.Size));
        }

        return bytes;
    }

    /// <summary>A second view of some of the items.</summary>
    public PyMemoryView Slice(long first, long step, long count, bool isReadOnly) =>
        new(Owner, Format, isReadOnly, count == 0 ? start : PlaceOf((int)first), (int)Math.Clamp(Stride * step, int.MinValue, int.MaxValue), (int)count, Export);

    private int PlaceOf(int position) => start + (position * Stride);

    private ReadOnlySpan<byte> Memory() => Owner is PyBytes bytes ? bytes.Value.Items.AsSpan() : CollectionsMarshal.AsSpan(((IByteOwner)Owner).Value);
}

/// <summary>One reference to the owner of bytes, which a view and all views made from it share.</summary>
/// <param name="owner">The object that has the bytes.</param>
/// <remarks>Compared by reference. Source: CPython, <c>_PyManagedBufferObject</c>.</remarks>
public sealed class MemoryExport(PyObject owner)
{
    /// <summary>The object that has the bytes.</summary>
    public PyObject Owner => owner;
}

/// <summary>Iterates over a memoryview.</summary>
/// <remarks>Before 3.10 it goes by the indices, so that it looks at a released view even beyond the end. Source: CPython, <c>memoryiter_next</c>,
/// <c>iter_iternext</c>.</remarks>
public sealed class PyMemoryIterator : PyIterator
{
    private int index;
    private PyMemoryView? view;

    /// <summary>Makes an iterator at the start of <paramref name="view"/>.</summary>
    public PyMemoryIterator(PyType type, PyMemoryView view)
        : base(type)
    {
        this.view = view;
        view.Iterators++;
    }

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [view];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (view is not { } shown)
        {
            return null;
        }

        if (shown.IsReleased && (index < shown.Count || machine.Profile.Flag("collections.viewIsIteratedByIndex")))
        {
            return machine.Raise(ErrorTypes.ValueError, "operation forbidden on released memoryview object");
        }

        if (index < shown.Count)
        {
            return shown.ItemAt(machine, index++);
        }

        view = null;
        shown.Iterators--;
        return null;
    }
}
