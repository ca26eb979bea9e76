namespace Conform.Gate.Shrinking;

/// <summary>How much a shrinker may spend.</summary>
/// <param name="Runs">Largest number of programs run on both sides, 1 or more.</param>
/// <param name="Time">Wall-clock bound.</param>
public sealed record ShrinkBudget(int Runs, TimeSpan Time)
{
    /// <summary>2000 runs or one minute.</summary>
    public static ShrinkBudget Default { get; } = new(2_000, TimeSpan.FromMinutes(1));

    /// <summary>2000 runs however long they take: what comes out does not depend on the machine.</summary>
    public static ShrinkBudget Untimed { get; } = Default with { Time = TimeSpan.MaxValue };
}
