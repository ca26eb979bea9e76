using System.Collections.Immutable;
using Conform.Oracle.Native;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>Reads the object graph behind a namespace and the exception of a cell through the C API.</summary>
/// <remarks>Runs no code of the program, keeps only the references of its numbering, and walks with a stack of its own, so that no depth of nesting
/// can exhaust the thread's. Needs the GIL and no pending error. One observer serves one program.</remarks>
internal sealed class GraphObserver(PythonApi api, ObjectReader reader, ObjectNumbering numbering, IReadOnlySet<string> unobserved)
{
    private readonly List<nint> found = [];
    private readonly List<(string Name, nint Value)> attributes = [];
    private readonly HashSet<nint> memos = [];
    private readonly Stack<nint> pending = new();

    /// <summary>The graph reachable from <paramref name="names"/> and from <paramref name="arguments"/>.</summary>
    /// <param name="names">The namespace, a dict with str keys.</param>
    /// <param name="frames">The calls that are running; their variables come after the names.</param>
    /// <param name="arguments">The tuple of an exception's arguments, or null.</param>
    /// <param name="exception">The exception, or null.</param>
    public ObservedGraph Observe(BorrowedReference names, IReadOnlyList<FrameVariables> frames, BorrowedReference arguments, BorrowedReference exception)
    {
        var roots = RootsOf(names);
        var walk = new Walk();
        foreach (var (_, root) in roots)
        {
            Visit(root, walk);
        }

        foreach (var memo in frames.Select(frame => frame.Memo).Where(memo => memo != 0))
        {
            // For the whole run: the numbering keeps what the program sees of it.
            memos.Add(memo);
        }

        foreach (var frame in frames)
        {
            foreach (var (_, value) in frame.Variables)
            {
                Visit(value, walk);
            }
        }

        for (var index = 0; !arguments.IsNull && index < api.TupleLength(arguments); index++)
        {
            Visit(api.TupleItem(arguments, index).Pointer, walk);
        }

        if (!exception.IsNull && reader.ClassOf(exception) is { IsNull: false } own)
        {
            Visit(own.Pointer, walk);
        }

        var observedNames = ImmutableArray.CreateBuilder<ObservedName>(roots.Count);
        foreach (var (name, root) in roots)
        {
            observedNames.Add(new(name, numbering.NumberOf(new(root))));
        }

        return new(new(observedNames.MoveToImmutable()), walk.ToNodes(numbering));
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

    private List<(string Name, nint Object)> RootsOf(BorrowedReference names)
    {
        var roots = new List<(string Name, nint Object)>();
        nint position = 0;
        while (api.NextEntry(names, ref position, out var key, out var value))
        {
            var name = api.ReadText(key).ToString();
            if (!unobserved.Contains(name) && !name.StartsWith("__", StringComparison.Ordinal))
            {
                roots.Add((name, value.Pointer));
            }
        }

        roots.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return roots;
    }

    private void Visit(nint root, Walk walk)
    {
        pending.Push(root);
        while (pending.TryPop(out var pointer))
        {
            if (!walk.Seen.Add(pointer))
            {
                continue;
            }

            var value = new BorrowedReference(pointer);
            found.Clear();
            attributes.Clear();
            if (!memos.Contains(pointer))
            {
                reader.AppendChildren(value, found);
            }

            reader.AppendAttributes(value, attributes);
            var own = reader.ClassOf(value);
            walk.Add(
                new(numbering.NumberOf(value), reader.TypeNameOf(value), reader.ValueOf(value), []) { IsUnordered = reader.IsUnordered(value, found) },
                [.. found],
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
    private sealed class Walk
    {
        private readonly List<(ObservedNode Node, nint[] Children, (string Name, nint Value)[] Attributes, BorrowedReference Class)> visited = [];

        public HashSet<nint> Seen { get; } = [];

        public void Add(ObservedNode node, nint[] children, (string Name, nint Value)[] attributes, BorrowedReference own) =>
            visited.Add((node, children, attributes, own));

        public ObservedNode[] ToNodes(ObjectNumbering numbering)
        {
            var nodes = new ObservedNode[visited.Count];
            for (var index = 0; index < nodes.Length; index++)
            {
                var (node, children, attributes, own) = visited[index];
                var numbers = ImmutableArray.CreateBuilder<int>(children.Length);
                foreach (var address in children)
                {
                    numbers.Add(numbering.NumberOf(new(address)));
                }

                nodes[index] = node with { Children = new(numbers.MoveToImmutable()) };
                if (attributes.Length > 0 || !own.IsNull)
                {
                    nodes[index] = nodes[index] with
                    {
                        Attributes = [.. attributes.Select(attribute => new ObservedName(attribute.Name, numbering.NumberOf(new(attribute.Value))))],
                        Class = own.IsNull ? null : numbering.NumberOf(own),
                    };
                }
            }

            return nodes;
        }
    }
}
