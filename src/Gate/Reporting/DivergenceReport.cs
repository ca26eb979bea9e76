using Conform.Gate.Shrinking;
using Conform.Programs;

namespace Conform.Gate.Reporting;

/// <summary>What is told about one divergence; the reports differ in form only.</summary>
/// <param name="Divergence">The divergence of the program that is shown, shrunk if it was shrunk.</param>
/// <param name="Left">The model or subject.</param>
/// <param name="Right">The oracle.</param>
/// <param name="Level">How strictly was compared.</param>
/// <param name="Replay">One command that shows the divergence again.</param>
public sealed record DivergenceReport(Divergence Divergence, ReportedSide Left, ReportedSide Right, Level Level, string Replay)
{
    /// <summary>How it was shrunk, or null if it was not.</summary>
    public ShrinkResult? Shrinking { get; init; }

    /// <summary>The divergence as it was first met, or null if that is the one shown.</summary>
    public Divergence? Original { get; init; }

    /// <summary>Number of programs that showed it, 1 or more.</summary>
    public long Count { get; init; } = 1;

    /// <summary>Whether it shrinks to another finding when any divergence is taken, and may be the same bug.</summary>
    public bool IsVariant { get; init; }

    /// <summary>The id of the ledger's entry of which it may be another form, or null.</summary>
    public string? FormOf { get; init; }

    /// <summary>The file that keeps the shrunk program, or null.</summary>
    public string? File { get; init; }

    /// <summary>The report on a finding of a campaign.</summary>
    public static DivergenceReport Of(Finding finding, DifferentialRun run, Level level, string replay)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(run);
        return new(finding.Shrunk, ReportedSide.Of(run.Left), ReportedSide.Of(run.Right), level, replay)
        {
            Shrinking = finding.Shrinking,
            Original = finding.Original,
            Count = finding.Count,
            IsVariant = finding.VariantOf is not null,
            FormOf = finding.FormOf?.Id,
        };
    }
}

/// <summary>One of the two implementations, as reports name it.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Profile">The CPython that it is or claims to be.</param>
public sealed record ReportedSide(string Name, Profile Profile)
{
    /// <summary>The side that <paramref name="implementation"/> is.</summary>
    public static ReportedSide Of(IImplementation implementation)
    {
        ArgumentNullException.ThrowIfNull(implementation);
        return new(implementation.Name, implementation.Profile);
    }
}
