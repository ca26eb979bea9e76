namespace Conform.Gate.Shrinking;

/// <summary>How much a shrinker may spend.</summary>
/// <param name="Runs">Largest number of programs run on both sides, 1 or more.</param>
/// <param name="Time">Wall-clock bound.</param>
public sealed record ShrinkBudget(int Runs, TimeSpan Time)
{
    /// <summary>2000 runs or one minute.</summary>
    public static ShrinkBudget Default { get; } = new(2_000, TimeSpan.FromMinutes(1));
}
