namespace Conform.Programs.Observing;

/// <summary>Chooses which pairs of objects are compared with <c>==</c>.</summary>
public static class EqualityQuestions
{
    /// <summary>The questions for one graph: both directions of every pair of names, then both directions of up to <paramref name="further"/>
    /// pairs of other reachable objects.</summary>
    /// <param name="graph">The graph after a cell.</param>
    /// <param name="further">Largest number of further pairs, 0 or more.</param>
    /// <returns>Questions in a fixed order. Depends on the graph and on <paramref name="further"/> only. No object is named by a path through a set,
    /// because the order of a set may be unknown, or through an iterator or view.</returns>
    public static IReadOnlyList<EqualityQuestion> Choose(ObservedGraph graph, int further)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var questions = new List<EqualityQuestion>();
        var names = graph.Names;
        for (var left = 0; left < names.Count; left++)
        {
            for (var right = left; right < names.Count; right++)
            {
                Ask(questions, new(names[left].Name, []), new(names[right].Name, []));
            }
        }

        var paths = InnerPaths(graph);
        var asked = new HashSet<(int, int)>();
        for (var left = 0; left < paths.Count && asked.Count < further; left++)
        {
            // Neighbours in walk order are siblings or parent and child; the far partner mixes structures.
            foreach (var right in (int[])[left + 1, (left + (paths.Count / 2)) % paths.Count])
            {
                if (right < paths.Count && right != left && asked.Count < further && asked.Add((Math.Min(left, right), Math.Max(left, right))))
                {
                    Ask(questions, paths[left], paths[right]);
                }
            }
        }

        return questions;
    }

    private static void Ask(List<EqualityQuestion> questions, ObjectPath left, ObjectPath right)
    {
        questions.Add(new(left, right));
        if (left != right)
        {
            questions.Add(new(right, left));
        }
    }

    private static List<ObjectPath> InnerPaths(ObservedGraph graph)
    {
        var nodes = graph.Nodes.ToDictionary(node => node.Number);
        var seen = graph.Names.Select(name => name.Number).ToHashSet();
        var pending = new Queue<(ObjectPath Path, int Number)>(graph.Names.DistinctBy(name => name.Number).Select(name => (new ObjectPath(name.Name, []), name.Number)));
        var paths = new List<ObjectPath>();
        while (pending.TryDequeue(out var place))
        {
            var node = nodes[place.Number];
            if (node.Type is not ("list" or "tuple" or "dict" or "range" or "slice"))
            {
                continue;
            }

            for (var step = 0; step < node.Children.Count; step++)
            {
                if (seen.Add(node.Children[step]))
                {
                    var path = new ObjectPath(place.Path.Name, [.. place.Path.Steps, step]);
                    paths.Add(path);
                    pending.Enqueue((path, node.Children[step]));
                }
            }
        }

        return paths;
    }
}
