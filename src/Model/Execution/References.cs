using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Model.Observing;

namespace Conform.Model.Execution;

/// <summary>Which memoryviews are still there. CPython counts references; the model searches for them, in the rare case that it matters.</summary>
/// <remarks>Belongs to one run. A view that no name leads to is there if an object of a cycle refers to it: nothing collects garbage while a program runs. So
/// while there are views, what was reachable after each statement is remembered until the statement of the cell ends. What statements hold for themselves is
/// not searched: a view made by the statement that runs now, and not found, may be there or not.</remarks>
public sealed class References
{
    private readonly List<PyMemoryView> views = [];
    private Func<IEnumerable<PyObject>> roots = static () => [];
    private Func<IEnumerable<PyObject>> doubtful = static () => [];

    private HashSet<PyMemoryView> KeptByGarbage => field ??= new(ReferenceEqualityComparer.Instance);

    private HashSet<PyObject> WereReachable => field ??= new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether there are views that only garbage refers to.</summary>
    public bool HoldsGarbage => views.Count > 0 && KeptByGarbage.Count > 0;

    /// <summary>Number of the top-level statement that runs now, from 1.</summary>
    public int Statement { get; private set; }

    /// <summary>Notes that the next top-level statement begins.</summary>
    public void BeginStatement() => Statement++;

    /// <summary>Notes that a statement ended.</summary>
    /// <param name="isTopLevel">Whether it is a statement of a cell, outside all others.</param>
    public void EndStatement(bool isTopLevel)
    {
        if (views.Count > 0)
        {
            Remember(isTopLevel);
        }
    }

    private void Remember(bool isTopLevel)
    {
        var reachable = Reachable(roots(), out _);
        if (isTopLevel)
        {
            views.RemoveAll(view => view.IsReleased);
            KeptByGarbage.UnionWith(views.Where(view => !reachable.Contains(view)).Intersect(InCyclesOf(reachable)));
            WereReachable.Clear();
        }

        WereReachable.UnionWith(reachable);
    }

    /// <summary>Notes a new view.</summary>
    public void Begin(PyMemoryView view)
    {
        view.MadeBy = Statement;
        views.Add(view);
    }

    /// <summary>Says where the search begins: at all objects that are held from outside.</summary>
    /// <param name="held">What is surely held.</param>
    /// <param name="perhapsHeld">What is held in one run of the program and not in another.</param>
    public void BeginAt(Func<IEnumerable<PyObject>> held, Func<IEnumerable<PyObject>> perhapsHeld) => (roots, doubtful) = (held, perhapsHeld);

    /// <summary>Whether an object refers to <paramref name="view"/>, or null if that is not known.</summary>
    public bool? IsReferred(PyMemoryView view)
    {
        if (KeptByGarbage.Contains(view) || Reachable(roots(), out var isAllKnown).Contains(view))
        {
            return true;
        }

        var doubted = Reachable(doubtful(), out var isDoubtKnown);
        return isAllKnown && isDoubtKnown && view is { Iterators: 0 } && view.MadeBy != Statement && !doubted.Contains(view) ? false : null;
    }

    /// <summary>The views that objects in cycles, or what these refer to, hold; of the objects that cannot be reached any more.</summary>
    private HashSet<PyMemoryView> InCyclesOf(HashSet<PyObject> reachable)
    {
        var garbage = WereReachable.Where(value => !reachable.Contains(value)).ToList();
        var cyclic = garbage.Where(value => Reachable(PartsOf(value), out _).Contains(value));
        return Reachable(cyclic, out _).OfType<PyMemoryView>().ToHashSet();
    }

    private static HashSet<PyObject> Reachable(IEnumerable<PyObject> start, out bool isAllKnown)
    {
        var seen = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<PyObject>(start);
        isAllKnown = true;
        while (pending.TryPop(out var value))
        {
            if (!seen.Add(value))
            {
                continue;
            }

            // What is not looked into may hold anything.
            isAllKnown &= IsKnown(value);
            foreach (var part in PartsOf(value))
            {
                pending.Push(part);
            }
        }

        return seen;
    }

    /// <summary>What an object refers to, its type among it; as far as the model looks into it.</summary>
    internal static IEnumerable<PyObject> PartsOf(PyObject value)
    {
        IEnumerable<PyObject> parts = [.. ObjectShape.ChildrenOf(value), value.Type];
        if (value.State is { } state)
        {
            parts = parts.Concat(state.Slots?.Values ?? Enumerable.Empty<PyObject>());
            parts = state.Dictionary is { } dictionary ? parts.Append(dictionary) : parts;
        }

        return value switch
        {
            PyType { Members: { } members } => parts.Concat(members.Values),
            PyBuiltinFunction { Receiver: { } receiver } => parts.Append(receiver),
            _ => parts,
        };
    }

    private static bool IsKnown(PyObject value) => value is
        PyNone or PyInt or PyFloat or PyComplex or PyStr or PyBytes or PyByteArray or PyArray or PyMemoryView or PyTuple or PyList or PyDict or PySet or PyDeque
        or PyRange or PySlice or PyDictView or PyModule or PyBuiltinFunction or PyMethodDescriptor or PyType or PyFunction or PyCell or PyBoundMethod or PyProperty
        or PyMethodWrapper or PySlot or PyBuiltinAttribute || (value.Type.IsHeap && value is not PyException);
}
