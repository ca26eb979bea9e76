using Conform.Gate.Causes;
using Conform.Gate.Shrinking;
using Conform.Programs.Shrinking;

namespace Conform.Gate.Versions;

/// <summary>Finds what differs between two versions: runs programs on both, shrinks each kind of difference, and counts the rest with its kind.</summary>
/// <remarks>Only the first difference of a program is looked at: a frequent difference hides rare ones that come after it, so many programs are better than long
/// ones. The result depends on the programs, the settings and the versions only. Not thread-safe; can be run once.</remarks>
public sealed class VersionSurvey
{
    private readonly DifferentialRun versions;
    private readonly DifferentialRun? models;
    private readonly VersionSurveySettings settings;
    private readonly TimeProvider time;
    private readonly RunStatistics statistics = new();
    private readonly DifferenceBook book = new();
    private readonly Dictionary<DifferenceCause, int> barren = [];
    private readonly List<Misprediction> mispredictions = [];
    private long mispredicted;

    /// <summary>Prepares a survey.</summary>
    /// <param name="versions">The older version on the left, the newer one on the right.</param>
    /// <param name="models">The models of the same two versions, to be checked against them; null for none.</param>
    /// <param name="settings">What may be spent.</param>
    /// <param name="time">The clock.</param>
    public VersionSurvey(DifferentialRun versions, DifferentialRun? models, VersionSurveySettings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        (this.versions, this.models, this.settings, this.time) = (versions, models, settings, time);
    }

    /// <summary>Runs all programs of <paramref name="sources"/>.</summary>
    /// <param name="sources">The programs.</param>
    /// <param name="progress">Called after each program with the statistics so far, which keep changing; may be null.</param>
    public VersionSurveyResult Run(IReadOnlyList<ProgramSeries> sources, Action<RunStatistics>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var began = time.GetTimestamp();
        foreach (var source in sources)
        {
            for (long index = 0; index < source.Count; index++)
            {
                Check(source, index);
                statistics.Elapsed = time.GetElapsedTime(began);
                progress?.Invoke(statistics);
            }
        }

        return new(
            versions.Left.Profile,
            versions.Right.Profile,
            sources,
            statistics,
            [.. book.Sorted().Select(Predicted)],
            mispredictions,
            mispredicted);
    }

    private void Check(ProgramSeries source, long index)
    {
        var checkedProgram = versions.Check(source.At(index));
        var verdict = checkedProgram.Divergence is { } divergence ? versions.Repeat(divergence) : checkedProgram.Verdict;
        statistics.Count(checkedProgram, verdict);
        if (verdict is Inconclusive)
        {
            return;
        }

        Predict(checkedProgram);
        if (checkedProgram.Divergence is { } found)
        {
            var located = versions.Locate(found);
            Investigate(located, source.Name, index);
            book.Count(located);
        }
    }

    /// <summary>Makes an entry of a difference unless it is known.</summary>
    private void Investigate(Divergence located, string source, long index)
    {
        var cause = DifferenceCause.Of(located);
        if (book.Explains(located) || barren.GetValueOrDefault(cause) >= settings.MostBarren)
        {
            return;
        }

        var shrinking = new Shrinker(versions, ShrinkPasses.Near, settings.Shrinking, time).Shrink(located.Program, ShrinkGoal.Where(divergence => DifferenceCause.Of(divergence) == cause));
        var smallest = versions.Check(shrinking.Program).Divergence;
        if (smallest is null || DifferenceCause.Of(smallest) != cause || versions.Confirm(smallest) is not Diverges)
        {
            smallest = located;
        }

        barren[cause] = book.Add(new(cause, smallest, source, index)) ? 0 : barren.GetValueOrDefault(cause) + 1;
        foreach (var slip in shrinking.Slips.OrderBy(slip => slip.Program, Simplicity.Order))
        {
            // It may be a difference that no program shows first.
            if (!book.HasCause(DifferenceCause.Of(slip)) && versions.Confirm(slip) is Diverges)
            {
                Investigate(slip, source, index);
            }
        }
    }

    private void Predict(CheckedProgram observed)
    {
        if (models is null)
        {
            return;
        }

        var foreseen = models.Check(observed.Program);
        var isUnknown = foreseen is { Divergence: null, UnknownTexts: > 0 };
        if (!isUnknown && foreseen.Verdict is not Inconclusive && foreseen.Divergence?.Signature != observed.Divergence?.Signature)
        {
            mispredicted++;
            if (mispredictions.Count < settings.MostMispredictions)
            {
                mispredictions.Add(new(observed.Program, observed.Divergence, foreseen.Divergence));
            }
        }
    }

    private VersionDifference Predicted(VersionDifference difference) => models is null ? difference : difference with
    {
        IsPredicted = models.Check(difference.Smallest.Program).Divergence is { } foreseen && DifferenceCause.Of(foreseen) == difference.Cause,
        Forms = [.. difference.Forms.Select(Predicted)],
    };
}
