namespace Conform.Oracle.Native;

/// <content>Functions, cells, methods, classes and instances; each reading member needs an object of the type that it names.</content>
internal sealed unsafe partial class PythonApi
{
    private const nuint StrFlag = 1 << 28;
    private const nuint BaseExceptionFlag = 1 << 30;
    private const nuint TypeFlag = (nuint)1 << 31;

    private readonly delegate* unmanaged[Cdecl]<nint, nint> functionDefaults = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyFunction_GetDefaults");
    private readonly delegate* unmanaged[Cdecl]<nint, nint> functionKeywordDefaults = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyFunction_GetKwDefaults");
    private readonly delegate* unmanaged[Cdecl]<nint, nint> functionClosure = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyFunction_GetClosure");
    private readonly delegate* unmanaged[Cdecl]<nint, nint> functionCode = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyFunction_GetCode");
    private readonly delegate* unmanaged[Cdecl]<nint, nint> cellContents = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyCell_Get");
    private readonly delegate* unmanaged[Cdecl]<nint, nint> methodFunction = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyMethod_Function");
    private readonly delegate* unmanaged[Cdecl]<nint, nint> methodSelf = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyMethod_Self");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, int> isSubtype = (delegate* unmanaged[Cdecl]<nint, nint, int>)library.Symbol("PyType_IsSubtype");
    private readonly delegate* unmanaged[Cdecl]<nint, nint*> dictPlace = (delegate* unmanaged[Cdecl]<nint, nint*>)library.Symbol("_PyObject_GetDictPtr");

    /// <summary>Whether the type is <c>BaseException</c> or derives from it.</summary>
    public bool IsExceptionType(BorrowedReference type) => (typeFlags(type.Pointer) & BaseExceptionFlag) != 0;

    /// <summary>Whether the object is a str or an instance of a class that derives from it.</summary>
    public bool IsText(BorrowedReference value) => (typeFlags(TypeOf(value).Pointer) & StrFlag) != 0;

    /// <summary>Whether the type is <paramref name="ancestor"/> or derives from it.</summary>
    public bool IsSubtype(BorrowedReference type, BorrowedReference ancestor) => isSubtype(type.Pointer, ancestor.Pointer) != 0;

    /// <summary>Whether the objects of the type are types themselves.</summary>
    public bool IsMetaclass(BorrowedReference type) => (typeFlags(type.Pointer) & TypeFlag) != 0;

    /// <summary>The tuple of a function's defaults, or none.</summary>
    public BorrowedReference DefaultsOf(BorrowedReference function) => new(functionDefaults(function.Pointer));

    /// <summary>The dict of a function's keyword-only defaults, or none.</summary>
    public BorrowedReference KeywordDefaultsOf(BorrowedReference function) => new(functionKeywordDefaults(function.Pointer));

    /// <summary>The tuple of the cells that a function closes over, or none.</summary>
    public BorrowedReference ClosureOf(BorrowedReference function) => new(functionClosure(function.Pointer));

    /// <summary>The code object of a function.</summary>
    public BorrowedReference CodeOf(BorrowedReference function) => new(functionCode(function.Pointer));

    /// <summary>What a cell holds, or none.</summary>
    public OwnedReference ContentsOf(BorrowedReference cell) => new(this, cellContents(cell.Pointer));

    /// <summary>The function of a bound method.</summary>
    public BorrowedReference FunctionOf(BorrowedReference method) => new(methodFunction(method.Pointer));

    /// <summary>The object that a bound method is bound to.</summary>
    public BorrowedReference SelfOf(BorrowedReference method) => new(methodSelf(method.Pointer));

    /// <summary>The <c>__dict__</c> of any object, borrowed from it; none if its type has no place for one, or if that place is still empty.</summary>
    /// <remarks>From 3.11 on an instance may keep its attributes without a dict; then one is made of them here, in their order, which a program
    /// cannot tell from one that it made itself. Source: Objects/object.c, _PyObject_GetDictPtr.</remarks>
    public BorrowedReference DictOf(BorrowedReference value)
    {
        var place = dictPlace(value.Pointer);
        return place is null ? default : new(*place);
    }
}
