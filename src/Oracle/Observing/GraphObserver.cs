using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Conform.Oracle.Native;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>Reads the object graph behind a namespace and the exception of a cell through the C API.</summary>
/// <remarks>Runs no code of the program, keeps only the references of its numbering, and walks with a stack of its own, so that no depth of nesting
/// can exhaust the thread's. Needs the GIL and no pending error. One observer serves one program at a time.</remarks>
internal sealed class GraphObserver(PythonApi api, ObjectReader reader, ProgramNamespace template, ObjectNumbering numbering)
{
    private readonly List<nint> found = [];
    private readonly List<(string Name, nint Value)> attributes = [];
    private readonly HashSet<nint> memos = [];
    private readonly Stack<nint> pending = new();
    private readonly Walk walk = new(numbering);
    private readonly List<(string Name, nint Object)> roots = [];
    private IReadOnlySet<string> unobserved = FrozenSet<string>.Empty;

    /// <summary>From now on leaves these names out.</summary>
    public void LeaveOut(IReadOnlySet<string> names) => unobserved = names;

    /// <summary>Forgets what was observed, for another program.</summary>
    public void Clear()
    {
        memos.Clear();
        walk.Clear();
    }

    /// <summary>The graph reachable from <paramref name="names"/> and from <paramref name="arguments"/>.</summary>
    /// <param name="names">The namespace, a dict with str keys.</param>
    /// <param name="frames">The calls that are running; their variables come after the names.</param>
    /// <param name="arguments">The tuple of an exception's arguments, or null.</param>
    /// <param name="exception">The exception, or null.</param>
    public ObservedGraph Observe(BorrowedReference names, IReadOnlyList<FrameVariables> frames, BorrowedReference arguments, BorrowedReference exception)
    {
        FindRoots(names);

        // A memo that the program sees is numbered, and so kept to the end of the run. The address of any other may be that of another object by now, unless its copying still runs.
        if (memos.Count > 0)
        {
            _ = memos.RemoveWhere(memo => !numbering.Keeps(memo));
        }

        foreach (var frame in frames)
        {
            if (frame.Memo != 0)
            {
                _ = memos.Add(frame.Memo);
            }
        }

        walk.Begin();
        foreach (var (_, root) in roots)
        {
            Visit(root);
        }

        foreach (var frame in frames)
        {
            foreach (var (_, value) in frame.Variables)
            {
                Visit(value);
            }
        }

        for (var index = 0; !arguments.IsNull && index < api.TupleLength(arguments); index++)
        {
            Visit(api.TupleItem(arguments, index).Pointer);
        }

        if (!exception.IsNull && reader.ClassOf(exception) is { IsNull: false } own)
        {
            Visit(own.Pointer);
        }

        var observedNames = ImmutableArray.CreateBuilder<ObservedName>(roots.Count);
        foreach (var (name, root) in roots)
        {
            observedNames.Add(new(name, numbering.NumberOf(new(root))));
        }

        return new(new(observedNames.MoveToImmutable()), walk.ToNodes());
    }

    /// <summary>The frames as names and numbers; their variables must have been observed.</summary>
    public ValueList<ObservedFrame> Describe(IReadOnlyList<FrameVariables> frames) =>
    [
        .. frames.Select(frame => new ObservedFrame(
            frame.Function,
            [.. frame.Variables.Select(variable => new ObservedName(variable.Name, numbering.NumberOf(new(variable.Value))))])),
    ];

    /// <summary>The exception as type and numbers of arguments; these must have been observed.</summary>
    public ObservedError Describe(BorrowedReference exception, BorrowedReference arguments)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        for (var index = 0; index < api.TupleLength(arguments); index++)
        {
            numbers.Add(numbering.NumberOf(api.TupleItem(arguments, index)));
        }

        return new(reader.TypeNameOf(exception), new(numbers.ToImmutable())) { Class = NumberOf(reader.ClassOf(exception)) };
    }

    private int? NumberOf(BorrowedReference own) => own.IsNull ? null : numbering.NumberOf(own);

    private void FindRoots(BorrowedReference names)
    {
        roots.Clear();
        var isSorted = true;
        nint position = 0;
        while (api.NextEntry(names, ref position, out var key, out var value))
        {
            if (template.IsOwnKey(key.Pointer))
            {
                continue;
            }

            var name = api.ReadName(key);
            if (name.StartsWith("__", StringComparison.Ordinal) || unobserved.Contains(name))
            {
                continue;
            }

            isSorted = isSorted && (roots.Count == 0 || string.CompareOrdinal(roots[^1].Name, name) <= 0);
            roots.Add((name, value.Pointer));
        }

        if (!isSorted)
        {
            roots.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        }
    }

    private void Visit(nint root)
    {
        pending.Push(root);
        while (pending.TryPop(out var pointer))
        {
            var value = new BorrowedReference(pointer);
            var number = numbering.NumberOf(value);
            if (!walk.Reach(number))
            {
                continue;
            }

            // What is held cannot have been replaced by another object at its address.
            if (numbering.IsHolding && walk.KnownOf(number) is { } same && reader.IsUnchangingAtom(value))
            {
                walk.Add(same);
                continue;
            }

            found.Clear();
            attributes.Clear();
            if (!memos.Contains(pointer))
            {
                reader.AppendChildren(value, found);
            }

            if (numbering.IsHolding && reader.IsPlainContainer(value))
            {
                walk.AddPlain(number, reader.TypeNameOf(value), found);
                Push(default);
                continue;
            }

            reader.AppendAttributes(value, attributes);
            var own = reader.ClassOf(value);
            walk.Add(
                new(number, reader.TypeNameOf(value), reader.ValueOf(value), []) { IsUnordered = reader.IsUnordered(value, found) },
                found,
                attributes.Count == 0 ? [] : [.. attributes],
                own);
            Push(own);
        }
    }

    /// <summary>Puts what was just found on the stack, the class first, so that it comes last.</summary>
    private void Push(BorrowedReference own)
    {
        if (!own.IsNull)
        {
            pending.Push(own.Pointer);
        }

        for (var index = attributes.Count - 1; index >= 0; index--)
        {
            pending.Push(attributes[index].Value);
        }

        for (var index = found.Count - 1; index >= 0; index--)
        {
            pending.Push(found[index]);
        }
    }

    /// <summary>The nodes found so far. References stay addresses until the walk is over, because an object gets its number when it is visited.</summary>
    /// <param name="numbering">Numbers the references.</param>
    private sealed class Walk(ObjectNumbering numbering)
    {
        private readonly List<Visited> visited = [];
        private readonly List<nint> children = [];
        private readonly List<int> numbers = [];

        /// <summary>By number: the node as it was observed last, and the walk that reached the object last.</summary>
        private readonly List<(ObservedNode? Node, int Walk)> known = [];

        private int walks;

        public void Begin()
        {
            visited.Clear();
            children.Clear();
            walks++;
        }

        public void Clear()
        {
            visited.Clear();
            children.Clear();
            known.Clear();
        }

        /// <summary>Whether this walk reaches the object with a number for the first time.</summary>
        public bool Reach(int number)
        {
            while (known.Count <= number)
            {
                known.Add((null, 0));
            }

            var (node, walk) = known[number];
            known[number] = (node, walks);
            return walk != walks;
        }

        /// <summary>What was observed of the object with a number by an earlier walk, or null.</summary>
        public ObservedNode? KnownOf(int number) => known[number].Node;

        /// <summary>Adds a node that is the same as before.</summary>
        public void Add(ObservedNode node) => visited.Add(new(node, IsWhole: true, 0, 0, [], default));

        /// <summary>Adds an object that consists of its children.</summary>
        public void AddPlain(int number, string type, List<nint> found)
        {
            var node = known[number].Node ?? new(number, type, null, []);
            if (node.Children.IsEmpty && found.Count == 0)
            {
                Add(node);
                return;
            }

            var start = children.Count;
            children.AddRange(found);
            visited.Add(new(node, IsWhole: false, start, children.Count, [], default));
        }

        public void Add(ObservedNode node, List<nint> found, (string Name, nint Value)[] attributes, BorrowedReference own)
        {
            var start = children.Count;
            children.AddRange(found);
            visited.Add(new(node, IsWhole: found.Count == 0 && attributes.Length == 0 && own.IsNull, start, children.Count, attributes, own));
        }

        /// <summary>The nodes in order.</summary>
        public ObservedNode[] ToNodes()
        {
            var nodes = new ObservedNode[visited.Count];
            for (var index = 0; index < nodes.Length; index++)
            {
                var node = visited[index].IsWhole ? visited[index].Node : Complete(visited[index]);
                known[node.Number] = (node, walks);
                nodes[index] = node;
            }

            return nodes;
        }

        private ObservedNode Complete(in Visited place)
        {
            numbers.Clear();
            for (var child = place.Start; child < place.End; child++)
            {
                numbers.Add(numbering.NumberOf(new(children[child])));
            }

            var references = CollectionsMarshal.AsSpan(numbers);
            var node = place.Node.Children.Items.AsSpan().SequenceEqual(references) ? place.Node : place.Node with { Children = new([.. references]) };
            return place.Attributes.Length == 0 && place.Class.IsNull
                ? node
                : node with
                {
                    Attributes = [.. place.Attributes.Select(attribute => new ObservedName(attribute.Name, numbering.NumberOf(new(attribute.Value))))],
                    Class = place.Class.IsNull ? null : numbering.NumberOf(place.Class),
                };
        }

        /// <summary>An object that was reached.</summary>
        /// <param name="Node">Its node, without what it refers to unless that is nothing, or with what it referred to when it was observed last.</param>
        /// <param name="IsWhole">Whether the node needs nothing more.</param>
        /// <param name="Start">Where its children begin among those of all objects.</param>
        /// <param name="End">Where they end.</param>
        /// <param name="Attributes">Its attributes.</param>
        /// <param name="Class">Its class, or none.</param>
        private readonly record struct Visited(ObservedNode Node, bool IsWhole, int Start, int End, (string Name, nint Value)[] Attributes, BorrowedReference Class);
    }
}
