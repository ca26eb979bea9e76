using System.Globalization;

namespace Conform.Gate.Campaigns;

/// <summary>The part of a sequence of programs that one machine runs: every so-many-th program.</summary>
/// <remarks>The programs of a shard have positions, 0 and up, in the order of their indexes. The shards of one count have no program in common and are the whole
/// sequence together.</remarks>
internal sealed record Shard
{
    /// <summary>Largest number of shards.</summary>
    public const int MostShards = 1_000_000;

    /// <summary>Shard <paramref name="number"/> of <paramref name="count"/>.</summary>
    /// <param name="number">1 to <paramref name="count"/>.</param>
    /// <param name="count">1 to <see cref="MostShards"/>.</param>
    public Shard(int number, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostShards);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, count);
        (Number, Count) = (number, count);
    }

    /// <summary>The whole sequence.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Which one it is, from 1.</summary>
    public int Number { get; }

    /// <summary>Number of shards.</summary>
    public int Count { get; }

    /// <summary>Whether it is the whole sequence.</summary>
    public bool IsWhole => Count == 1;

    /// <summary>Reads <c>3/16</c>.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        ArgumentNullException.ThrowIfNull(text);
        shard = Whole;
        if (text.Split('/') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || number < 1 || number > count || count > MostShards)
        {
            return false;
        }

        shard = new(number, count);
        return true;
    }

    /// <summary>The index, in the whole sequence, of the program at a position.</summary>
    public long IndexOf(long position) => (position * Count) + Number - 1;

    /// <summary>Number of programs of this shard among the first <paramref name="programs"/> of the sequence.</summary>
    public long PositionsWithin(long programs) => programs < Number ? 0 : ((programs - Number) / Count) + 1;

    /// <summary>The shard as <c>3/16</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
