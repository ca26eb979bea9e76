namespace Conform.Mutation;

/// <summary>A share that was counted in a sample.</summary>
/// <param name="Hits">Number of hits, 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Size of the sample, 1 or more.</param>
public readonly record struct Proportion(int Hits, int Total)
{
    /// <summary>The two-sided 95 % quantile of the normal distribution.</summary>
    private const double Quantile = 1.959964;

    /// <summary>The share in percent.</summary>
    public double Percent => 100.0 * Hits / Total;

    /// <summary>Wilson's 95 % interval of the share, in percent.</summary>
    /// <remarks>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).</remarks>
    public (double Low, double High) Interval
    {
        get
        {
            var share = (double)Hits / Total;
            var squared = Quantile * Quantile;
            var middle = share + (squared / (2 * Total));
            var width = Quantile * Math.Sqrt(((share * (1 - share)) + (squared / (4 * Total))) / Total);
            var scale = 100 / (1 + (squared / Total));
            return ((middle - width) * scale, (middle + width) * scale);
        }
    }
}
