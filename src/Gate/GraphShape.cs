using Conform.Gate.Comparing;
using Conform.Programs.Observing;

namespace Conform.Gate;

/// <summary>What the shape of an observed graph shows: sharing and cycles. A campaign that saw none did not test them.</summary>
public static class GraphShape
{
    /// <summary>Whether two references, from names or from objects, lead to one mutable object.</summary>
    public static bool HasSharedMutable(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var mutable = graph.Nodes.Where(node => !ObservedTypes.IsImmutable(node.Type)).Select(node => node.Number).ToHashSet();
        var seen = new HashSet<int>();
        return graph.Names.Select(name => name.Number)
            .Concat(graph.Nodes.SelectMany(node => node.Children))
            .Any(reference => mutable.Contains(reference) && !seen.Add(reference));
    }

    /// <summary>Whether an object can be reached from itself.</summary>
    public static bool HasCycle(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var nodes = new GraphIndex(graph);
        var (open, done) = (new HashSet<int>(), new HashSet<int>());
        var path = new Stack<(int Number, int Next)>();
        foreach (var start in graph.Nodes)
        {
            path.Push((start.Number, 0));
            while (path.TryPop(out var place))
            {
                var (number, next) = place;
                if (next == 0 && (done.Contains(number) || !open.Add(number)))
                {
                    continue;
                }

                if (next == nodes[number].Children.Count)
                {
                    open.Remove(number);
                    done.Add(number);
                    continue;
                }

                var child = nodes[number].Children[next];
                if (open.Contains(child))
                {
                    return true;
                }

                path.Push((number, next + 1));
                path.Push((child, 0));
            }
        }

        return false;
    }
}
