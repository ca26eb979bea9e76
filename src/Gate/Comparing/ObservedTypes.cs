using System.Collections.Frozen;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>What the comparison knows about types by name.</summary>
internal static class ObservedTypes
{
    private static readonly FrozenSet<string> Immutable = FrozenSet.Create(
        StringComparer.Ordinal,
        "NoneType", "bool", "int", "float", "complex", "str", "bytes", "ellipsis", "NotImplementedType", "tuple", "frozenset", "range", "slice",
        "builtin_function_or_method", "method", "method_descriptor", "method-wrapper", "wrapper_descriptor", "classmethod_descriptor",
        "getset_descriptor", "member_descriptor", "_tuplegetter", "property", "staticmethod", "classmethod");

    private static readonly FrozenSet<string> Sets = FrozenSet.Create(StringComparer.Ordinal, "set", "frozenset");

    /// <summary>Whether objects of this type, or of the built-in type that its class derives from, cannot change, so that the language leaves open when
    /// two of them are one object. Functions, classes and other instances can. Source: Python Language Reference, 3.1 "Objects, values and types".</summary>
    public static bool IsImmutable(GraphIndex graph, ObservedNode node) => Immutable.Contains(ObservedLayout.Of(graph, node));

    /// <summary>Whether the node is a set or a frozenset, or an instance of a class that derives from one.</summary>
    public static bool IsSet(GraphIndex graph, ObservedNode node) => Sets.Contains(ObservedLayout.Of(graph, node));

    /// <summary>What the node is called in a signature, the same for all classes that a program may define: <c>list</c>, <c>instance</c>, <c>instance of list</c>.</summary>
    public static string KindOf(GraphIndex graph, ObservedNode node) =>
        node.Class is { } own ? KindOfInstance(graph, own) : ObservedLayout.IsProgramClass(node) ? "class" : node.Type;

    /// <summary>What an instance of the class with number <paramref name="own"/> is called in a signature.</summary>
    public static string KindOfInstance(GraphIndex graph, int own) => ObservedLayout.OfClass(graph, own) is var layout && layout == "object" ? "instance" : $"instance of {layout}";
}
