namespace Conform.Gate.Shrinking;

/// <summary>Why a shrinker stopped.</summary>
public enum ShrinkStopReason
{
    /// <summary>No pass makes the program simpler.</summary>
    Finished,

    /// <summary>The budget of runs is used up.</summary>
    RunBudget,

    /// <summary>The budget of time is used up.</summary>
    TimeBudget,

    /// <summary>The program that was to be shrunk did not diverge as wanted again.</summary>
    Flaky,
}

/// <summary>The sentences that say why a shrinker stopped.</summary>
public static class ShrinkStopReasonText
{
    /// <summary>One sentence, ending in a full stop.</summary>
    public static string Sentence(this ShrinkStopReason reason) => reason switch
    {
        ShrinkStopReason.Finished => "No pass makes it simpler.",
        ShrinkStopReason.RunBudget => "Stopped: the budget of runs is used up; it may be possible to make it simpler.",
        ShrinkStopReason.TimeBudget => "Stopped: the budget of time is used up; it may be possible to make it simpler.",
        ShrinkStopReason.Flaky => "Not shrunk: the divergence did not repeat.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
