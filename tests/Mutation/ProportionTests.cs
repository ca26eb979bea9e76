namespace Conform.Mutation;

public sealed class ProportionTests
{
    /// <summary>Source: R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 25.53, 36.62)]
    [InlineData(15, 148, 6.24, 16.05)]
    [InlineData(0, 20, 0.00, 16.11)]
    [InlineData(1, 29, 0.61, 17.18)]
    public void Interval_OfAPublishedExample_IsWhatWasPublished(int hits, int total, double low, double high)
    {
        var interval = new Proportion(hits, total).Interval;

        Assert.Equal(low, interval.Low, 0.01);
        Assert.Equal(high, interval.High, 0.01);
    }
}
