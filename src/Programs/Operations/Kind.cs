namespace Conform.Programs.Operations;

/// <summary>The exact types of the objects that programs make.</summary>
public enum Kind
{
    /// <summary>Any of the others.</summary>
    Unknown,

    /// <summary>The type of <c>None</c>.</summary>
    None,

    /// <summary>The type of <c>...</c>.</summary>
    Ellipsis,

    /// <summary><c>bool</c></summary>
    Bool,

    /// <summary><c>int</c></summary>
    Int,

    /// <summary><c>float</c></summary>
    Float,

    /// <summary><c>complex</c></summary>
    Complex,

    /// <summary><c>str</c></summary>
    Str,

    /// <summary><c>bytes</c></summary>
    Bytes,

    /// <summary><c>bytearray</c></summary>
    ByteArray,

    /// <summary><c>tuple</c></summary>
    Tuple,

    /// <summary><c>list</c></summary>
    List,

    /// <summary><c>dict</c></summary>
    Dict,

    /// <summary><c>dict_keys</c></summary>
    DictKeys,

    /// <summary><c>dict_values</c></summary>
    DictValues,

    /// <summary><c>dict_items</c></summary>
    DictItems,

    /// <summary><c>set</c></summary>
    Set,

    /// <summary><c>frozenset</c></summary>
    FrozenSet,

    /// <summary><c>range</c></summary>
    Range,

    /// <summary><c>slice</c></summary>
    Slice,

    /// <summary>An iterator; the exact type depends on what made it.</summary>
    Iterator,

    /// <summary>A function or type of Python's own.</summary>
    BuiltIn,

    /// <summary>A function that the program made.</summary>
    Function,

    /// <summary>A class that the program made.</summary>
    Class,

    /// <summary>An instance of a class that the program made.</summary>
    Instance,

    /// <summary><c>collections.deque</c></summary>
    Deque,

    /// <summary><c>collections.OrderedDict</c></summary>
    OrderedDict,

    /// <summary><c>collections.defaultdict</c></summary>
    DefaultDict,

    /// <summary><c>collections.Counter</c></summary>
    Counter,

    /// <summary><c>array.array</c></summary>
    Array,

    /// <summary><c>memoryview</c></summary>
    MemoryView,
}
