namespace Conform.Bench;

/// <summary>The middle of some values.</summary>
internal static class Median
{
    /// <summary>The median of at least one value; of an even number the mean of the two in the middle.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
