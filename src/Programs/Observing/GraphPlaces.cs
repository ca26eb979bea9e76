namespace Conform.Programs.Observing;

/// <summary>Follows paths through one observed graph.</summary>
/// <remarks>What a path means is part of the vocabulary: both sides of a comparison must mean the same object by it. Serves one graph after the other.</remarks>
public sealed class GraphPlaces
{
    private const int LetterCount = 26;
    private const int Nothing = -1;

    private readonly int[] letters = new int[LetterCount];
    private ValueList<ObservedName> names;
    private NodeTable nodes;

    /// <summary>The places of <paramref name="graph"/> from now on.</summary>
    public void Read(ObservedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        names = graph.Names;
        nodes.Fill(graph.Nodes);
        Array.Fill(letters, Nothing);
        foreach (var (name, number) in names.Items.AsSpan())
        {
            if (name is [>= 'a' and <= 'z' and var letter])
            {
                letters[letter - 'a'] = number;
            }
        }
    }

    /// <summary>The number of the object at <paramref name="path"/>, or null if the graph has no such place.</summary>
    public int? NumberAt(ObjectPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var number = NumberOf(path.Name);
        if (number == Nothing)
        {
            return null;
        }

        foreach (var step in path.Steps.Items.AsSpan())
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

    /// <summary>The number of the object that a name refers to. Names of one letter, as those of most programs are, are not searched for.</summary>
    private int NumberOf(string wanted)
    {
        if (wanted is [>= 'a' and <= 'z' and var letter])
        {
            return letters[letter - 'a'];
        }

        foreach (var (name, number) in names.Items.AsSpan())
        {
            if (name == wanted)
            {
                return number;
            }
        }

        return Nothing;
    }
}
