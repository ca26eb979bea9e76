namespace Conform.Programs.Enumerating;

/// <summary>Parts of a list that stand one behind the other, by where each ends.</summary>
internal static class RunningTotals
{
    /// <summary>The part that an index lies in: the first that ends beyond it.</summary>
    /// <param name="ends">For each part the number of indices up to its end; a part may be empty.</param>
    /// <param name="index">0 to the last of <paramref name="ends"/> - 1.</param>
    internal static int PartAt(long[] ends, long index)
    {
        var found = Array.BinarySearch(ends, index + 1);
        var part = found < 0 ? ~found : found;

        // Of parts that end at the same index, all but the first are empty.
        while (part > 0 && ends[part - 1] == ends[part])
        {
            part--;
        }

        return part;
    }
}
