using Conform.Programs.Shrinking;

namespace Conform.Gate.Versions;

/// <summary>The differences found so far, each once.</summary>
/// <remarks>A known difference explains another one with the same cause if a text changed, or if the other program holds all ingredients of the known smallest
/// program. Not thread-safe.</remarks>
internal sealed class DifferenceBook
{
    private readonly Dictionary<DifferenceCause, List<Entry>> entries = [];

    private sealed class Entry(VersionDifference difference)
    {
        public VersionDifference Difference { get; set; } = difference;

        private readonly IReadOnlySet<string> ingredients = Conform.Programs.Shrinking.Ingredients.Of(difference.Smallest.Program);

        private string? OlderMessage => ErrorMessage.Of(Difference.Smallest.Left, Difference.Smallest.Difference.Cell);

        private string? NewerMessage => ErrorMessage.Of(Difference.Smallest.Right, Difference.Smallest.Difference.Cell);

        private static bool IsSame(string? message, string? other) =>
            message is not null && other is not null && TextChange.Generalise(message) == TextChange.Generalise(other);

        public bool Explains(Entry other) => Difference.Cause.IsTextChange || ingredients.IsSubsetOf(other.ingredients);

        /// <summary>Whether the same operations meet the same error on one of the two versions.</summary>
        public bool HasRootOf(Entry other) =>
            ingredients.SetEquals(other.ingredients) && (IsSame(OlderMessage, other.OlderMessage) || IsSame(NewerMessage, other.NewerMessage));

        public bool Explains(IReadOnlySet<string> others) => Difference.Cause.IsTextChange || ingredients.IsSubsetOf(others);
    }

    /// <summary>Whether any difference with this cause is known.</summary>
    public bool HasCause(DifferenceCause cause) => entries.ContainsKey(cause);

    /// <summary>Whether a known difference explains <paramref name="divergence"/>.</summary>
    public bool Explains(Divergence divergence) => Find(divergence) is not null;

    /// <summary>Counts a program with the difference that explains it, or with the first one of its cause.</summary>
    public void Count(Divergence divergence)
    {
        var entry = Find(divergence) ?? (entries.TryGetValue(DifferenceCause.Of(divergence), out var known) ? known[0] : null);
        if (entry is not null)
        {
            entry.Difference = entry.Difference with { Count = entry.Difference.Count + 1 };
        }
    }

    /// <summary>Adds a difference unless a known one explains it; it takes the place of those that it explains.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(VersionDifference difference)
    {
        if (!entries.TryGetValue(difference.Cause, out var known))
        {
            entries.Add(difference.Cause, known = []);
        }

        var entry = new Entry(difference);
        if (known.Exists(other => other.Explains(entry)))
        {
            return false;
        }

        foreach (var special in known.Where(entry.Explains).ToList())
        {
            known.Remove(special);
            entry.Difference = entry.Difference with { Count = entry.Difference.Count + special.Difference.Count };
        }

        known.Add(entry);
        return true;
    }

    /// <summary>All differences: by rule, then those of one cause together, the simplest program first. Two that have one restriction at their root, which the one
    /// version has and the other has not, are one: what comes in its place may be another error.</summary>
    public IReadOnlyList<VersionDifference> Sorted()
    {
        var sorted = new List<Entry>();
        foreach (var entry in entries.Values
            .Select(known => known.OrderBy(entry => entry.Difference.Smallest.Program, Simplicity.Order).ToList())
            .OrderBy(group => group[0].Difference.Cause.Signature.Rule)
            .ThenBy(group => group[0].Difference.Smallest.Program, Simplicity.Order)
            .ThenBy(group => group[0].Difference.Cause.ToString(), StringComparer.Ordinal)
            .SelectMany(group => group))
        {
            if (sorted.Find(other => other.HasRootOf(entry)) is { } root)
            {
                root.Difference = root.Difference with { Count = root.Difference.Count + entry.Difference.Count };
            }
            else
            {
                sorted.Add(entry);
            }
        }

        return [.. sorted.Select(entry => entry.Difference)];
    }

    private Entry? Find(Divergence divergence)
    {
        if (!entries.TryGetValue(DifferenceCause.Of(divergence), out var known))
        {
            return null;
        }

        var ingredients = Ingredients.Of(divergence.Program);
        return known.Find(entry => entry.Explains(ingredients));
    }
}
