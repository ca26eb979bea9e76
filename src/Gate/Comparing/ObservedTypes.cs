using System.Collections.Frozen;

namespace Conform.Gate.Comparing;

/// <summary>What the comparison knows about types by name.</summary>
internal static class ObservedTypes
{
    private static readonly FrozenSet<string> Immutable = FrozenSet.Create(
        StringComparer.Ordinal,
        "NoneType", "bool", "int", "float", "complex", "str", "bytes", "ellipsis", "NotImplementedType", "tuple", "frozenset", "range", "slice",
        "function", "builtin_function_or_method", "method_descriptor", "type", "module");

    private static readonly FrozenSet<string> Sets = FrozenSet.Create(StringComparer.Ordinal, "set", "frozenset");

    /// <summary>Whether objects of this type cannot change, so that the language leaves open when two of them are one object.
    /// Source: Python Language Reference, 3.1 "Objects, values and types".</summary>
    public static bool IsImmutable(string type) => Immutable.Contains(type);

    /// <summary>Whether the children of this type are compared without their order.</summary>
    public static bool IsSet(string type) => Sets.Contains(type);
}
