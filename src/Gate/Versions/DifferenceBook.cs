using Conform.Gate.Causes;
using Conform.Programs.Shrinking;

namespace Conform.Gate.Versions;

/// <summary>The differences found so far, each once.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class DifferenceBook
{
    private readonly Dictionary<DifferenceCause, List<BookEntry>> entries = [];

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

        var entry = new BookEntry(difference);
        if (known.Exists(other => other.Explains(entry.Ingredients)))
        {
            return false;
        }

        foreach (var special in known.Where(other => entry.Explains(other.Ingredients)).ToList())
        {
            known.Remove(special);
            entry.Difference = entry.Difference with { Count = entry.Difference.Count + special.Difference.Count };
        }

        known.Add(entry);
        return true;
    }

    /// <summary>The differences with their forms, by rule and then from the simplest program on.</summary>
    public IReadOnlyList<VersionDifference> Sorted()
    {
        var roots = new List<BookEntry>();
        foreach (var entry in entries.Values.SelectMany(known => known)
            .OrderBy(entry => entry.Difference.Smallest.Program, Simplicity.Order)
            .ThenBy(entry => entry.Difference.Cause.ToString(), StringComparer.Ordinal))
        {
            if (roots.Find(other => other.IsRootOf(entry)) is { } root)
            {
                root.Adopt(entry);
            }
            else
            {
                roots.Add(entry);
            }
        }

        return [.. roots.Select(entry => entry.Difference).OrderBy(difference => difference.Cause.Signature.Rule)];
    }

    private BookEntry? Find(Divergence divergence)
    {
        if (!entries.TryGetValue(DifferenceCause.Of(divergence), out var known))
        {
            return null;
        }

        var ingredients = Ingredients.Of(divergence.Program);
        return known.Find(entry => entry.Explains(ingredients));
    }
}
