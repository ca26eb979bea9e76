using System.Collections.Frozen;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>What the comparison knows about types by name.</summary>
internal static class ObservedTypes
{
    private const int LongestChain = 100;

    private static readonly FrozenSet<string> Immutable = FrozenSet.Create(
        StringComparer.Ordinal,
        "NoneType", "bool", "int", "float", "complex", "str", "bytes", "ellipsis", "NotImplementedType", "tuple", "frozenset", "range", "slice",
        "builtin_function_or_method", "method", "method_descriptor", "method-wrapper", "wrapper_descriptor", "classmethod_descriptor",
        "getset_descriptor", "member_descriptor", "_tuplegetter", "property", "staticmethod", "classmethod");

    private static readonly FrozenSet<string> Sets = FrozenSet.Create(StringComparer.Ordinal, "set", "frozenset");

    /// <summary>Whether objects of this type, or of the built-in type that its class derives from, cannot change, so that the language leaves open when
    /// two of them are one object. Functions, classes and other instances can. Source: Python Language Reference, 3.1 "Objects, values and types".</summary>
    public static bool IsImmutable(GraphIndex graph, ObservedNode node) => Immutable.Contains(LayoutOf(graph, node));

    /// <summary>Whether the node is a set or a frozenset, or an instance of a class that derives from one.</summary>
    public static bool IsSet(GraphIndex graph, ObservedNode node) => Sets.Contains(LayoutOf(graph, node));

    /// <summary>Whether the node is a class of the program.</summary>
    public static bool IsProgramClass(ObservedNode node) => node.Value is NameValue && node.Type == "type" && !node.Children.IsEmpty;

    /// <summary>The built-in type that decides what the node holds: its own type, or the one that its class derives from, <c>object</c> if there is no other.</summary>
    public static string LayoutOf(GraphIndex graph, ObservedNode node) => node.Class is { } own ? LayoutOfClass(graph, own) : node.Type;

    /// <summary>What the node is called in a signature, the same for all classes that a program may define: <c>list</c>, <c>instance</c>, <c>instance of list</c>.</summary>
    public static string KindOf(GraphIndex graph, ObservedNode node) =>
        node.Class is { } own ? KindOfInstance(graph, own) : IsProgramClass(node) ? "class" : node.Type;

    /// <summary>What an instance of the class with number <paramref name="own"/> is called in a signature.</summary>
    public static string KindOfInstance(GraphIndex graph, int own) => LayoutOfClass(graph, own) is var layout && layout == "object" ? "instance" : $"instance of {layout}";

    private static string LayoutOfClass(GraphIndex graph, int own)
    {
        // Depth first through the bases: only one of them leads to a built-in type other than object, or several to the same layout.
        var pending = new Stack<int>([own]);
        for (var step = 0; step < LongestChain && pending.TryPop(out var number); step++)
        {
            var node = graph[number];
            if (node.Children.IsEmpty && node.Value is NameValue { Name: not "object" } type)
            {
                return type.Name;
            }

            foreach (var parent in node.Children.Reverse())
            {
                pending.Push(parent);
            }
        }

        return "object";
    }
}
