namespace Conform.Model.Objects;

/// <summary>The types of the modules <c>collections</c> and <c>array</c>, and what they bring with them.</summary>
/// <remarks>Immutable and shared by all machines.</remarks>
public static class CollectionTypes
{
    /// <summary><c>collections.deque</c>.</summary>
    public static PyType Deque { get; } = new("collections.deque", PyType.Object);

    /// <summary><c>collections.OrderedDict</c>.</summary>
    public static PyType OrderedDict { get; } = new("collections.OrderedDict", PyType.Dict);

    /// <summary><c>collections.defaultdict</c>.</summary>
    public static PyType DefaultDict { get; } = new("collections.defaultdict", PyType.Dict);

    /// <summary><c>collections.Counter</c>, a class written in Python.</summary>
    public static PyType Counter { get; } = new("Counter", PyType.Dict) { ModuleName = "collections" };

    /// <summary><c>_tuplegetter</c>, a field of a named tuple.</summary>
    public static PyType TupleGetter { get; } = new("_collections._tuplegetter", PyType.Object);

    /// <summary><c>odict_keys</c>.</summary>
    public static PyType OrderedKeys { get; } = new("odict_keys", PyType.DictKeys);

    /// <summary><c>odict_values</c>.</summary>
    public static PyType OrderedValues { get; } = new("odict_values", PyType.DictValues);

    /// <summary><c>odict_items</c>.</summary>
    public static PyType OrderedItems { get; } = new("odict_items", PyType.DictItems);

    /// <summary><c>odict_iterator</c>.</summary>
    public static PyType OrderedIterator { get; } = new("odict_iterator", PyType.Object);

    /// <summary><c>_deque_iterator</c>, before 3.12.</summary>
    public static PyType DequeIterator { get; } = new("_collections._deque_iterator", PyType.Object);

    /// <summary><c>_deque_reverse_iterator</c>, before 3.12.</summary>
    public static PyType DequeReverseIterator { get; } = new("_collections._deque_reverse_iterator", PyType.Object);

    /// <summary><c>itertools.chain</c>.</summary>
    public static PyType Chain { get; } = new("itertools.chain", PyType.Object);

    /// <summary><c>_deque_iterator</c>, from 3.12 on.</summary>
    public static PyType NamedDequeIterator { get; } = new("collections._deque_iterator", PyType.Object);

    /// <summary><c>_deque_reverse_iterator</c>, from 3.12 on.</summary>
    public static PyType NamedDequeReverseIterator { get; } = new("collections._deque_reverse_iterator", PyType.Object);

    /// <summary><c>array.array</c>.</summary>
    public static PyType Array { get; } = new("array.array", PyType.Object);

    /// <summary><c>arrayiterator</c>, before 3.10.</summary>
    public static PyType PlainArrayIterator { get; } = new("arrayiterator", PyType.Object);

    /// <summary><c>arrayiterator</c>, from 3.10 on.</summary>
    public static PyType ArrayIterator { get; } = new("array.arrayiterator", PyType.Object);

    /// <summary><c>memoryview</c>.</summary>
    public static PyType MemoryView { get; } = new("memoryview", PyType.Object);

    /// <summary><c>iterator</c>, which goes by the indices of a sequence.</summary>
    public static PyType SequenceIterator { get; } = new("iterator", PyType.Object);

    /// <summary><c>memory_iterator</c>, which has a name of its own from 3.10 on.</summary>
    public static PyType MemoryIterator { get; } = new("memory_iterator", PyType.Object);
}
