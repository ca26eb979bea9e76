namespace Conform.Pictures.Layout;

/// <summary>Puts the items of the columns at heights at which arrows are as level as the order and the gaps allow.</summary>
internal static class ColumnPlacement
{
    /// <summary>What an item without a wish weighs beside one that has one.</summary>
    private const double Careless = 0.001;

    /// <summary>Sets the upper edges of the items; the uppermost one is 0.</summary>
    /// <param name="columns">The items of each column in order.</param>
    /// <param name="links">The pieces between each column and the next one.</param>
    public static void Place(List<ColumnItem>[] columns, List<ColumnLink>[] links)
    {
        Array.ForEach(columns, column => Stack(column));
        for (var column = 1; column < columns.Length; column++)
        {
            Align(columns[column], links[column - 1].ToLookup(link => link.Right, link => link.Left.Y + link.LeftY - link.RightY));
        }

        for (var column = columns.Length - 2; column >= 0; column--)
        {
            Align(columns[column], links[column].ToLookup(link => link.Left, link => link.Right.Y + link.RightY - link.LeftY));
        }

        for (var column = 1; column < columns.Length; column++)
        {
            Align(columns[column], links[column - 1].ToLookup(link => link.Right, link => link.Left.Y + link.LeftY - link.RightY));
        }

        var top = columns.SelectMany(column => column).Min(item => item.Y);
        foreach (var item in columns.SelectMany(column => column))
        {
            item.Y = Math.Round(item.Y - top);
        }

        // Rounding may have taken half a pixel of a gap.
        Array.ForEach(columns, Separate);
    }

    private static void Stack(List<ColumnItem> column)
    {
        for (var index = 1; index < column.Count; index++)
        {
            column[index].Y = Below(column, index);
        }
    }

    private static void Separate(List<ColumnItem> column)
    {
        for (var index = 1; index < column.Count; index++)
        {
            column[index].Y = Math.Max(column[index].Y, Below(column, index));
        }
    }

    private static double Below(List<ColumnItem> column, int index) => column[index - 1].Y + column[index - 1].Height + column[index - 1].GapTo(column[index]);

    /// <summary>The heights with the least sum of squared distances to the wishes that keep order and gaps: pools of adjacent items that would overlap move as one.</summary>
    private static void Align(List<ColumnItem> column, ILookup<ColumnItem, double> wishes)
    {
        var pools = new List<(double Wish, double Weight, int Count)>();
        var offsets = new double[column.Count];
        for (var index = 0; index < column.Count; index++)
        {
            offsets[index] = index == 0 ? 0 : offsets[index - 1] + column[index - 1].Height + column[index - 1].GapTo(column[index]);
            var own = wishes[column[index]].ToList();
            var pool = own.Count == 0 ? (Wish: column[index].Y - offsets[index], Weight: Careless, Count: 1) : (own.Average() - offsets[index], own.Count, 1);
            while (pools.Count > 0 && pools[^1].Wish > pool.Wish)
            {
                var above = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                var weight = above.Weight + pool.Weight;
                pool = (((above.Wish * above.Weight) + (pool.Wish * pool.Weight)) / weight, weight, above.Count + pool.Count);
            }

            pools.Add(pool);
        }

        var next = 0;
        foreach (var (wish, _, count) in pools)
        {
            for (var index = 0; index < count; index++, next++)
            {
                column[next].Y = wish + offsets[next];
            }
        }
    }
}
