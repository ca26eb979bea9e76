using Conform.Gate.Campaigns;
using FsCheck.Xunit;

namespace Conform.Unit.Gate.Campaigns;

public sealed class PositionSetTests
{
    [Fact]
    public void TryAdd_OutOfOrder_JoinsWhatTouches()
    {
        var set = new PositionSet();
        Assert.True(set.TryAdd(10, 20));
        Assert.True(set.TryAdd(30, 31));
        Assert.Equal((0, 31), (set.Prefix, set.End));
        Assert.Equal([(0, 10), (20, 30)], set.Gaps());

        Assert.True(set.TryAdd(0, 10));
        Assert.Equal(20, set.Prefix);
        Assert.True(set.TryAdd(20, 30));
        Assert.Equal((31, 31), (set.Prefix, set.End));
        Assert.Empty(set.Gaps());
    }

    /// <summary>Against a set of numbers, over ranges drawn at random (200 runs).</summary>
    [Property(MaxTest = 200)]
    public bool TryAdd_AnyRanges_IsASetOfPositions((byte From, byte Length)[] ranges)
    {
        var (set, positions) = (new PositionSet(), new HashSet<long>());
        foreach (var (from, length) in ranges)
        {
            var added = Enumerable.Range(from, (length % 20) + 1).Select(position => (long)position).ToList();
            var isNew = !added.Exists(positions.Contains);
            if (set.TryAdd(added[0], added[^1] + 1) != isNew)
            {
                return false;
            }

            positions.UnionWith(isNew ? added : []);
        }

        var end = positions.Count == 0 ? 0 : positions.Max() + 1;
        var missing = Enumerable.Range(0, (int)end).Select(position => (long)position).Where(position => !positions.Contains(position)).ToList();
        return set.End == end
            && set.Prefix == (missing.Count == 0 ? end : missing[0])
            && set.Gaps().SelectMany(gap => Enumerable.Range((int)gap.From, (int)(gap.To - gap.From)).Select(position => (long)position)).SequenceEqual(missing);
    }
}
