using System.Globalization;
using Conform.Gate.Versions;

namespace Conform.Gate.Reporting;

/// <summary>Says in one line what a divergence is.</summary>
public static class DivergenceTitle
{
    private const int Longest = 160;

    /// <summary>The statement, where it shows, and what both sides have: <c>`a += ''`, a: another list than b where CPython has the same list as b</c>. No full stop.</summary>
    public static string Of(Divergence divergence)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        var difference = divergence.Difference;
        if (difference.Cell >= divergence.Program.Cells.Count)
        {
            return $"{difference.Left} where CPython has {difference.Right}";
        }

        // When it is seen is clear: objects are compared after every cell.
        var moment = string.Create(CultureInfo.InvariantCulture, $" after cell {difference.Cell + 1}");
        string Plain(string side) => side.EndsWith(moment, StringComparison.Ordinal) ? side[..^moment.Length] : side;
        var title = $"{VersionDifferenceText.Statement(divergence)}{(difference.Path.Length == 0 ? string.Empty : $", {difference.Path}")}: {Plain(difference.Left)} where CPython has {Plain(difference.Right)}"
            .ReplaceLineEndings(" ");
        return title.Length <= Longest ? title : string.Concat(title.AsSpan(0, Longest), "…");
    }
}
