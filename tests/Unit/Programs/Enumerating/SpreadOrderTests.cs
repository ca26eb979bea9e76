using Conform.Programs.Enumerating;

namespace Conform.Unit.Programs.Enumerating;

public sealed class SpreadOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(1000)]
    public void At_EveryPosition_GivesEveryIndexOnce(int count)
    {
        var order = new SpreadOrder(count, seed: 77);

        Assert.Equal(Enumerable.Range(0, count).Select(index => (long)index), Enumerable.Range(0, count).Select(position => order.At(position)).Order());
    }

    [Fact]
    public void At_ABeginning_IsSpreadOverTheWholeList()
    {
        var order = new SpreadOrder(1_000_000, seed: 5);
        var tenths = Enumerable.Range(0, 1000).Select(position => order.At(position) / 100_000).CountBy(tenth => tenth);

        Assert.All(tenths, tenth => Assert.InRange(tenth.Value, 95, 105));
    }

    [Fact]
    public void At_OutsideTheList_Throws()
    {
        var order = new SpreadOrder(3, seed: 0);

        Assert.Throws<ArgumentOutOfRangeException>(() => order.At(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpreadOrder(0, seed: 1).At(0));
    }
}
