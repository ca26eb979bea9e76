namespace Conform.Model.Execution;

/// <summary>Finds the objects that lie on a cycle of references.</summary>
/// <param name="heldBy">What an object refers to.</param>
/// <remarks>With a stack of its own, so that no depth of nesting can exhaust the thread's. Source: R. Tarjan, "Depth-first search and linear graph algorithms", 1972.</remarks>
internal sealed class CycleSearch(Func<object, object[]> heldBy)
{
    private readonly Dictionary<object, Node> nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Node> open = new();

    /// <summary>The objects on cycles, of those that were visited.</summary>
    public List<object> OnCycles { get; } = [];

    /// <summary>Searches all that <paramref name="start"/> reaches.</summary>
    public void Visit(object start)
    {
        if (nodes.ContainsKey(start))
        {
            return;
        }

        var path = new Stack<Node>([Enter(start)]);
        while (path.TryPeek(out var node))
        {
            if (node.Next < node.Held.Length)
            {
                var target = node.Held[node.Next++];
                node.RefersToItself |= ReferenceEquals(target, node.Value);
                if (!nodes.TryGetValue(target, out var known))
                {
                    path.Push(Enter(target));
                }
                else if (known.IsOpen)
                {
                    node.Lowest = Math.Min(node.Lowest, known.Index);
                }

                continue;
            }

            _ = path.Pop();
            if (path.TryPeek(out var parent))
            {
                parent.Lowest = Math.Min(parent.Lowest, node.Lowest);
            }

            if (node.Lowest == node.Index)
            {
                Close(node);
            }
        }
    }

    private Node Enter(object value)
    {
        var node = new Node(value, heldBy(value), nodes.Count);
        nodes.Add(value, node);
        open.Push(node);
        return node;
    }

    private void Close(Node first)
    {
        var isCycle = !ReferenceEquals(open.Peek(), first) || first.RefersToItself;
        Node node;
        do
        {
            node = open.Pop();
            node.IsOpen = false;
            if (isCycle)
            {
                OnCycles.Add(node.Value);
            }
        }
        while (!ReferenceEquals(node, first));
    }

    private sealed class Node(object value, object[] held, int index)
    {
        public object Value { get; } = value;

        public object[] Held { get; } = held;

        public int Index { get; } = index;

        public int Lowest { get; set; } = index;

        public int Next { get; set; }

        public bool IsOpen { get; set; } = true;

        public bool RefersToItself { get; set; }
    }
}
