using Conform.Model.Objects;
using Conform.Model.Observing;

namespace Conform.Model.Execution;

/// <summary>Which objects are still referred to. CPython counts references; the model searches for them, in the rare case that it matters.</summary>
/// <remarks>Belongs to one run. What statements hold for themselves is not searched: an object made by the statement that runs now, and not found, may be
/// there or not.</remarks>
public sealed class References
{
    private Func<IEnumerable<PyObject>> roots = static () => [];

    /// <summary>Number of the top-level statement that runs now, from 1.</summary>
    public int Statement { get; private set; }

    /// <summary>Notes that the next top-level statement begins.</summary>
    public void BeginStatement() => Statement++;

    /// <summary>Says where the search begins: at all objects that are held from outside.</summary>
    public void BeginAt(Func<IEnumerable<PyObject>> held) => roots = held;

    /// <summary>Whether an object refers to <paramref name="view"/>, or null if that is not known.</summary>
    public bool? IsReferred(PyMemoryView view)
    {
        var seen = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<PyObject>(roots());
        var isUnknown = view.MadeBy == Statement;
        while (pending.TryPop(out var value))
        {
            if (ReferenceEquals(value, view))
            {
                return true;
            }

            if (!seen.Add(value))
            {
                continue;
            }

            // What is not looked into may hold anything.
            isUnknown |= !IsKnown(value);
            foreach (var child in ObjectShape.ChildrenOf(value))
            {
                pending.Push(child);
            }

            foreach (var (_, held) in AttributeShape.Of(value))
            {
                pending.Push(held);
            }

            pending.Push(value.Type);
            if (value is PyBuiltinFunction { Receiver: { } receiver })
            {
                pending.Push(receiver);
            }
        }

        return isUnknown ? null : false;
    }

    private static bool IsKnown(PyObject value) => value.State is null && value is
        PyNone or PyInt or PyFloat or PyComplex or PyStr or PyBytes or PyByteArray or PyArray or PyMemoryView or PyTuple or PyList or PyDict or PySet or PyDeque
        or PyRange or PySlice or PyDictView or PyModule or PyBuiltinFunction or PyMethodDescriptor or PyType { IsHeap: false };
}
