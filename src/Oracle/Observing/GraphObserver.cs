using System.Collections.Immutable;
using Conform.Oracle.Native;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>Reads the object graph behind a namespace and the exception of a cell through the C API.</summary>
/// <remarks>Runs no code of the program, keeps only the references of its numbering, and walks with a stack of its own, so that no depth of nesting
/// can exhaust the thread's. Needs the GIL and no pending error. One observer serves one program.</remarks>
internal sealed class GraphObserver(PythonApi api, ObjectReader reader, ObjectNumbering numbering)
{
    private readonly List<nint> found = [];
    private readonly Stack<nint> pending = new();

    /// <summary>The graph reachable from <paramref name="names"/> and from <paramref name="arguments"/>.</summary>
    /// <param name="names">The namespace, a dict with str keys.</param>
    /// <param name="arguments">The tuple of an exception's arguments, or null.</param>
    public ObservedGraph Observe(BorrowedReference names, BorrowedReference arguments)
    {
        var roots = RootsOf(names);
        var walk = new Walk();
        foreach (var (_, root) in roots)
        {
            Visit(root, walk);
        }

        for (var index = 0; !arguments.IsNull && index < api.TupleLength(arguments); index++)
        {
            Visit(api.TupleItem(arguments, index).Pointer, walk);
        }

        var observedNames = ImmutableArray.CreateBuilder<ObservedName>(roots.Count);
        foreach (var (name, root) in roots)
        {
            observedNames.Add(new(name, numbering.NumberOf(new(root))));
        }

        return new(new(observedNames.MoveToImmutable()), walk.ToNodes(numbering));
    }

    /// <summary>The exception as type and numbers of arguments; these must have been observed.</summary>
    public ObservedError Describe(BorrowedReference exception, BorrowedReference arguments)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        for (var index = 0; index < api.TupleLength(arguments); index++)
        {
            numbers.Add(numbering.NumberOf(api.TupleItem(arguments, index)));
        }

        return new(reader.TypeNameOf(exception), new(numbers.ToImmutable()));
    }

    private List<(string Name, nint Object)> RootsOf(BorrowedReference names)
    {
        var roots = new List<(string Name, nint Object)>();
        nint position = 0;
        while (api.NextEntry(names, ref position, out var key, out var value))
        {
            var name = api.ReadText(key).ToString();
            if (name != "copy" && !name.StartsWith("__", StringComparison.Ordinal))
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
            reader.AppendChildren(value, found);
            walk.Add(numbering.NumberOf(value), reader.TypeNameOf(value), reader.ValueOf(value), reader.IsUnordered(value), found);
            for (var index = found.Count - 1; index >= 0; index--)
            {
                pending.Push(found[index]);
            }
        }
    }

    /// <summary>The nodes found so far. Children stay addresses until the walk is over, because an object gets its number when it is visited.</summary>
    private sealed class Walk
    {
        private readonly List<(int Number, string Type, AtomValue? Value, bool IsUnordered, nint[] Children)> visited = [];

        public HashSet<nint> Seen { get; } = [];

        public void Add(int number, string type, AtomValue? value, bool isUnordered, List<nint> children) =>
            visited.Add((number, type, value, isUnordered, [.. children]));

        public ObservedNode[] ToNodes(ObjectNumbering numbering)
        {
            var nodes = new ObservedNode[visited.Count];
            for (var index = 0; index < nodes.Length; index++)
            {
                var (number, type, value, isUnordered, addresses) = visited[index];
                var numbers = ImmutableArray.CreateBuilder<int>(addresses.Length);
                foreach (var address in addresses)
                {
                    numbers.Add(numbering.NumberOf(new(address)));
                }

                nodes[index] = new(number, type, value, new(numbers.MoveToImmutable())) { IsUnordered = isUnordered };
            }

            return nodes;
        }
    }
}
