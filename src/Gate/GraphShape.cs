using Conform.Gate.Comparing;
using Conform.Programs.Observing;

namespace Conform.Gate;

/// <summary>What the shape of an observed graph shows: sharing and cycles. A campaign that saw none did not test them.</summary>
public static class GraphShape
{
    [ThreadStatic]
    private static NumberSet? kept;

    /// <summary>Whether two references, from names or from objects, lead to one mutable object; functions, classes and modules do not count.</summary>
    public static bool HasSharedMutable(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        GraphIndex? index = null;
        var seen = Empty();
        for (var name = 0; name < graph.Names.Count; name++)
        {
            if (!seen.Add(graph.Names[name].Number) && IsMutable(graph.Names[name].Number))
            {
                return true;
            }
        }

        for (var place = 0; place < graph.Nodes.Count; place++)
        {
            var node = graph.Nodes[place];
            foreach (var child in node.Children)
            {
                if (!seen.Add(child) && IsMutable(child))
                {
                    return true;
                }
            }

            foreach (var attribute in node.Attributes)
            {
                if (!seen.Add(attribute.Number) && IsMutable(attribute.Number))
                {
                    return true;
                }
            }

            if (node.Class is { } own && !seen.Add(own) && IsMutable(own))
            {
                return true;
            }
        }

        return false;

        bool IsMutable(int number) => (index ??= new(graph)).Find(number) is { Value: not NameValue } node && !ObservedTypes.IsImmutable(index, node);
    }

    private static NumberSet Empty()
    {
        kept ??= new();
        kept.Clear();
        return kept;
    }

    /// <summary>Whether an object can be reached from itself.</summary>
    public static bool HasCycle(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!HasBackwardReference(graph))
        {
            return false;
        }

        var nodes = new GraphIndex(graph);
        var (open, reached) = (new HashSet<int>(), new HashSet<int>());
        var path = new Stack<(ObservedNode Node, int Next)>();
        foreach (var start in graph.Nodes)
        {
            if (!reached.Add(start.Number))
            {
                continue;
            }

            _ = open.Add(start.Number);
            path.Push((start, 0));
            while (path.TryPop(out var place))
            {
                var (node, next) = place;
                if (ReferenceOf(node, next) is not { } child)
                {
                    _ = open.Remove(node.Number);
                    continue;
                }

                path.Push((node, next + 1));
                if (open.Contains(child))
                {
                    return true;
                }

                if (reached.Add(child))
                {
                    _ = open.Add(child);
                    path.Push((nodes[child], 0));
                }
            }
        }

        return false;
    }

    /// <summary>A reference of an object by its place among <see cref="ObservedNode.References"/>; null behind the last one.</summary>
    private static int? ReferenceOf(ObservedNode node, int index)
    {
        if (index < node.Children.Count)
        {
            return node.Children[index];
        }

        index -= node.Children.Count;
        return index < node.Attributes.Count ? node.Attributes[index].Number : index == node.Attributes.Count ? node.Class : null;
    }

    /// <summary>Whether an object refers to one that the list of nodes has before it, or to itself: every cycle has one that does.</summary>
    private static bool HasBackwardReference(ObservedGraph graph)
    {
        var before = Empty();
        for (var index = 0; index < graph.Nodes.Count; index++)
        {
            var node = graph.Nodes[index];
            _ = before.Add(node.Number);
            if (node.Children.IsEmpty && node.Attributes.IsEmpty && node.Class is null)
            {
                continue;
            }

            foreach (var child in node.Children)
            {
                if (before.Contains(child))
                {
                    return true;
                }
            }

            foreach (var attribute in node.Attributes)
            {
                if (before.Contains(attribute.Number))
                {
                    return true;
                }
            }

            if (node.Class is { } own && before.Contains(own))
            {
                return true;
            }
        }

        return false;
    }
}
