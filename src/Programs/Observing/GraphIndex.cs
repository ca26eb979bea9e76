
namespace Conform.Programs.Observing;

/// <summary>The nodes of one observed graph by number.</summary>
public sealed class GraphIndex
{
    private readonly NodeTable nodes;

    /// <summary>Indexes <paramref name="graph"/>.</summary>
    public GraphIndex(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        nodes = new(graph.Nodes);
    }

    /// <summary>The node with <paramref name="number"/>.</summary>
    /// <exception cref="InvalidDataException">The graph refers to a node that it does not hold.</exception>
    public ObservedNode this[int number] => nodes[number];

    /// <summary>The node with <paramref name="number"/>, or null if the graph holds none.</summary>
    public ObservedNode? Find(int number) => nodes.Find(number);
}
