using Conform.Model.Objects;

namespace Conform.Mutants;

/// <summary>Whether two rows hold the same objects, for mutants that keep tuples.</summary>
internal sealed class SameItems : IEqualityComparer<PyObject[]>
{
    /// <summary>The only one.</summary>
    internal static SameItems Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(PyObject[]? x, PyObject[]? y) => x!.AsSpan().SequenceEqual(y, ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public int GetHashCode(PyObject[] obj) => obj.Aggregate(obj.Length, (code, item) => HashCode.Combine(code, ReferenceEqualityComparer.Instance.GetHashCode(item)));
}
