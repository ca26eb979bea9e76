namespace Conform.Gate.Power;

/// <summary>The outcomes of one wrong implementation at several seeds.</summary>
/// <param name="outcomes">The outcomes, one or more.</param>
/// <remarks>Immutable.</remarks>
public sealed class KillStatistics(IReadOnlyList<KillOutcome> outcomes)
{
    private readonly long[] killed = [.. outcomes.Where(outcome => outcome.Programs is not null).Select(outcome => outcome.Programs!.Value).Order()];

    /// <summary>The outcomes, in the order of the seeds.</summary>
    public IReadOnlyList<KillOutcome> Outcomes => outcomes;

    /// <summary>Number of seeds at which it survived.</summary>
    public int Survived => outcomes.Count - killed.Length;

    /// <summary>The median of the programs until it was killed, the lower one of two; null if it survived at half of the seeds or more.</summary>
    public long? Median => (outcomes.Count - 1) / 2 is var middle && middle < killed.Length ? killed[middle] : null;

    /// <summary>The most programs that it took; null if it survived at a seed.</summary>
    public long? Max => Survived == 0 ? killed[^1] : null;
}
