namespace Conform.Gate.Campaigns;

/// <summary>What was counted over some programs of a campaign.</summary>
/// <param name="mostExamples">Number of inconclusive programs kept for each reason, 0 or more.</param>
/// <remarks>The tallies of disjoint parts add up to that of the whole, in any order. Mutable; not thread-safe.</remarks>
internal sealed class CampaignTally(int mostExamples)
{
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);
    private readonly Dictionary<Inconclusive, long> causes = [];
    private List<InconclusiveExample> examples = [];

    /// <summary>The counts.</summary>
    public RunStatistics Statistics { get; } = new();

    /// <summary>Number of programs that each entry of the ledger accounts for, by its id.</summary>
    public IReadOnlyDictionary<string, long> Known => known;

    /// <summary>Number of inconclusive programs of each reason and detail.</summary>
    public IReadOnlyDictionary<Inconclusive, long> Causes => causes;

    /// <summary>The first inconclusive programs of each reason, by index.</summary>
    public IReadOnlyList<InconclusiveExample> Examples => examples;

    /// <summary>Counts a program; one whose divergence is open counts without a verdict.</summary>
    public void Count(long index, JudgedProgram judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        Statistics.Count(judged.Run, judged.Shape);
        if (judged.Open is null)
        {
            Count(index, judged.Verdict);
        }
    }

    /// <summary>Counts the verdict of a program.</summary>
    public void Count(long index, Verdict verdict)
    {
        Statistics.Count(verdict);
        switch (verdict)
        {
            case Diverges { Known: { } difference }:
                CountKnown(difference.Entry.Id, 1);
                break;
            case Inconclusive open:
                CountCause(open, 1);
                AddExamples([new(index, open)]);
                break;
            default:
                break;
        }
    }

    /// <summary>Counts a program that never came to an end: nothing is known of it but that.</summary>
    public void CountLost(long index, Inconclusive verdict)
    {
        Statistics.CountLost();
        Count(index, verdict);
    }

    /// <summary>Counts programs that an entry of the ledger accounts for.</summary>
    public void CountKnown(string entry, long programs) => known[entry] = known.GetValueOrDefault(entry) + programs;

    /// <summary>Counts programs that are inconclusive for one cause; their reason is counted by <see cref="Statistics"/>.</summary>
    public void CountCause(Inconclusive cause, long programs) => causes[cause] = causes.GetValueOrDefault(cause) + programs;

    /// <summary>Keeps examples, as far as they are among the first ones.</summary>
    public void AddExamples(IReadOnlyCollection<InconclusiveExample> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        if (more.Count > 0)
        {
            examples = [.. examples.Concat(more).OrderBy(example => example.Index).GroupBy(example => example.Verdict.Reason).SelectMany(group => group.Take(mostExamples)).OrderBy(example => example.Index)];
        }
    }

    /// <summary>Adds what <paramref name="other"/> counted over other programs.</summary>
    public void Add(CampaignTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Statistics.Add(other.Statistics);
        AddExamples(other.examples);
        foreach (var (entry, programs) in other.known)
        {
            CountKnown(entry, programs);
        }

        foreach (var (cause, programs) in other.causes)
        {
            CountCause(cause, programs);
        }
    }
}
