namespace Conform.Programs.Observing;

/// <summary>Which built-in type decides what an observed object holds.</summary>
public static class ObservedLayout
{
    private const int LongestChain = 100;

    /// <summary>The built-in type that decides what the node holds: its own type, or the one that its class derives from, <c>object</c> if there is no other.</summary>
    public static string Of(GraphIndex graph, ObservedNode node)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(node);
        return node.Class is { } own ? OfClass(graph, own) : node.Type;
    }

    /// <summary>The same for an instance of the class with number <paramref name="own"/>.</summary>
    public static string OfClass(GraphIndex graph, int own)
    {
        ArgumentNullException.ThrowIfNull(graph);

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

    /// <summary>Whether the node is a class of the program.</summary>
    public static bool IsProgramClass(ObservedNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Value is NameValue && node.Type == "type" && !node.Children.IsEmpty;
    }
}
