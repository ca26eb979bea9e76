using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Model.Observing;

/// <summary>Reads the object graph behind the names of a program and the exception of a cell.</summary>
/// <remarks>Asks no rule of the model, changes nothing, and walks with a stack of its own, so that no depth of nesting can exhaust the thread's.
/// One observer serves one run at a time.</remarks>
public sealed class ModelObserver
{
    private const string AlwaysHidden = "copy";

    [ThreadStatic]
    private static ModelObserver? idle;

    private readonly HashSet<string> hidden = new(StringComparer.Ordinal) { AlwaysHidden };
    private readonly Stack<PyObject> pending = new();
    private readonly List<Visited> visited = [];
    private readonly List<PyObject> parts = [];
    private readonly List<int> numbers = [];
    private readonly List<KeyValuePair<string, PyObject>> roots = [];

    /// <summary>By number: the node as it was observed last, and the walk that reached the object last.</summary>
    private readonly List<(ObservedNode? Node, int Walk)> known = [];

    private int walks;

    /// <summary>The numbers given so far.</summary>
    public ObjectNumbering Numbering { get; } = new();

    /// <summary>How many references there are to each object, where they are counted.</summary>
    public Execution.CountedReferences? Counts { get; set; }

    /// <summary>An observer that knows of no object yet, for a run on this thread; its buffers may have served an earlier run.</summary>
    internal static ModelObserver Take()
    {
        var observer = idle ?? new();
        idle = null;
        return observer;
    }

    /// <summary>Ends a run: every object is forgotten, and the buffers serve a later run on this thread.</summary>
    internal void Return()
    {
        if (hidden.Count > 1)
        {
            hidden.Clear();
            _ = hidden.Add(AlwaysHidden);
        }

        visited.Clear();
        parts.Clear();
        roots.Clear();
        known.Clear();
        Numbering.Clear();
        Counts = null;
        idle = this;
    }

    /// <summary>Leaves names out, as <c>copy</c> is: those that a program's header binds.</summary>
    public void Hide(IEnumerable<string> names) => hidden.UnionWith(names);

    /// <summary>The graph reachable from <paramref name="names"/> and from the arguments of <paramref name="error"/>.</summary>
    /// <param name="names">The names of the program; those that are hidden, and names with two leading underscores are left out.</param>
    /// <param name="error">The exception that ended the cell, or null.</param>
    public ObservedGraph Observe(Dictionary<string, PyObject> names, PyException? error) => Observe(names, [], error);

    /// <summary>The graph reachable from <paramref name="names"/> and from the variables of <paramref name="frames"/>.</summary>
    public ObservedGraph Observe(Dictionary<string, PyObject> names, IReadOnlyList<FrameVariables> frames) => Observe(names, frames, null);

    /// <summary>The frames as names and numbers; their variables must have been observed.</summary>
    public ValueList<ObservedFrame> Describe(IReadOnlyList<FrameVariables> frames) =>
        [.. frames.Select(frame => new ObservedFrame(frame.Function, NumbersOf(frame.Variables)))];

    private ObservedGraph Observe(Dictionary<string, PyObject> names, IReadOnlyList<FrameVariables> frames, PyException? error)
    {
        walks++;
        visited.Clear();
        parts.Clear();
        FindRoots(names);
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

        foreach (var argument in error?.Arguments.Items ?? [])
        {
            Visit(argument);
        }

        if (error is not null && ObjectShape.ClassOf(error) is { } errorClass)
        {
            Visit(errorClass);
        }

        var observed = ImmutableArray.CreateBuilder<ObservedName>(roots.Count);
        foreach (var (name, root) in roots)
        {
            observed.Add(new(name, Numbering.NumberOf(root)));
        }

        var nodes = new ObservedNode[visited.Count];
        for (var index = 0; index < nodes.Length; index++)
        {
            nodes[index] = NodeOf(visited[index]);
        }

        return new(new(observed.MoveToImmutable()), nodes);
    }

    /// <summary>The node of an object: the one of an earlier observation if nothing about the object has changed.</summary>
    private ObservedNode NodeOf(in Visited place)
    {
        var value = place.Object;
        if (place.Known is { } same)
        {
            return same;
        }

        numbers.Clear();
        for (var part = place.Start; part < place.End; part++)
        {
            numbers.Add(Numbering.NumberOf(parts[part]));
        }

        var number = place.Number;
        var children = CollectionsMarshal.AsSpan(numbers);
        if (known[number].Node is { } before && IsPlain(value) && before.Children.Items.AsSpan().SequenceEqual(children))
        {
            return before;
        }

        var node = new ObservedNode(number, value.Type.ShortName, ObjectShape.ValueOf(value), new([.. children]))
        {
            Attributes = NumbersOf(place.Attributes),
            Class = ObjectShape.ClassOf(value) is { } own ? Numbering.NumberOf(own) : null,
            IsUnordered = ObjectShape.IsUnordered(value),
            IsTextUnknown = value is PyStr { IsTextUnknown: true } or PyAddress,
            ReferenceCount = Counts is { } counts && Semantics.OwnershipRules.IsCounted(value) ? counts.Of(value) : null,
        };
        known[number] = (node, walks);
        return node;
    }

    /// <summary>Whether nothing but its children can change what is observed of an object.</summary>
    private bool IsPlain(PyObject value) => Counts is null && value.State is null && !value.Type.IsHeap && value is PyList or PyTuple or PyDict { Memo: null };

    /// <summary>Whether what is observed of an object stays the same for ever.</summary>
    private static bool IsAtom(PyObject value) =>
        value is PyInt or PyStr or PyFloat or PyNone or PyBytes or PyComplex && value.State is null && !value.Type.IsHeap;

    /// <summary>Whether <paramref name="roots"/> lead to an object, or did so when the program was observed: what was observed is kept to the end.</summary>
    public bool IsReachable(IEnumerable<PyObject> roots, PyObject value)
    {
        if (Numbering.Has(value))
        {
            return true;
        }

        HashSet<PyObject> found = new(roots, ReferenceEqualityComparer.Instance);
        Stack<PyObject> left = new(found);
        while (left.TryPop(out var next))
        {
            if (ReferenceEquals(next, value))
            {
                return true;
            }

            foreach (var child in ObjectShape.ChildrenOf(next))
            {
                if (found.Add(child))
                {
                    left.Push(child);
                }
            }
        }

        return false;
    }

    /// <summary>The exception as type and numbers of arguments; these must have been observed.</summary>
    public ObservedError Describe(PyException error) => new(error.Type.ShortName, new(NumbersOf(error.Arguments.Items)))
    {
        Class = ObjectShape.ClassOf(error) is { } own ? Numbering.NumberOf(own) : null,
    };

    private void FindRoots(Dictionary<string, PyObject> names)
    {
        roots.Clear();
        var isSorted = true;
        foreach (var entry in names)
        {
            if (!entry.Key.StartsWith("__", StringComparison.Ordinal) && !hidden.Contains(entry.Key))
            {
                isSorted = isSorted && (roots.Count == 0 || string.CompareOrdinal(roots[^1].Key, entry.Key) <= 0);
                roots.Add(entry);
            }
        }

        if (!isSorted)
        {
            roots.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        }
    }

    private void Visit(PyObject root)
    {
        pending.Push(root);
        while (pending.TryPop(out var value))
        {
            var number = Numbering.NumberOf(value);
            while (known.Count <= number)
            {
                known.Add((null, 0));
            }

            var (before, walk) = known[number];
            if (walk == walks)
            {
                continue;
            }

            known[number] = (before, walks);
            if (Counts is null && before is not null && IsAtom(value))
            {
                visited.Add(new(value, number, 0, 0, [], before));
                continue;
            }

            var start = parts.Count;
            ObjectShape.AppendChildren(value, parts);
            var attributes = AttributeShape.Of(value);
            visited.Add(new(value, number, start, parts.Count, attributes, null));
            if (ObjectShape.ClassOf(value) is { } own)
            {
                pending.Push(own);
            }

            for (var index = attributes.Count - 1; index >= 0; index--)
            {
                pending.Push(attributes[index].Value);
            }

            for (var index = parts.Count - 1; index >= start; index--)
            {
                pending.Push(parts[index]);
            }
        }
    }

    /// <summary>An object that was reached.</summary>
    /// <param name="Object">The object.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Start">Where its children begin among all parts.</param>
    /// <param name="End">Where they end.</param>
    /// <param name="Attributes">Its attributes.</param>
    /// <param name="Known">Its node, if that is known without looking.</param>
    private readonly record struct Visited(PyObject Object, int Number, int Start, int End, IReadOnlyList<KeyValuePair<string, PyObject>> Attributes, ObservedNode? Known);

    private ValueList<ObservedName> NumbersOf(IReadOnlyList<KeyValuePair<string, PyObject>> named) =>
        named.Count == 0 ? [] : [.. named.Select(entry => new ObservedName(entry.Key, Numbering.NumberOf(entry.Value)))];

    private ImmutableArray<int> NumbersOf(PyObject[] objects)
    {
        if (objects.Length == 0)
        {
            return [];
        }

        var numbers = ImmutableArray.CreateBuilder<int>(objects.Length);
        foreach (var value in objects)
        {
            numbers.Add(Numbering.NumberOf(value));
        }

        return numbers.MoveToImmutable();
    }
}
