namespace Conform.Oracle.Native;

/// <content>Lists, tuples and dicts; each reading member needs an object of the type that it names.</content>
internal sealed unsafe partial class PythonApi
{
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint> listLength = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint>)library.Symbol("PyList_Size");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, nint> listItem = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, nint>)library.Symbol("PyList_GetItem");
    private readonly delegate* unmanaged[Cdecl]<nint, nint> newTuple = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyTuple_New");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint> tupleLength = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint>)library.Symbol("PyTuple_Size");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, nint> tupleItem = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, nint>)library.Symbol("PyTuple_GetItem");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint, int> setTupleItem = (delegate* unmanaged[Cdecl]<nint, nint, nint, int>)library.Symbol("PyTuple_SetItem");
    private readonly delegate* unmanaged[Cdecl]<nint> newDict = (delegate* unmanaged[Cdecl]<nint>)library.Symbol("PyDict_New");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint, int> setDictItem = (delegate* unmanaged[Cdecl]<nint, nint, nint, int>)library.Symbol("PyDict_SetItem");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint*, nint*, nint*, int> dictNext = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint*, nint*, nint*, int>)library.Symbol("PyDict_Next");

    private readonly delegate* unmanaged[Cdecl]<nint, void> dictClear = (delegate* unmanaged[Cdecl]<nint, void>)library.Symbol("PyDict_Clear");

    /// <summary>Number of items of a list.</summary>
    public int ListLength(BorrowedReference list) => checked((int)listLength(list.Pointer));

    /// <summary>An item of a list, borrowed from it.</summary>
    public BorrowedReference ListItem(BorrowedReference list, int index) => new(listItem(list.Pointer, index));

    /// <summary>A new tuple that holds <paramref name="items"/>, each with a count of its own.</summary>
    public OwnedReference NewTuple(ReadOnlySpan<BorrowedReference> items)
    {
        var tuple = newTuple(items.Length);
        if (tuple == 0)
        {
            throw Failure("making a tuple");
        }

        for (var index = 0; index < items.Length; index++)
        {
            Retain(items[index]);
            _ = setTupleItem(tuple, index, items[index].Pointer);
        }

        return new(this, tuple);
    }

    /// <summary>Number of items of a tuple.</summary>
    public int TupleLength(BorrowedReference tuple) => checked((int)tupleLength(tuple.Pointer));

    /// <summary>An item of a tuple, borrowed from it.</summary>
    public BorrowedReference TupleItem(BorrowedReference tuple, int index) => new(tupleItem(tuple.Pointer, index));

    /// <summary>A new empty dict.</summary>
    public OwnedReference NewDict() => new OwnedReference(this, newDict()).OrThrow("making a dict");

    /// <summary>Stores <paramref name="value"/> under a str key.</summary>
    public void SetItem(BorrowedReference dict, string key, BorrowedReference value)
    {
        using var name = NewText(key);
        SetItem(dict, name.Borrow(), value);
    }

    /// <summary>Stores a value in a dict under a str.</summary>
    public void SetItem(BorrowedReference dict, BorrowedReference key, BorrowedReference value)
    {
        if (setDictItem(dict.Pointer, key.Pointer, value.Pointer) < 0)
        {
            throw Failure("storing in a dict");
        }
    }

    /// <summary>Removes every entry of a dict.</summary>
    public void Clear(BorrowedReference dict) => dictClear(dict.Pointer);

    /// <summary>The next entry of a dict in insertion order, borrowed from it.</summary>
    /// <param name="dict">The dict; must not change between calls.</param>
    /// <param name="position">0 at first; advanced by each call.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>False at the end.</returns>
    public bool NextEntry(BorrowedReference dict, ref nint position, out BorrowedReference key, out BorrowedReference value)
    {
        nint keyPointer = 0, valuePointer = 0;
        bool found;
        fixed (nint* place = &position)
        {
            found = dictNext(dict.Pointer, place, &keyPointer, &valuePointer) != 0;
        }

        key = new(keyPointer);
        value = new(valuePointer);
        return found;
    }
}
