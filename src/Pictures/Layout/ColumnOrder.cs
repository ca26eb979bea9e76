namespace Conform.Pictures.Layout;

/// <summary>Orders the items of the columns so that few arrows cross.</summary>
/// <remarks>Sweeps over the columns and puts each item at the mean of its neighbours, as Sugiyama's method does; keeps the best order that was met, the first of
/// several, so that it depends on the picture only. The order of the first column, the frames, stays.</remarks>
internal static class ColumnOrder
{
    private const int Sweeps = 6;

    /// <summary>Sets the ranks of the items and sorts the columns by them.</summary>
    /// <param name="columns">The items of each column, in their first order.</param>
    /// <param name="links">The pieces between each column and the next one.</param>
    public static void Arrange(List<ColumnItem>[] columns, List<ColumnLink>[] links)
    {
        Array.ForEach(columns, Rank);
        var best = columns.Select(column => column.ToArray()).ToArray();
        var fewest = Crossings(links);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            if (sweep % 2 == 0)
            {
                for (var column = 1; column < columns.Length; column++)
                {
                    Sort(columns[column], links[column - 1].ToLookup(link => link.Right, link => Height(link.Left, link.LeftY)));
                }
            }
            else
            {
                for (var column = columns.Length - 2; column > 0; column--)
                {
                    Sort(columns[column], links[column].ToLookup(link => link.Left, link => Height(link.Right, link.RightY)));
                }
            }

            var crossings = Crossings(links);
            if (crossings < fewest)
            {
                (fewest, best) = (crossings, columns.Select(column => column.ToArray()).ToArray());
            }
        }

        for (var column = 0; column < columns.Length; column++)
        {
            columns[column].Clear();
            columns[column].AddRange(best[column]);
            Rank(columns[column]);
        }
    }

    /// <summary>Number of pairs of pieces that cross between their columns.</summary>
    private static long Crossings(List<ColumnLink>[] links) => links.Sum(channel =>
    {
        var (passed, crossings) = (new List<double>(channel.Count), 0L);
        foreach (var right in channel.OrderBy(link => Height(link.Left, link.LeftY)).ThenBy(link => Height(link.Right, link.RightY)).Select(link => Height(link.Right, link.RightY)))
        {
            var place = passed.BinarySearch(right);
            place = place < 0 ? ~place : place;
            while (place < passed.Count && passed[place] <= right)
            {
                place++;
            }

            crossings += passed.Count - place;
            passed.Insert(place, right);
        }

        return crossings;
    });

    private static void Sort(List<ColumnItem> column, ILookup<ColumnItem, double> neighbours)
    {
        var wanted = column.ToDictionary(item => item, item => neighbours[item].DefaultIfEmpty(item.Rank).Average());
        var sorted = column.OrderBy(item => wanted[item]).ThenBy(item => item.Rank).ToList();
        column.Clear();
        column.AddRange(sorted);
        Rank(column);
    }

    private static void Rank(List<ColumnItem> column)
    {
        for (var rank = 0; rank < column.Count; rank++)
        {
            column[rank].Rank = rank;
        }
    }

    /// <summary>Where a piece meets an item, as a rank with the share of the item's height.</summary>
    private static double Height(ColumnItem item, double y) => item.Rank + (item.Height == 0 ? 0.5 : y / item.Height);
}
