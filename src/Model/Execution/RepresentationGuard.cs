using Conform.Model.Objects;

namespace Conform.Model.Execution;

/// <summary>The containers whose repr is being written, so that one inside itself is written as <c>...</c>.</summary>
/// <remarks>Mutable; belongs to one machine. Source: CPython, <c>Py_ReprEnter</c> and <c>Py_ReprLeave</c>.</remarks>
public sealed class RepresentationGuard
{
    private HashSet<PyObject> Open => field ??= new(ReferenceEqualityComparer.Instance);

    /// <summary>Nesting of the repr being written, 0 when none is.</summary>
    public int Depth { get; set; }

    /// <summary>Whether the repr being written is part of an error message, which need not be known in full.</summary>
    public bool IsForMessage { get; set; }

    /// <summary>Whether the next error message holds an address.</summary>
    public bool IsMessageUnknown { get; set; }

    /// <summary>Enters <paramref name="container"/>; false if its repr is being written already, and then it is not to be left.</summary>
    public bool TryEnter(PyObject container) => Open.Add(container);

    /// <summary>Leaves <paramref name="container"/>, on success and on failure alike.</summary>
    public void Leave(PyObject container) => Open.Remove(container);
}
