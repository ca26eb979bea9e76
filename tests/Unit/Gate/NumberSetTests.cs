using Conform.Gate;

namespace Conform.Unit.Gate;

/// <summary>The set of numbers that is emptied at no cost.</summary>
public sealed class NumberSetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(5000)]
    [InlineData(1 << 16)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Add_AnyNumber_IsThereUntilTheSetIsEmptied(int number)
    {
        var set = new NumberSet();
        Assert.False(set.Contains(number));
        Assert.True(set.Add(number));
        Assert.False(set.Add(number));
        Assert.True(set.Contains(number));
        Assert.False(set.Contains(7));

        set.Clear();

        Assert.False(set.Contains(number));
        Assert.True(set.Add(number));
    }
}
