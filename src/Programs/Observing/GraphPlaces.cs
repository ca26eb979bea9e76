namespace Conform.Programs.Observing;

/// <summary>Follows paths through one observed graph.</summary>
/// <remarks>What a path means is part of the vocabulary: both sides of a comparison must mean the same object by it. Immutable.</remarks>
public sealed class GraphPlaces
{
    private readonly Dictionary<string, int> names;
    private readonly GraphIndex nodes;

    /// <summary>The places of <paramref name="graph"/>.</summary>
    public GraphPlaces(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        names = new(graph.Names.Count, StringComparer.Ordinal);
        foreach (var name in graph.Names)
        {
            names.Add(name.Name, name.Number);
        }

        nodes = new(graph);
    }

    /// <summary>The number of the object at <paramref name="path"/>, or null if the graph has no such place.</summary>
    public int? NumberAt(ObjectPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!names.TryGetValue(path.Name, out var number))
        {
            return null;
        }

        foreach (var step in path.Steps)
        {
            var children = nodes[number].Children;
            if (step < 0 || step >= children.Count)
            {
                return null;
            }

            number = children[step];
        }

        return number;
    }
}
