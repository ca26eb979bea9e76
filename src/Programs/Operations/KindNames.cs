namespace Conform.Programs.Operations;

/// <summary>The names of <see cref="Kind"/>s as Python writes them, and what they need.</summary>
public static class KindNames
{
    /// <summary>Python's <c>__name__</c> of the type; <c>None</c>, <c>...</c> and <c>iterator</c> for those that have no name of their own in the table.</summary>
    public static string TypeName(this Kind kind) => kind switch
    {
        Kind.None => "None",
        Kind.Ellipsis => "...",
        Kind.Bool => "bool",
        Kind.Int => "int",
        Kind.Float => "float",
        Kind.Complex => "complex",
        Kind.Str => "str",
        Kind.Bytes => "bytes",
        Kind.ByteArray => "bytearray",
        Kind.Tuple => "tuple",
        Kind.List => "list",
        Kind.Dict => "dict",
        Kind.DictKeys => "dict_keys",
        Kind.DictValues => "dict_values",
        Kind.DictItems => "dict_items",
        Kind.Set => "set",
        Kind.FrozenSet => "frozenset",
        Kind.Range => "range",
        Kind.Slice => "slice",
        Kind.Iterator => "iterator",
        Kind.Deque => "deque",
        Kind.OrderedDict => "OrderedDict",
        Kind.DefaultDict => "defaultdict",
        Kind.Counter => "Counter",
        Kind.Array => "array",
        Kind.MemoryView => "memoryview",
        Kind.Function => "function",
        Kind.Class => "class",
        Kind.Instance => "instance",
        _ => string.Empty,
    };

    /// <summary>The features that an implementation needs to have objects of this type.</summary>
    public static Features Needs(this Kind kind) => kind switch
    {
        Kind.Complex => Features.Complex,
        Kind.Deque or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter => Features.Collections,
        Kind.Array => Features.Arrays,
        Kind.MemoryView => Features.Arrays | Features.ByteArrays | Features.Bytes,
        Kind.Bytes => Features.Bytes,
        Kind.ByteArray => Features.ByteArrays | Features.Bytes,
        Kind.Set or Kind.FrozenSet => Features.Sets,
        Kind.Range or Kind.Slice => Features.SlicesAndRanges,
        Kind.Function => Features.Functions,
        Kind.Class or Kind.Instance => Features.Classes,
        _ => Features.None,
    };
}
