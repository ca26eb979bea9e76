namespace Conform.Model.Execution;

/// <summary>The name that was perhaps meant.</summary>
/// <remarks>Stateless. Source: CPython, Python/suggestions.c, <c>_Py_CalculateSuggestions</c> and <c>levenshtein_distance</c>.</remarks>
internal static class NameSuggestion
{
    private const int MoveCost = 2;
    private const int CaseCost = 1;
    private const int LongestName = 40;

    /// <summary>The candidate nearest to <paramref name="name"/>, the first of several; null if none is near.</summary>
    internal static string? For(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var best = int.MaxValue;
        foreach (var candidate in candidates.Where(candidate => candidate != name))
        {
            var most = Math.Min((name.Length + candidate.Length + 3) * MoveCost / 6, best - 1);
            var distance = Distance(name, candidate, most);
            if (distance <= most)
            {
                (nearest, best) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>The number of changes, weighted, between two names; more than <paramref name="most"/> if it is too large to matter.</summary>
    private static int Distance(string first, string second, int most)
    {
        var prefix = first.AsSpan().CommonPrefixLength(second);
        (first, second) = (first[prefix..], second[prefix..]);
        while (first.Length > 0 && second.Length > 0 && first[^1] == second[^1])
        {
            (first, second) = (first[..^1], second[..^1]);
        }

        if (first.Length == 0 || second.Length == 0)
        {
            return (first.Length + second.Length) * MoveCost;
        }

        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        if (longer.Length > LongestName || (longer.Length - shorter.Length) * MoveCost > most)
        {
            return most + 1;
        }

        Span<int> row = stackalloc int[shorter.Length];
        for (var index = 0; index < row.Length; index++)
        {
            row[index] = (index + 1) * MoveCost;
        }

        var result = 0;
        for (var place = 0; place < longer.Length; place++)
        {
            var distance = result = place * MoveCost;
            var least = int.MaxValue;
            for (var index = 0; index < shorter.Length; index++)
            {
                var substituted = distance + Cost(longer[place], shorter[index]);
                distance = row[index];
                result = Math.Min(Math.Min(result, distance) + MoveCost, substituted);
                row[index] = result;
                least = Math.Min(least, result);
            }

            if (least > most)
            {
                return most + 1;
            }
        }

        return result;
    }

    private static int Cost(char first, char second) =>
        first == second ? 0 : char.ToLowerInvariant(first) == char.ToLowerInvariant(second) ? CaseCost : MoveCost;
}
