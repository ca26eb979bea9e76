namespace Conform.Gate.Comparing;

/// <summary>Which object on the left is which on the right: a one-to-one relation that grows while a program's cells are compared.</summary>
/// <remarks>Mutable; not thread-safe.</remarks>
internal sealed class Pairing
{
    private readonly Dictionary<int, (int Right, int Cell, ObservedPath Path)> rightOf;
    private readonly Dictionary<int, int> leftOf;

    /// <summary>A relation without pairs.</summary>
    public Pairing() => (rightOf, leftOf) = ([], []);

    private Pairing(Pairing other) => (rightOf, leftOf) = (new(other.rightOf), new(other.leftOf));

    /// <summary>A copy that grows by itself.</summary>
    public Pairing Copy() => new(this);

    /// <summary>The partner of <paramref name="left"/>, or null if it has none yet.</summary>
    public int? RightOf(int left) => rightOf.TryGetValue(left, out var pair) ? pair.Right : null;

    /// <summary>The partner of <paramref name="right"/>, or null if it has none yet.</summary>
    public int? LeftOf(int right) => leftOf.TryGetValue(right, out var left) ? left : null;

    /// <summary>Where the pair of <paramref name="left"/>, which must have a partner, was first seen.</summary>
    public (int Cell, ObservedPath Path) Origin(int left) => (rightOf[left].Cell, rightOf[left].Path);

    /// <summary>Makes a pair of two objects without partners.</summary>
    public void Add(int left, int right, int cell, ObservedPath path)
    {
        rightOf.Add(left, (right, cell, path));
        leftOf.Add(right, left);
    }
}
