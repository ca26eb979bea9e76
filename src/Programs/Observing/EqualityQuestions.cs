using System.Collections.Frozen;

namespace Conform.Programs.Observing;

/// <summary>Chooses which pairs of objects are compared with <c>==</c>.</summary>
public static class EqualityQuestions
{
    private static readonly FrozenSet<string> Called = FrozenSet.Create(
        StringComparer.Ordinal,
        "__eq__", "__hash__", "__getattribute__", "__getattr__", "__len__", "__iter__", "__contains__", "__bool__", "__instancecheck__");

    /// <summary>The questions for one graph: both directions of every pair of names, then both directions of up to <paramref name="further"/>
    /// pairs of other reachable objects.</summary>
    /// <param name="graph">The graph after a cell.</param>
    /// <param name="further">Largest number of further pairs, 0 or more.</param>
    /// <returns>Questions in a fixed order. Depends on the graph and on <paramref name="further"/> only. No object is named by a path through a set,
    /// because the order of a set may be unknown, or through an iterator or view. An object is left out if comparing it may run code of the program (it is or
    /// reaches an instance whose class defines a method that <c>==</c> may call), because that code could change the graph or the namespace: such comparisons are
    /// left to the program itself.</returns>
    public static IReadOnlyList<EqualityQuestion> Choose(ObservedGraph graph, int further)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var questions = new List<EqualityQuestion>();
        var nodes = graph.Nodes.ToDictionary(node => node.Number);
        var withCode = RunningCode(graph, nodes);
        ObservedName[] names = [.. graph.Names.Where(name => !withCode.Contains(name.Number))];
        for (var left = 0; left < names.Length; left++)
        {
            for (var right = left; right < names.Length; right++)
            {
                Ask(questions, new(names[left].Name, []), new(names[right].Name, []));
            }
        }

        var paths = InnerPaths(graph, nodes);
        paths.RemoveAll(place => withCode.Contains(place.Number));
        var asked = new HashSet<(int, int)>();
        for (var left = 0; left < paths.Count && asked.Count < further; left++)
        {
            // Neighbours in walk order are siblings or parent and child; the far partner mixes structures.
            foreach (var right in (int[])[left + 1, (left + (paths.Count / 2)) % paths.Count])
            {
                if (right < paths.Count && right != left && asked.Count < further && asked.Add((Math.Min(left, right), Math.Max(left, right))))
                {
                    Ask(questions, paths[left].Path, paths[right].Path);
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

    private static List<(ObjectPath Path, int Number)> InnerPaths(ObservedGraph graph, Dictionary<int, ObservedNode> nodes)
    {
        var seen = graph.Names.Select(name => name.Number).ToHashSet();
        var pending = new Queue<(ObjectPath Path, int Number)>(graph.Names.DistinctBy(name => name.Number).Select(name => (new ObjectPath(name.Name, []), name.Number)));
        var paths = new List<(ObjectPath, int)>();
        while (pending.TryDequeue(out var place))
        {
            var node = nodes[place.Number];
            if (node.Class is not null || node.Type is not ("list" or "tuple" or "dict" or "range" or "slice"))
            {
                continue;
            }

            for (var step = 0; step < node.Children.Count; step++)
            {
                if (seen.Add(node.Children[step]))
                {
                    var path = new ObjectPath(place.Path.Name, [.. place.Path.Steps, step]);
                    paths.Add((path, node.Children[step]));
                    pending.Enqueue((path, node.Children[step]));
                }
            }
        }

        return paths;
    }

    /// <summary>The objects that reach, by children or attributes, an instance whose class or a base of it defines one of <see cref="Called"/>.</summary>
    private static HashSet<int> RunningCode(ObservedGraph graph, Dictionary<int, ObservedNode> nodes)
    {
        var found = graph.Nodes.Where(node => node.Class is { } own && Defines(nodes, own)).Select(node => node.Number).ToHashSet();
        if (found.Count == 0)
        {
            return found;
        }

        // A class is not compared by what it holds, so nothing is reached through one.
        var holders = graph.Nodes
            .Where(node => node.Type != "type")
            .SelectMany(node => node.Children.Concat(node.Attributes.Select(attribute => attribute.Number)).Select(held => (held, node.Number)))
            .ToLookup(pair => pair.held, pair => pair.Number);
        var pending = new Stack<int>(found);
        while (pending.TryPop(out var number))
        {
            foreach (var holder in holders[number])
            {
                if (found.Add(holder))
                {
                    pending.Push(holder);
                }
            }
        }

        return found;
    }

    private static bool Defines(Dictionary<int, ObservedNode> nodes, int own)
    {
        var (pending, seen) = (new Stack<int>([own]), new HashSet<int>());
        while (pending.TryPop(out var number))
        {
            if (seen.Add(number))
            {
                var type = nodes[number];
                if (type.Attributes.Any(attribute => Called.Contains(attribute.Name)))
                {
                    return true;
                }

                foreach (var parent in type.Children)
                {
                    pending.Push(parent);
                }
            }
        }

        return false;
    }
}
