using Conform.Programs;

namespace Conform.Gate.Versions;

/// <summary>One difference as a document tells it.</summary>
/// <param name="Title">One line.</param>
/// <param name="Program">The smallest program.</param>
/// <param name="Older">What the older version does, one line.</param>
/// <param name="Newer">What the newer version does, one line.</param>
public sealed record DocumentedDifference(string Title, Program Program, string Older, string Newer)
{
    /// <summary>The titles of the other forms, the first ones; the last one may say how many more there are.</summary>
    public ValueList<string> Forms { get; init; }

    /// <summary>Largest number of forms that are listed.</summary>
    private const int MostForms = 12;

    /// <summary>The difference as the document of a survey tells it.</summary>
    public static DocumentedDifference Of(VersionDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var forms = difference.Forms.Select(VersionDifferenceText.Title).Distinct(StringComparer.Ordinal).ToList();
        return Of(VersionDifferenceText.Title(difference), difference.Smallest) with
        {
            Forms = forms.Count <= MostForms ? forms.ToValueList() : [.. forms.Take(MostForms - 1), FormattableString.Invariant($"{forms.Count - MostForms + 1} more")],
        };
    }

    /// <summary>The same with another title.</summary>
    public static DocumentedDifference Of(string title, Divergence divergence)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        return new(title, divergence.Program, VersionDifferenceText.Side(divergence, isOlder: true), VersionDifferenceText.Side(divergence, isOlder: false));
    }
}

/// <summary>The differences between two versions as a document tells them.</summary>
/// <param name="Older">The older version.</param>
/// <param name="Newer">The newer version.</param>
/// <param name="Counts">How they were found, one sentence.</param>
/// <param name="Differences">The differences, in order.</param>
public sealed record DocumentedPair(PythonVersion Older, PythonVersion Newer, string Counts, IReadOnlyList<DocumentedDifference> Differences)
{
    /// <summary>What a survey found.</summary>
    public static DocumentedPair Of(VersionSurveyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            result.Older.Version,
            result.Newer.Version,
            FormattableString.Invariant($"{result.Statistics.Programs} programs ({string.Join(", ", result.Sources.Select(source => FormattableString.Invariant($"{source.Count} {source.Name}")))}), {result.Statistics.Diverge} of which differ; {result.Differences.Count} differences."),
            [.. result.Differences.Select(DocumentedDifference.Of)]);
    }
}
