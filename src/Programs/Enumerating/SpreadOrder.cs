using System.Numerics;

namespace Conform.Programs.Enumerating;

/// <summary>An order in which every index of a long list comes once and any beginning is spread evenly over the list.</summary>
/// <remarks>Steps of the golden ratio, the most even spread of one step. Source: Knuth, The Art of Computer Programming, vol. 3, 6.4. Immutable, thread-safe.</remarks>
public sealed class SpreadOrder
{
    private const double GoldenSection = 0.6180339887498949;
    private readonly long count;
    private readonly long start;
    private readonly long step;

    /// <summary>Makes the order of <paramref name="count"/> indices, 0 or more, that begins where <paramref name="seed"/> says.</summary>
    public SpreadOrder(long count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        this.count = count;
        if (count == 0)
        {
            return;
        }

        start = (long)(seed % (ulong)count);
        step = Math.Max(1, (long)(count * GoldenSection));
        while (BigInteger.GreatestCommonDivisor(step, count) != 1)
        {
            step++;
        }
    }

    /// <summary>The index at <paramref name="position"/>, 0 to the number of indices - 1.</summary>
    public long At(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, count);
        return (long)((start + ((Int128)position * step)) % count);
    }
}
