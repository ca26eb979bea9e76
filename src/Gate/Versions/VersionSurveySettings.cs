using Conform.Gate.Shrinking;

namespace Conform.Gate.Versions;

/// <summary>What a survey spends.</summary>
public sealed record VersionSurveySettings
{
    /// <summary>What shrinking one difference may cost. Counted in runs, so that the result does not depend on the speed of the machine.</summary>
    public ShrinkBudget Shrinking { get; init; } = new(4_000, TimeSpan.FromHours(1));

    /// <summary>After this many programs of one cause in a row that shrank to a known difference, further ones are counted and no longer shrunk.</summary>
    public int MostBarren { get; init; } = 5;

    /// <summary>Number of programs kept of those on which the models do not say what the versions do, 0 or more.</summary>
    public int MostMispredictions { get; init; } = 10;
}
