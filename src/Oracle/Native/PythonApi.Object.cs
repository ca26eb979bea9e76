using System.Runtime.InteropServices;

namespace Conform.Oracle.Native;

/// <content>Objects in general: counts, types, attributes, calls, comparison, iteration.</content>
internal sealed unsafe partial class PythonApi
{
    private const int EqualOperator = 2;
    private const nuint HeapTypeFlag = 1 << 9;

    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void> incRef = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void>)library.Symbol("Py_IncRef");
    private readonly delegate* unmanaged[Cdecl]<nint, void> decRef = (delegate* unmanaged[Cdecl]<nint, void>)library.Symbol("Py_DecRef");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void> decRefOfSeveral = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void>)library.Symbol("Py_DecRef");
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nuint> typeFlags = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nuint>)library.Symbol("PyType_GetFlags");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint> getAttribute = (delegate* unmanaged[Cdecl]<nint, nint, nint>)library.Symbol("PyObject_GetAttr");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint> getItem = (delegate* unmanaged[Cdecl]<nint, nint, nint>)library.Symbol("PyObject_GetItem");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint, nint> callWithKeywords = (delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)library.Symbol("PyObject_Call");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint> call = (delegate* unmanaged[Cdecl]<nint, nint, nint>)library.Symbol("PyObject_CallObject");
    private readonly delegate* unmanaged[Cdecl]<nint, nint> next = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyIter_Next");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, int, nint> richCompare = (delegate* unmanaged[Cdecl]<nint, nint, int, nint>)library.Symbol("PyObject_RichCompare");
    private readonly delegate* unmanaged[Cdecl]<nint, int> isTrue = (delegate* unmanaged[Cdecl]<nint, int>)library.Symbol("PyObject_IsTrue");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint> newWeakReference = (delegate* unmanaged[Cdecl]<nint, nint, nint>)library.Symbol("PyWeakref_NewRef");
    private readonly int typeOffset = ProbeTypeOffset(library);

    /// <summary>Adds one to the object's reference count; the caller owns it.</summary>
    public void Retain(BorrowedReference value) => incRef(value.Pointer);

    /// <summary>Takes one from the object's reference count; the object may be freed, and finalizers may run.</summary>
    public void Release(BorrowedReference value)
    {
        // Where others hold it too, nothing is freed and nothing of the program or of .NET is called.
        if (*(uint*)(value.Pointer + typeOffset - nint.Size) > 1)
        {
            decRefOfSeveral(value.Pointer);
        }
        else
        {
            decRef(value.Pointer);
        }
    }

    /// <summary>The exact type of the object (<c>Py_TYPE</c>), borrowed from it.</summary>
    public BorrowedReference TypeOf(BorrowedReference value) => new(*(nint*)(value.Pointer + typeOffset));

    /// <summary>Whether the type was made at run time (by a class statement, or by an extension from a specification), so that it can go away.</summary>
    public bool IsHeapType(BorrowedReference type) => (typeFlags(type.Pointer) & HeapTypeFlag) != 0;

    /// <summary>The size of an object of a type, in bytes (<c>tp_basicsize</c>), which comes right after <c>tp_name</c>.</summary>
    public int SizeOfObjects(BorrowedReference type) => checked((int)*(nint*)(type.Pointer + typeOffset + (3 * nint.Size)));

    /// <summary>Where a type keeps the address of the function that makes room for its objects (<c>tp_alloc</c>).</summary>
    /// <remarks>The layout of a type up to there is the same in 3.8 to 3.13. Source: Include/cpython/object.h, <c>struct _typeobject</c>.</remarks>
    public nint* AllocatorOf(BorrowedReference type) => (nint*)(type.Pointer + typeOffset + (37 * nint.Size));

    /// <summary>The allocator of every class that a program makes: <c>PyType_GenericAlloc</c>.</summary>
    public nint GenericAllocator { get; } = library.Symbol("PyType_GenericAlloc");

    /// <summary>How many references to an object exist; without meaning for immortal ones.</summary>
    /// <remarks>The first word of an object, of which 3.14 uses the upper half otherwise. Source: Include/object.h, <c>struct _object</c>; the machine stores the lower half first.</remarks>
    public int ReferenceCount(BorrowedReference value) => *(int*)value.Pointer;

    /// <summary>The word in memory at an address.</summary>
    public nint Word(nint address) => *(nint*)address;

    /// <summary>The name of a static type: the last component of <c>tp_name</c>, which is what its <c>__name__</c> is.</summary>
    /// <remarks>Source: Objects/typeobject.c, type_name. The layout up to <c>tp_name</c> (object head, <c>ob_size</c>) is the same in 3.8 to 3.13.</remarks>
    public string StaticTypeName(BorrowedReference type)
    {
        var name = Marshal.PtrToStringUTF8(*(nint*)(type.Pointer + typeOffset + (2 * nint.Size)))!;
        return name[(name.LastIndexOf('.') + 1)..];
    }

    /// <summary>A new weak reference to <paramref name="value"/>, which does not keep it alive.</summary>
    public OwnedReference NewWeakReference(BorrowedReference value) => new OwnedReference(this, newWeakReference(value.Pointer, 0)).OrThrow("making a weak reference");

    /// <summary>A new weak reference to <paramref name="value"/>, which calls <paramref name="callback"/> with itself when the object dies.</summary>
    public OwnedReference NewWeakReference(BorrowedReference value, BorrowedReference callback) =>
        new OwnedReference(this, newWeakReference(value.Pointer, callback.Pointer)).OrThrow("making a weak reference");

    /// <summary>The attribute called <paramref name="name"/> (a str), or null with an error pending.</summary>
    public OwnedReference Attribute(BorrowedReference value, BorrowedReference name) => new(this, getAttribute(value.Pointer, name.Pointer));

    /// <summary>The attribute called <paramref name="name"/>, or null with an error pending.</summary>
    public OwnedReference Attribute(BorrowedReference value, string name)
    {
        using var key = NewText(name);
        return Attribute(value, key.Borrow());
    }

    /// <summary><c>value[key]</c>, or null with an error pending.</summary>
    public OwnedReference Item(BorrowedReference value, BorrowedReference key) => new(this, getItem(value.Pointer, key.Pointer));

    /// <summary>Calls <paramref name="function"/> with the items of a tuple, or with nothing; the result, or null with an error pending.</summary>
    public OwnedReference Call(BorrowedReference function, BorrowedReference arguments = default) => new(this, call(function.Pointer, arguments.Pointer));

    /// <summary>Calls <paramref name="function"/> with the items of a tuple and those of a dict, or of none, by name; the result, or null with an error pending.</summary>
    public OwnedReference Call(BorrowedReference function, BorrowedReference arguments, BorrowedReference keywords) =>
        new(this, callWithKeywords(function.Pointer, arguments.Pointer, keywords.Pointer));

    /// <summary>Calls <paramref name="function"/> with one argument; the result, or null with an error pending.</summary>
    public OwnedReference CallWith(BorrowedReference function, BorrowedReference argument)
    {
        using var arguments = NewTuple([argument]);
        return Call(function, arguments.Borrow());
    }

    /// <summary>The next element, or null at the end (or with an error pending).</summary>
    public OwnedReference Next(BorrowedReference iterator) => new(this, next(iterator.Pointer));

    /// <summary>Whether <c>left == right</c> is true, or null with an error pending. Runs code of the program if the operands have any.</summary>
    public bool? AreEqual(BorrowedReference left, BorrowedReference right)
    {
        using var result = new OwnedReference(this, richCompare(left.Pointer, right.Pointer, EqualOperator));
        return result.IsNull ? null
            : result.Borrow() == True ? true
            : result.Borrow() == False ? false
            : isTrue(result.Borrow().Pointer) switch { < 0 => null, var truth => truth != 0 };
    }

    /// <summary>Where an object holds its type, in bytes; found rather than assumed, because it depends on the build.</summary>
    private static int ProbeTypeOffset(PythonLibrary library)
    {
        // PyType_Type is the one exported object that is its own type, so it can be recognised before the interpreter starts.
        var type = library.Symbol("PyType_Type");
        for (var word = 1; word < 8; word++)
        {
            if (((nint*)type)[word] == type)
            {
                return word * nint.Size;
            }
        }

        throw new OracleException(OracleMessages.UnknownLayout(library.Path));
    }
}
