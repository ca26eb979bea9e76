namespace Conform.Gate.Campaigns;

/// <summary>Positions of programs, kept as ranges: it stays small while they come nearly in order.</summary>
/// <remarks>Mutable; not thread-safe.</remarks>
internal sealed class PositionSet
{
    /// <summary>The ranges, each from its key to its value, which is excluded; in order, none touches the next.</summary>
    private readonly SortedList<long, long> ranges = [];

    /// <summary>Number of positions from 0 on that are in the set without a gap.</summary>
    public long Prefix => ranges.Count > 0 && ranges.GetKeyAtIndex(0) == 0 ? ranges.GetValueAtIndex(0) : 0;

    /// <summary>The position after the greatest one; 0 if there is none.</summary>
    public long End => ranges.Count == 0 ? 0 : ranges.GetValueAtIndex(ranges.Count - 1);

    /// <summary>Adds the positions from <paramref name="from"/> to <paramref name="to"/>, which is excluded and greater.</summary>
    /// <returns>False, and nothing is added, if one of them is in the set.</returns>
    public bool TryAdd(long from, long to)
    {
        var next = IndexAfter(from);
        if ((next > 0 && ranges.GetValueAtIndex(next - 1) > from) || (next < ranges.Count && ranges.GetKeyAtIndex(next) < to))
        {
            return false;
        }

        if (next < ranges.Count && ranges.GetKeyAtIndex(next) == to)
        {
            to = ranges.GetValueAtIndex(next);
            ranges.RemoveAt(next);
        }

        if (next > 0 && ranges.GetValueAtIndex(next - 1) == from)
        {
            ranges.SetValueAtIndex(next - 1, to);
        }
        else
        {
            ranges.Add(from, to);
        }

        return true;
    }

    /// <summary>The ranges of positions below <see cref="End"/> that are not in the set, in order.</summary>
    public IEnumerable<(long From, long To)> Gaps()
    {
        var reached = 0L;
        foreach (var (from, to) in ranges)
        {
            if (from > reached)
            {
                yield return (reached, from);
            }

            reached = to;
        }
    }

    /// <summary>The index of the first range that begins after <paramref name="position"/>.</summary>
    private int IndexAfter(long position)
    {
        var (low, high) = (0, ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ranges.GetKeyAtIndex(middle) <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
