using Conform.Gate.Campaigns;

namespace Conform.Unit.Gate.Campaigns;

public sealed class ShardTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(16, 100)]
    [InlineData(7, 3)]
    [InlineData(3, 0)]
    public void Shards_OfOneCount_AreTheWholeSequenceTogether(int count, int programs)
    {
        var indexes = Enumerable.Range(1, count)
            .Select(number => new Shard(number, count))
            .SelectMany(shard => Enumerable.Range(0, (int)shard.PositionsWithin(programs)).Select(position => shard.IndexOf(position)));

        Assert.Equal(Enumerable.Range(0, programs).Select(index => (long)index), indexes.Order());
    }

    [Theory]
    [InlineData("3/16", 3, 16)]
    [InlineData("1/1", 1, 1)]
    public void TryParse_Shard_IsRead(string text, int number, int count)
    {
        Assert.True(Shard.TryParse(text, out var shard));
        Assert.Equal((number, count, text), (shard.Number, shard.Count, shard.ToString()));
    }

    [Theory]
    [InlineData("0/16")]
    [InlineData("17/16")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/2")]
    [InlineData(" 1/2")]
    [InlineData("1/2000000")]
    [InlineData("1/99999999999")]
    [InlineData("")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(Shard.TryParse(text, out _));
}
