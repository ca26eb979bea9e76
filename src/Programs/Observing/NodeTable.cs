namespace Conform.Programs.Observing;

/// <summary>The nodes of one graph by number.</summary>
/// <remarks>Numbers count from 0 up, so that a graph with few gaps is an array; a stranger's graph may have any numbers. A table can be filled again, for another graph.</remarks>
internal struct NodeTable
{
    private const int MostGaps = 8;
    private const int Few = 64;

    private ObservedNode?[] dense;
    private Dictionary<int, ObservedNode>? sparse;
    private int used;

    /// <summary>Makes the table of <paramref name="nodes"/>.</summary>
    public NodeTable(IReadOnlyList<ObservedNode> nodes)
    {
        dense = [];
        Fill(nodes);
    }

    /// <summary>Makes it the table of <paramref name="nodes"/>; of several with one number the last one counts.</summary>
    public void Fill(IReadOnlyList<ObservedNode> nodes)
    {
        Array.Clear(dense ??= [], 0, used);
        (sparse, used) = (null, 0);
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

        used = most + 1;
        if (dense.Length < used)
        {
            dense = new ObservedNode?[dense.Length == 0 ? used : Math.Max(used, 2 * dense.Length)];
        }

        for (var index = 0; index < nodes.Count; index++)
        {
            dense[nodes[index].Number] = nodes[index];
        }
    }

    /// <summary>The node with a number.</summary>
    /// <exception cref="InvalidDataException">The graph refers to a node that it does not hold.</exception>
    public readonly ObservedNode this[int number] => Find(number) ?? throw new InvalidDataException($"The observed graph has no node '{number}', but refers to it.");

    /// <summary>The node with a number, or null.</summary>
    public readonly ObservedNode? Find(int number) =>
        sparse is not null ? sparse.GetValueOrDefault(number) : number >= 0 && number < used ? dense[number] : null;
}
