namespace Conform.Programs.Observing;

/// <summary>The nodes of one graph by number.</summary>
/// <remarks>Numbers count from 0 up, so that a graph with few gaps is an array; a stranger's graph may have any numbers.</remarks>
internal readonly struct NodeTable
{
    private const int MostGaps = 8;
    private const int Few = 64;

    private readonly ObservedNode?[]? dense;
    private readonly Dictionary<int, ObservedNode>? sparse;

    /// <summary>Makes the table of <paramref name="nodes"/>; of several with one number the last one counts.</summary>
    public NodeTable(IReadOnlyList<ObservedNode> nodes)
    {
        var (least, most) = (0, -1);
        for (var index = 0; index < nodes.Count; index++)
        {
            (least, most) = (Math.Min(least, nodes[index].Number), Math.Max(most, nodes[index].Number));
        }

        if (least < 0 || most >= Few + ((long)nodes.Count * MostGaps))
        {
            sparse = new(nodes.Count);
            foreach (var node in nodes)
            {
                sparse[node.Number] = node;
            }

            return;
        }

        dense = new ObservedNode?[most + 1];
        for (var index = 0; index < nodes.Count; index++)
        {
            dense[nodes[index].Number] = nodes[index];
        }
    }

    /// <summary>The node with a number.</summary>
    /// <exception cref="InvalidDataException">The graph refers to a node that it does not hold.</exception>
    public ObservedNode this[int number] => Find(number) ?? throw new InvalidDataException($"The observed graph has no node '{number}', but refers to it.");

    /// <summary>The node with a number, or null.</summary>
    public ObservedNode? Find(int number) =>
        dense is null ? sparse!.GetValueOrDefault(number) : (uint)number < (uint)dense.Length ? dense[number] : null;
}
