namespace Conform.Model.Objects;

/// <summary>The types of iterators.</summary>
/// <remarks>Immutable and shared by all machines.</remarks>
public static class IteratorTypes
{
    /// <summary><c>list_iterator</c>.</summary>
    public static PyType List { get; } = new("list_iterator", PyType.Object);

    /// <summary><c>list_reverseiterator</c>.</summary>
    public static PyType ListReverse { get; } = new("list_reverseiterator", PyType.Object);

    /// <summary><c>tuple_iterator</c>.</summary>
    public static PyType Tuple { get; } = new("tuple_iterator", PyType.Object);

    /// <summary><c>reversed</c>: what <c>reversed()</c> makes of any sequence without a reversed iterator of its own.</summary>
    public static PyType Reversed { get; } = new("reversed", PyType.Object);

    /// <summary><c>iterator</c>: what <c>iter()</c> makes of an object that has only <c>__getitem__</c>.</summary>
    public static PyType Sequence { get; } = new("iterator", PyType.Object);

    /// <summary><c>enumerate</c>.</summary>
    public static PyType Enumerate { get; } = new("enumerate", PyType.Object);

    /// <summary><c>zip</c>.</summary>
    public static PyType Zip { get; } = new("zip", PyType.Object);

    /// <summary><c>map</c>.</summary>
    public static PyType Map { get; } = new("map", PyType.Object);

    /// <summary><c>filter</c>.</summary>
    public static PyType Filter { get; } = new("filter", PyType.Object);

    /// <summary><c>str_iterator</c>.</summary>
    public static PyType Str { get; } = new("str_iterator", PyType.Object);

    /// <summary><c>str_ascii_iterator</c>.</summary>
    public static PyType StrAscii { get; } = new("str_ascii_iterator", PyType.Object);

    /// <summary><c>bytes_iterator</c>.</summary>
    public static PyType Bytes { get; } = new("bytes_iterator", PyType.Object);

    /// <summary><c>bytearray_iterator</c>.</summary>
    public static PyType ByteArray { get; } = new("bytearray_iterator", PyType.Object);

    /// <summary><c>callable_iterator</c>: what <c>iter</c> makes of something to call and a sentinel.</summary>
    public static PyType Callable { get; } = new("callable_iterator", PyType.Object);

    /// <summary><c>generator</c>.</summary>
    public static PyType Generator { get; } = new("generator", PyType.Object);

    /// <summary><c>range_iterator</c>.</summary>
    public static PyType Range { get; } = new("range_iterator", PyType.Object);

    /// <summary><c>longrange_iterator</c>.</summary>
    public static PyType LongRange { get; } = new("longrange_iterator", PyType.Object);

    /// <summary><c>set_iterator</c>.</summary>
    public static PyType Set { get; } = new("set_iterator", PyType.Object);

    /// <summary><c>dict_keyiterator</c>.</summary>
    public static PyType DictKey { get; } = new("dict_keyiterator", PyType.Object);

    /// <summary><c>dict_valueiterator</c>.</summary>
    public static PyType DictValue { get; } = new("dict_valueiterator", PyType.Object);

    /// <summary><c>dict_itemiterator</c>.</summary>
    public static PyType DictItem { get; } = new("dict_itemiterator", PyType.Object);

    /// <summary><c>dict_reversekeyiterator</c>.</summary>
    public static PyType DictReverseKey { get; } = new("dict_reversekeyiterator", PyType.Object);

    /// <summary><c>dict_reversevalueiterator</c>.</summary>
    public static PyType DictReverseValue { get; } = new("dict_reversevalueiterator", PyType.Object);

    /// <summary><c>dict_reverseitemiterator</c>.</summary>
    public static PyType DictReverseItem { get; } = new("dict_reverseitemiterator", PyType.Object);

    /// <summary>The types that only the interpreter makes objects of, without rules of their own.</summary>
    public static IReadOnlyList<PyType> Plain { get; } =
    [
        List, ListReverse, Tuple, Sequence, Str, StrAscii, Bytes, ByteArray, Callable, Range, LongRange, Set, DictKey, DictValue, DictItem, DictReverseKey, DictReverseValue,
        DictReverseItem,
    ];
}
