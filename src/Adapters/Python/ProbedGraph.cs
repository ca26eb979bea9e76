using Conform.Programs.Observing;

namespace Conform.Adapters.Python;

/// <summary>The graph after a probe, asked by names and numbers that must be there.</summary>
internal sealed class ProbedGraph(ObservedGraph graph)
{
    private readonly Dictionary<int, ObservedNode> nodes = graph.Nodes.ToDictionary(node => node.Number);

    /// <summary>The object that a name refers to.</summary>
    public ObservedNode this[string name] => nodes[graph.Names.First(found => found.Name == name).Number];

    /// <summary>The object with a number.</summary>
    public ObservedNode this[int number] => nodes[number];
}
