using Conform.Model.Objects;

namespace Conform.Model.Copying;

/// <summary>What one call of <c>copy.deepcopy</c> has copied so far, so that sharing and cycles are kept.</summary>
/// <remarks>Belongs to one call. Source: CPython, Lib/copy.py, <c>memo</c>.</remarks>
public sealed class DeepCopyMemo
{
    private readonly Dictionary<PyObject, PyObject> copies = new(ReferenceEqualityComparer.Instance);

    /// <summary>Nesting of the copy being made, 0 when none is.</summary>
    public int Depth { get; set; }

    /// <summary>The copy of <paramref name="original"/>, or null if there is none yet.</summary>
    public PyObject? Find(PyObject original) => copies.GetValueOrDefault(original);

    /// <summary>Notes the copy of <paramref name="original"/>.</summary>
    public void Remember(PyObject original, PyObject copy) => copies[original] = copy;
}
