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

    /// <summary>The places that begin with one letter and for which questions are kept: the name itself, and its first children.</summary>
    private const int KeptPlaces = 1 + 5;

    private static readonly ObjectPath?[] Paths = new ObjectPath?[LetterCount * KeptPlaces];

    /// <summary>By the places on the left and on the right: the question about them. Those of most programs are asked again and again.</summary>
    private static readonly EqualityQuestion?[]?[] Kept = new EqualityQuestion?[LetterCount * KeptPlaces][];

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
        var scratch = kept ??= new();
        scratch.Read(graph);
        var questions = scratch.Questions;
        var withCode = RunningCode(graph, scratch.Nodes);
        for (var left = 0; left < graph.Names.Count; left++)
        {
            for (var right = left; right < graph.Names.Count; right++)
            {
                if (!withCode.Contains(graph.Names[left].Number) && !withCode.Contains(graph.Names[right].Number))
                {
                    Ask(questions, new(graph.Names[left].Name), new(graph.Names[right].Name));
                }
            }
        }

        FindInnerPlaces(scratch, graph, withCode);
        var (asked, found, places) = (scratch.Asked, scratch.Found, scratch.Places);
        for (var left = 0; left < places.Count && asked.Count < further; left++)
        {
            // Neighbours in walk order are siblings or parent and child; the far partner mixes structures.
            AskFurther(left, left + 1);
            AskFurther(left, (left + (places.Count / 2)) % places.Count);
        }

        return [.. questions];

        void AskFurther(int left, int right)
        {
            if (right < places.Count && right != left && asked.Count < further && asked.Add((Math.Min(left, right), Math.Max(left, right))))
            {
                Ask(questions, new(found, places[left]), new(found, places[right]));
            }
        }
    }

    private static void Ask(List<EqualityQuestion> questions, Spot left, Spot right)
    {
        questions.Add(QuestionOf(left, right));
        if (left != right)
        {
            questions.Add(QuestionOf(right, left));
        }
    }

    private static EqualityQuestion QuestionOf(Spot left, Spot right)
    {
        if (left.Kept is not { } first || right.Kept is not { } second)
        {
            return new(left.ToPath(), right.ToPath());
        }

        var row = Kept[first] ??= new EqualityQuestion?[LetterCount * KeptPlaces];
        return row[second] ??= new(Paths[first] ??= left.ToPath(), Paths[second] ??= right.ToPath());
    }

    /// <summary>Finds the objects of the names and those behind them, breadth first, that a path leads to, and among them the places of those that are not behind a name themselves and
    /// not <paramref name="withCode"/>.</summary>
    private static void FindInnerPlaces(Scratch scratch, ObservedGraph graph, HashSet<int> withCode)
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
            var node = scratch.Nodes.Find(found[index].Number)!;
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

    /// <summary>Where an object that is asked about stands.</summary>
    private readonly record struct Spot(List<Place>? Found, int Index, string Name)
    {
        /// <summary>The object of a name.</summary>
        public Spot(string name)
            : this(null, -1, name)
        {
        }

        /// <summary>An object behind a name.</summary>
        public Spot(List<Place> found, int index)
            : this(found, index, found[index].Name)
        {
        }

        /// <summary>Its place among those for which questions are kept, or null.</summary>
        public int? Kept
        {
            get
            {
                if (Name is not [>= 'a' and <= 'z' and var letter])
                {
                    return null;
                }

                var first = (letter - 'a') * KeptPlaces;
                if (Found is null || Found[Index].Parent < 0)
                {
                    return first;
                }

                var (_, _, parent, step) = Found[Index];
                return Found[parent].Parent < 0 && step < KeptPlaces - 1 ? first + 1 + step : null;
            }
        }

        public ObjectPath ToPath()
        {
            if (Found is null)
            {
                return new(Name, []);
            }

            var (depth, index) = (0, Index);
            for (var place = index; Found[place].Parent >= 0; place = Found[place].Parent)
            {
                depth++;
            }

            var steps = new int[depth];
            for (; Found[index].Parent >= 0; index = Found[index].Parent)
            {
                steps[--depth] = Found[index].Step;
            }

            return new(Name, new(ImmutableCollectionsMarshal.AsImmutableArray(steps)));
        }
    }

    /// <summary>What one choice needs, kept for the next one.</summary>
    private sealed class Scratch
    {
        private NodeTable nodes;

        /// <summary>The nodes of the graph.</summary>
        public ref readonly NodeTable Nodes => ref nodes;

        /// <summary>What is asked.</summary>
        public List<EqualityQuestion> Questions { get; } = [];

        /// <summary>Pairs of places that were asked about.</summary>
        public HashSet<(int, int)> Asked { get; } = [];

        /// <summary>The numbers of the objects that were found.</summary>
        public HashSet<int> Seen { get; } = [];

        /// <summary>The objects of the names and those behind them.</summary>
        public List<Place> Found { get; } = [];

        /// <summary>Indexes of the objects that are asked about, in <see cref="Found"/>.</summary>
        public List<int> Places { get; } = [];

        /// <summary>Begins the choice for a graph.</summary>
        public void Read(ObservedGraph graph)
        {
            nodes.Fill(graph.Nodes);
            Questions.Clear();
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
    private static HashSet<int> RunningCode(ObservedGraph graph, in NodeTable nodes)
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

    private static bool Defines(in NodeTable nodes, int own)
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
