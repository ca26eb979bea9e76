
namespace Conform.Programs.Observing;

/// <summary>The nodes of one observed graph by number.</summary>
public sealed class GraphIndex
{
    private readonly Dictionary<int, ObservedNode> nodes;

    /// <summary>Indexes <paramref name="graph"/>.</summary>
    public GraphIndex(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        nodes = new(graph.Nodes.Count);
        foreach (var node in graph.Nodes)
        {
            nodes[node.Number] = node;
        }
    }

    /// <summary>The node with <paramref name="number"/>.</summary>
    /// <exception cref="InvalidDataException">The graph refers to a node that it does not hold.</exception>
    public ObservedNode this[int number] => nodes.TryGetValue(number, out var node)
        ? node
        : throw new InvalidDataException($"The observed graph has no node '{number}', but refers to it.");
}
