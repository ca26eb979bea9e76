using Conform.Programs.Enumerating;

namespace Conform.Unit.Programs.Enumerating;

public sealed class StratifiedOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3, 0, 5, 1, 5, 2)]
    [InlineData(0, 4)]
    [InlineData(7, 7, 7)]
    [InlineData(100, 1, 1, 60)]
    public void At_EveryPosition_GivesEveryIndexOnce(params int[] sizes)
    {
        var order = new StratifiedOrder(Array.ConvertAll(sizes, size => (long)size), seed: 77);

        Assert.Equal(Enumerable.Range(0, sizes.Sum()).Select(index => (long)index), Enumerable.Range(0, sizes.Sum()).Select(position => order.At(position)).Order());
    }

    [Fact]
    public void At_ABeginning_TakesAsMuchOfASmallStratumAsOfALargeOne()
    {
        var order = new StratifiedOrder([1_000_000, 10, 1000, 1], seed: 5);
        var taken = Enumerable.Range(0, 31).Select(position => order.At(position)).CountBy(index => index < 1_000_000 ? 0 : index < 1_000_010 ? 1 : index < 1_001_010 ? 2 : 3);

        Assert.Equal([(0, 10), (1, 10), (2, 10), (3, 1)], taken.OrderBy(stratum => stratum.Key).Select(stratum => (stratum.Key, stratum.Value)));
    }

    [Fact]
    public void At_OutsideTheList_Throws()
    {
        var order = new StratifiedOrder([2, 1], seed: 0);

        Assert.Throws<ArgumentOutOfRangeException>(() => order.At(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => order.At(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StratifiedOrder([], seed: 1).At(0));
    }
}
