using Conform.Gate.Comparing;
using Conform.Programs.Observing;

namespace Conform.Gate;

/// <summary>What the shape of an observed graph shows: sharing and cycles. A campaign that saw none did not test them.</summary>
public static class GraphShape
{
    /// <summary>Whether two references, from names or from objects, lead to one mutable object; functions, classes and modules do not count.</summary>
    public static bool HasSharedMutable(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var index = new GraphIndex(graph);
        var mutable = graph.Nodes
            .Where(node => node.Value is not NameValue && !ObservedTypes.IsImmutable(index, node))
            .Select(node => node.Number)
            .ToHashSet();
        var seen = new HashSet<int>();
        return graph.Names.Select(name => name.Number)
            .Concat(graph.Nodes.SelectMany(node => node.References))
            .Any(reference => mutable.Contains(reference) && !seen.Add(reference));
    }

    /// <summary>Whether an object can be reached from itself.</summary>
    public static bool HasCycle(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var references = graph.Nodes.ToDictionary(node => node.Number, node => node.References.ToArray());
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

                if (next == references[number].Length)
                {
                    open.Remove(number);
                    done.Add(number);
                    continue;
                }

                var child = references[number][next];
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
