using System.Collections.Frozen;

namespace Conform.Programs.Observing;

/// <summary>What is observed of an object, by its type: the definition that every observer follows.</summary>
/// <remarks>
/// <see cref="ObservedNode.Children"/> by type:
/// <list type="bullet">
/// <item>list, tuple, deque: the items in order; set, frozenset: the items in iteration order.</item>
/// <item>dict, OrderedDict, Counter: key, value, key, value … in iteration order. defaultdict: the default factory, then keys and values.</item>
/// <item>The memo of a <c>copy.deepcopy</c> that has gone into code of the program: nothing, because its keys are addresses.</item>
/// <item>range, slice: start, stop, step. dict_keys, dict_values, dict_items and those of an OrderedDict: the dict. memoryview: the exporter.</item>
/// <item>function of the program: <c>__defaults__</c>, <c>__kwdefaults__</c>, then the closure's cells. cell: its contents, if it has any.</item>
/// <item>class of the program: its bases in order. Other types have none.</item>
/// <item>method: <c>__func__</c>, <c>__self__</c>. property: <c>fget</c>, <c>fset</c>, <c>fdel</c>. staticmethod, classmethod: <c>__func__</c>.</item>
/// <item>exceptions: the tuple <c>args</c>.</item>
/// </list>
/// Beside the atoms, these have values: a deque its <c>maxlen</c> (none without one), an array its type code and items.
/// </remarks>
public static class ObservedShapes
{
    private static readonly FrozenSet<string> Machinery = FrozenSet.Create(
        StringComparer.Ordinal,
        "__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__firstlineno__", "__static_attributes__",
        "__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__", "__conditional_annotations__", "__classdictcell__", "__classcell__",
        "__dataclass_fields__", "__dataclass_params__", "__match_args__", "_fields", "_field_defaults", "_fields_defaults");

    private static readonly FrozenSet<string> Counted = FrozenSet.Create(
        StringComparer.Ordinal,
        "list", "dict", "set", "bytearray", "deque", "array", "OrderedDict", "defaultdict", "Counter");

    /// <summary>Whether references to an object are counted at level <see cref="Level.Exact"/>: it is a mutable container or an instance of a class of the program. Immutable objects are not,
    /// because caches, constants and the modules of the interpreter share them, and some are immortal from CPython 3.12 on.</summary>
    /// <param name="type">The name of its exact type.</param>
    /// <param name="hasProgramClass">Whether that type is a class of the program.</param>
    public static bool IsCounted(string type, bool hasProgramClass) => hasProgramClass || Counted.Contains(type);

    /// <summary>Whether an entry of a class's namespace is left out of its attributes whatever its value is. Left out are also member and
    /// attribute descriptors (slots and fields of named tuples), and functions, class methods and static methods whose code is not the program's
    /// (what <c>dataclass</c> and <c>namedtuple</c> make).</summary>
    /// <param name="name">The entry's name.</param>
    public static bool IsClassMachinery(string name) => Machinery.Contains(name);
}
