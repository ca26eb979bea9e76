using System.Globalization;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Compares which objects died in a cell, by which statement, and in which order.</summary>
/// <remarks>Two dead objects are the same if they were paired while they lived. One that was in no graph of its side is known by the name of its class alone.</remarks>
internal sealed class ReleaseComparison(Pairing pairing, int cell)
{
    private const string Kind = "releases";

    /// <summary>The first difference, or null; nothing is compared if one side does not tell.</summary>
    public Difference? Compare(CellObservation left, CellObservation right)
    {
        if (left.Releases is not { } leftReleases || right.Releases is not { } rightReleases)
        {
            return null;
        }

        foreach (var statement in leftReleases.Concat(rightReleases).Select(released => released.Statement).Distinct().Order())
        {
            if (Compare(statement, Of(leftReleases, statement), Of(rightReleases, statement)) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static StatementReleases Of(IReadOnlyList<StatementReleases> releases, int statement) =>
        releases.FirstOrDefault(released => released.Statement == statement) ?? new(statement, []);

    private Difference? Compare(int statement, StatementReleases left, StatementReleases right)
    {
        Dead[] leftDead = [.. left.Objects.Select(dead => new Dead(dead.Type, dead.Number is { } number ? pairing.RightOf(number) : null))];
        Dead[] rightDead = [.. right.Objects.Select(dead => new Dead(dead.Type, dead.Number is { } number && pairing.LeftOf(number) is not null ? number : null))];
        DifferenceRule rule;
        if (!AreTheSame(leftDead, rightDead))
        {
            rule = DifferenceRule.Release;
        }
        else if (!left.IsOrderUnknown && !right.IsOrderUnknown && !KnownTo(rightDead, leftDead).SequenceEqual(KnownTo(leftDead, rightDead)))
        {
            rule = DifferenceRule.ReleaseOrder;
        }
        else
        {
            return null;
        }

        return new(rule, cell, string.Create(CultureInfo.InvariantCulture, $"statement {statement + 1}"), Kind, Kind, Describe(leftDead), Describe(rightDead));
    }

    /// <summary>Whether the two sides have the same dead, in any order.</summary>
    private static bool AreTheSame(Dead[] left, Dead[] right)
    {
        var known = left.Where(dead => dead.Number is not null).Intersect(right).ToHashSet();
        var leftRest = left.Where(dead => !known.Contains(dead)).ToLookup(dead => dead.Type, StringComparer.Ordinal);
        var rightRest = right.Where(dead => !known.Contains(dead)).ToLookup(dead => dead.Type, StringComparer.Ordinal);
        return left.Length == right.Length && leftRest.All(group =>
        {
            var others = rightRest[group.Key].ToList();
            return group.Count() == others.Count
                && group.Count(dead => dead.Number is not null) <= others.Count(dead => dead.Number is null);
        });
    }

    /// <summary>The dead of one side, without the numbers that the other side does not know.</summary>
    private static IEnumerable<Dead> KnownTo(Dead[] others, Dead[] dead) => dead.Select(one => others.Contains(one) ? one : one with { Number = null });

    private static string Describe(Dead[] dead) => dead.Length == 0
        ? "released nothing"
        : "released " + string.Join(", ", dead.Select(one => one.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{one.Type} #{number}") : one.Type));

    /// <summary>One dead object, by its number on the right if it is known.</summary>
    private sealed record Dead(string Type, int? Number);
}
