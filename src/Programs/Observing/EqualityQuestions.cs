using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Conform.Programs.Observing;

/// <summary>Chooses which pairs of objects are compared with <c>==</c>.</summary>
public static class EqualityQuestions
{
    private static readonly FrozenSet<string> Called = FrozenSet.Create(
        StringComparer.Ordinal,
        "__eq__", "__hash__", "__getattribute__", "__getattr__", "__len__", "__iter__", "__contains__", "__bool__", "__instancecheck__");

    private const int LetterCount = 26;

    private static readonly EqualityQuestion?[] Letters = new EqualityQuestion?[LetterCount * LetterCount];

    private static readonly HashSet<int> Nothing = [];

    [ThreadStatic]
    private static Scratch? kept;

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
        var nodes = new NodeTable(graph.Nodes);
        var withCode = RunningCode(graph, nodes);
        for (var left = 0; left < graph.Names.Count; left++)
        {
            for (var right = left; right < graph.Names.Count; right++)
            {
                if (!withCode.Contains(graph.Names[left].Number) && !withCode.Contains(graph.Names[right].Number))
                {
                    AskNames(questions, graph.Names[left].Name, graph.Names[right].Name);
                }
            }
        }

        var scratch = kept ??= new();
        scratch.Clear();
        FindInnerPlaces(scratch, graph, nodes, withCode);
        var (asked, found, places) = (scratch.Asked, scratch.Found, scratch.Places);
        for (var left = 0; left < places.Count && asked.Count < further; left++)
        {
            // Neighbours in walk order are siblings or parent and child; the far partner mixes structures.
            AskFurther(left, left + 1);
            AskFurther(left, (left + (places.Count / 2)) % places.Count);
        }

        return questions;

        void AskFurther(int left, int right)
        {
            if (right < places.Count && right != left && asked.Count < further && asked.Add((Math.Min(left, right), Math.Max(left, right))))
            {
                Ask(questions, PathOf(found, places[left]), PathOf(found, places[right]));
            }
        }
    }

    private static void Ask(List<EqualityQuestion> questions, ObjectPath left, ObjectPath right)
    {
        questions.Add(new(left, right));
        if (left != right)
        {
            questions.Add(new(right, left));
        }
    }

    private static void AskNames(List<EqualityQuestion> questions, string left, string right)
    {
        questions.Add(OfNames(left, right));
        if (left != right)
        {
            questions.Add(OfNames(right, left));
        }
    }

    /// <summary>The question about two names; of one letter each, as those of most programs are, the same object each time.</summary>
    private static EqualityQuestion OfNames(string left, string right) =>
        left is [>= 'a' and <= 'z' and var first] && right is [>= 'a' and <= 'z' and var second]
            ? Letters[((first - 'a') * LetterCount) + second - 'a'] ??= new(new(left, []), new(right, []))
            : new(new(left, []), new(right, []));

    /// <summary>Finds the objects of the names and those behind them, breadth first, that a path leads to, and among them the places of those that are not behind a name themselves and
    /// not <paramref name="withCode"/>.</summary>
    private static void FindInnerPlaces(Scratch scratch, ObservedGraph graph, NodeTable nodes, HashSet<int> withCode)
    {
        var (seen, found, places) = (scratch.Seen, scratch.Found, scratch.Places);
        foreach (var (name, number) in graph.Names)
        {
            if (seen.Add(number))
            {
                found.Add(new(number, name, -1, 0));
            }
        }

        for (var index = 0; index < found.Count; index++)
        {
            var node = nodes.Find(found[index].Number)!;
            if (node.Class is not null || node.Type is not ("list" or "tuple" or "dict" or "range" or "slice"))
            {
                continue;
            }

            for (var step = 0; step < node.Children.Count; step++)
            {
                var child = node.Children[step];
                if (seen.Add(child))
                {
                    if (!withCode.Contains(child))
                    {
                        places.Add(found.Count);
                    }

                    found.Add(new(child, found[index].Name, index, step));
                }
            }
        }
    }

    private static ObjectPath PathOf(List<Place> found, int index)
    {
        var depth = 0;
        for (var place = index; found[place].Parent >= 0; place = found[place].Parent)
        {
            depth++;
        }

        var steps = new int[depth];
        for (; found[index].Parent >= 0; index = found[index].Parent)
        {
            steps[--depth] = found[index].Step;
        }

        return new(found[index].Name, new(ImmutableCollectionsMarshal.AsImmutableArray(steps)));
    }

    /// <summary>What one choice needs, kept for the next one.</summary>
    private sealed class Scratch
    {
        /// <summary>Pairs of places that were asked about.</summary>
        public HashSet<(int, int)> Asked { get; } = [];

        /// <summary>The numbers of the objects that were found.</summary>
        public HashSet<int> Seen { get; } = [];

        /// <summary>The objects of the names and those behind them.</summary>
        public List<Place> Found { get; } = [];

        /// <summary>Indexes of the objects that are asked about, in <see cref="Found"/>.</summary>
        public List<int> Places { get; } = [];

        public void Clear()
        {
            Asked.Clear();
            Seen.Clear();
            Found.Clear();
            Places.Clear();
        }
    }

    /// <summary>Where an object was found.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Name">The name that the path begins with.</param>
    /// <param name="Parent">The index of the object before it on the path; negative for that of a name.</param>
    /// <param name="Step">The index among the children of that object.</param>
    private readonly record struct Place(int Number, string Name, int Parent, int Step);

    /// <summary>The objects that reach, by children or attributes, an instance whose class or a base of it defines one of <see cref="Called"/>.</summary>
    private static HashSet<int> RunningCode(ObservedGraph graph, NodeTable nodes)
    {
        HashSet<int>? found = null;
        for (var index = 0; index < graph.Nodes.Count; index++)
        {
            if (graph.Nodes[index] is { Class: { } own, Number: var number } && Defines(nodes, own))
            {
                _ = (found ??= []).Add(number);
            }
        }

        if (found is null)
        {
            return Nothing;
        }

        // A class is not compared by what it holds, so nothing is reached through one.
        var holders = graph.Nodes
            .Where(node => node.Type != "type")
            .SelectMany(node => node.Children.Concat(node.Attributes.Select(attribute => attribute.Number)).Select(held => (held, node.Number)))
            .ToLookup(pair => pair.held, pair => pair.Number);
        var pending = new Stack<int>(found);
        while (pending.TryPop(out var held))
        {
            foreach (var holder in holders[held])
            {
                if (found.Add(holder))
                {
                    pending.Push(holder);
                }
            }
        }

        return found;
    }

    private static bool Defines(NodeTable nodes, int own)
    {
        var (pending, seen) = (new Stack<int>([own]), new HashSet<int>());
        while (pending.TryPop(out var number))
        {
            if (seen.Add(number))
            {
                var type = nodes.Find(number)!;
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
