namespace Conform.Oracle.Native;

/// <content>None, the truth values and the built-in type objects, all static.</content>
internal sealed unsafe partial class PythonApi
{
    /// <summary><c>None</c>.</summary>
    public BorrowedReference None { get; } = new(library.Symbol("_Py_NoneStruct"));

    /// <summary><c>True</c>.</summary>
    public BorrowedReference True { get; } = new(library.Symbol("_Py_TrueStruct"));

    /// <summary><c>False</c>.</summary>
    public BorrowedReference False { get; } = new(library.Symbol("_Py_FalseStruct"));

    /// <summary><c>type</c>.</summary>
    public BorrowedReference TypeType { get; } = new(library.Symbol("PyType_Type"));

    /// <summary><c>bool</c>.</summary>
    public BorrowedReference BoolType { get; } = new(library.Symbol("PyBool_Type"));

    /// <summary><c>int</c>.</summary>
    public BorrowedReference IntType { get; } = new(library.Symbol("PyLong_Type"));

    /// <summary><c>float</c>.</summary>
    public BorrowedReference FloatType { get; } = new(library.Symbol("PyFloat_Type"));

    /// <summary><c>complex</c>.</summary>
    public BorrowedReference ComplexType { get; } = new(library.Symbol("PyComplex_Type"));

    /// <summary><c>str</c>.</summary>
    public BorrowedReference StrType { get; } = new(library.Symbol("PyUnicode_Type"));

    /// <summary><c>bytes</c>.</summary>
    public BorrowedReference BytesType { get; } = new(library.Symbol("PyBytes_Type"));

    /// <summary><c>bytearray</c>.</summary>
    public BorrowedReference ByteArrayType { get; } = new(library.Symbol("PyByteArray_Type"));

    /// <summary><c>list</c>.</summary>
    public BorrowedReference ListType { get; } = new(library.Symbol("PyList_Type"));

    /// <summary><c>tuple</c>.</summary>
    public BorrowedReference TupleType { get; } = new(library.Symbol("PyTuple_Type"));

    /// <summary><c>dict</c>.</summary>
    public BorrowedReference DictType { get; } = new(library.Symbol("PyDict_Type"));

    /// <summary><c>set</c>.</summary>
    public BorrowedReference SetType { get; } = new(library.Symbol("PySet_Type"));

    /// <summary><c>frozenset</c>.</summary>
    public BorrowedReference FrozenSetType { get; } = new(library.Symbol("PyFrozenSet_Type"));

    /// <summary><c>range</c>.</summary>
    public BorrowedReference RangeType { get; } = new(library.Symbol("PyRange_Type"));

    /// <summary><c>slice</c>.</summary>
    public BorrowedReference SliceType { get; } = new(library.Symbol("PySlice_Type"));

    /// <summary><c>dict_keys</c>.</summary>
    public BorrowedReference DictKeysType { get; } = new(library.Symbol("PyDictKeys_Type"));

    /// <summary><c>dict_values</c>.</summary>
    public BorrowedReference DictValuesType { get; } = new(library.Symbol("PyDictValues_Type"));

    /// <summary><c>dict_items</c>.</summary>
    public BorrowedReference DictItemsType { get; } = new(library.Symbol("PyDictItems_Type"));

    /// <summary>The type of built-in functions and of bound methods of built-in types.</summary>
    public BorrowedReference BuiltinFunctionType { get; } = new(library.Symbol("PyCFunction_Type"));

    /// <summary>The type of functions written in Python.</summary>
    public BorrowedReference FunctionType { get; } = new(library.Symbol("PyFunction_Type"));

    /// <summary>The type of the cells of closures.</summary>
    public BorrowedReference CellType { get; } = new(library.Symbol("PyCell_Type"));

    /// <summary>The type of bound methods of functions written in Python.</summary>
    public BorrowedReference MethodType { get; } = new(library.Symbol("PyMethod_Type"));

    /// <summary><c>property</c>.</summary>
    public BorrowedReference PropertyType { get; } = new(library.Symbol("PyProperty_Type"));

    /// <summary><c>staticmethod</c>.</summary>
    public BorrowedReference StaticMethodType { get; } = new(library.Symbol("PyStaticMethod_Type"));

    /// <summary><c>classmethod</c>.</summary>
    public BorrowedReference ClassMethodType { get; } = new(library.Symbol("PyClassMethod_Type"));

    /// <summary>The type of the descriptors of slots.</summary>
    public BorrowedReference MemberDescriptorType { get; } = new(library.Symbol("PyMemberDescr_Type"));

    /// <summary>The type of the descriptors of computed attributes such as <c>__dict__</c>.</summary>
    public BorrowedReference AttributeDescriptorType { get; } = new(library.Symbol("PyGetSetDescr_Type"));

    /// <summary>The type of modules.</summary>
    public BorrowedReference ModuleType { get; } = new(library.Symbol("PyModule_Type"));
}
