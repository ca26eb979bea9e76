namespace Conform.Programs.Enumerating;

/// <summary>An order in which every index of a list of strata comes once, and any beginning takes as much of each stratum as of every other, as long as it has more.</summary>
/// <remarks>Round after round takes one index of each stratum that is not used up. Inside a stratum, and among the strata of a round, the order is a
/// <see cref="SpreadOrder"/>. So a short run meets rare strata as often as large ones. Immutable, thread-safe.</remarks>
public sealed class StratifiedOrder
{
    /// <summary>First index of each stratum, the strata as they were given.</summary>
    private readonly long[] starts;

    /// <summary>The strata, the smallest first; their sizes.</summary>
    private readonly int[] bySize;
    private readonly long[] sizes;

    /// <summary>How many positions come before the first round in which the strata of <see cref="bySize"/> up to here are used up.</summary>
    private readonly long[] ends;

    /// <summary>The order inside each stratum, and that of the strata of a round, by how many are used up.</summary>
    private readonly SpreadOrder[] orders;
    private readonly SpreadOrder[] turns;
    private readonly ulong seed;

    /// <summary>Makes the order of the strata of a list, one behind the other, each of 0 or more indices.</summary>
    /// <param name="strata">Number of indices of each.</param>
    /// <param name="seed">Where each stratum begins.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public StratifiedOrder(IReadOnlyList<long> strata, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(strata);
        this.seed = seed;
        starts = new long[strata.Count];
        for (var at = 0; at < starts.Length; at++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(strata[at], nameof(strata));
            starts[at] = Count;
            Count += strata[at];
        }

        orders = [.. strata.Select(size => new SpreadOrder(size, seed))];
        turns = [.. Enumerable.Range(0, strata.Count).Select(usedUp => new SpreadOrder(strata.Count - usedUp, 0))];
        bySize = [.. Enumerable.Range(0, strata.Count).OrderBy(stratum => strata[stratum])];
        sizes = Array.ConvertAll(bySize, stratum => strata[stratum]);
        ends = new long[sizes.Length];
        var (end, rounds) = (0L, 0L);
        for (var at = 0; at < ends.Length; at++)
        {
            ends[at] = end += (sizes[at] - rounds) * (sizes.Length - at);
            rounds = sizes[at];
        }
    }

    /// <summary>Number of indices.</summary>
    public long Count { get; }

    /// <summary>The index at <paramref name="position"/>, 0 to <see cref="Count"/> - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public long At(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Count);
        var usedUp = RunningTotals.PartAt(ends, position);
        var left = sizes.Length - usedUp;
        var since = usedUp == 0 ? position : position - ends[usedUp - 1];
        var round = (usedUp == 0 ? 0 : sizes[usedUp - 1]) + (since / left);
        var turn = (long)(unchecked(seed + (ulong)round) % (ulong)left);
        var stratum = bySize[usedUp + ((turns[usedUp].At(since % left) + turn) % left)];
        return starts[stratum] + orders[stratum].At(round);
    }
}
