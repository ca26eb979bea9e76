using Conform.Model.Objects;

namespace Conform.Model.Builtins;

/// <summary>The modules <c>collections</c> and <c>array</c>.</summary>
/// <remarks>Source: Python Library Reference, "collections — Container datatypes" and "array — Efficient arrays of numeric values".</remarks>
public static class CollectionsModule
{
    /// <summary>The module <c>collections</c>; immutable and shared by all machines.</summary>
    public static PyModule Instance { get; } = new("collections", new Dictionary<string, PyObject>(StringComparer.Ordinal)
    {
        ["deque"] = CollectionTypes.Deque,
        ["OrderedDict"] = CollectionTypes.OrderedDict,
        ["defaultdict"] = CollectionTypes.DefaultDict,
        ["Counter"] = CollectionTypes.Counter,
        ["namedtuple"] = NamedTuples.Factory,
    });

    /// <summary>The module <c>array</c>; immutable and shared by all machines.</summary>
    public static PyModule Array { get; } = new("array", new Dictionary<string, PyObject>(StringComparer.Ordinal)
    {
        ["array"] = CollectionTypes.Array,
    });
}
