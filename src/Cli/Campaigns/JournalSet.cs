using System.Globalization;
using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Gate.Journaling;

namespace Conform.Cli.Campaigns;

/// <summary>The journals of the shards of one campaign.</summary>
internal sealed class JournalSet : IDisposable
{
    private readonly List<OpenJournal> journals;

    private JournalSet(List<OpenJournal> journals) => this.journals = journals;

    /// <summary>What the first one begins with.</summary>
    public JournalHeader Header => journals[0].Header;

    /// <summary>What a journal begins with; null if it holds nothing whole.</summary>
    /// <exception cref="JournalException">It cannot be read, or is none.</exception>
    public static JournalHeader? HeaderOf(string path)
    {
        using var file = OpenFile(path);
        return new JournalFile(path, file).Header;
    }

    /// <summary>Opens journals.</summary>
    /// <param name="paths">Files, and folders whose files <c>*.journal</c> are meant.</param>
    /// <exception cref="JournalException">One cannot be read, they are of different campaigns, or two are of one shard.</exception>
    public static JournalSet Open(IReadOnlyList<string> paths)
    {
        var found = paths
            .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.journal").Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1))
            .Select(OpenJournal.Open)
            .ToList();
        var set = new JournalSet(found);
        try
        {
            if (found.Count == 0)
            {
                throw new JournalException("There is no journal in the folders that were named.");
            }

            foreach (var other in found.Skip(1))
            {
                if (other.Header.DifferenceFrom(set.Header) is { } difference)
                {
                    throw new JournalException($"The journals '{found[0].Path}' and '{other.Path}' are of different campaigns. {difference}");
                }
            }

            return found.GroupBy(journal => journal.Header.ShardNumber).FirstOrDefault(group => group.Count() > 1) is { } twice
                ? throw new JournalException($"The journals '{twice.First().Path}' and '{twice.Last().Path}' are of one shard.")
                : set;
        }
        catch
        {
            set.Dispose();
            throw;
        }
    }

    /// <summary>The result of all shards.</summary>
    /// <param name="identity">The campaign as this tool would run it.</param>
    /// <param name="collector">Says which divergences are distinct.</param>
    /// <param name="runner">Runs programs again where the campaign ends within a batch.</param>
    /// <param name="settings">When the campaign stops.</param>
    /// <param name="isPartial">Whether programs may be missing.</param>
    /// <exception cref="JournalException">A journal is damaged, the campaign is one of another version, or programs are missing.</exception>
    public CampaignResult Merge(JournalHeader identity, FindingCollector collector, BatchRunner runner, CampaignSettings settings, bool isPartial)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(settings);
        if (Header.DifferenceFrom(identity with { ShardCount = Header.ShardCount }) is { } difference)
        {
            throw new JournalException($"The journal '{journals[0].Path}' is of another campaign than this tool would run. {difference}");
        }

        var missing = Header.ShardCount - journals.Count;
        Require(isPartial || missing == 0, string.Create(CultureInfo.InvariantCulture, $"The journals of {missing} of {Header.ShardCount} shards are missing; name them"));
        var merger = new BatchMerger(collector, runner, settings, endsWhenEnough: true);
        var walks = journals.ConvertAll(journal => new Walk(journal, settings));

        // In step: what is known to be complete grows with the journal that is furthest behind.
        while (!merger.HasEnded && walks.Where(walk => !walk.IsAtEnd).MinBy(walk => walk.CompleteIndex) is { } behind)
        {
            if (behind.TryNext(out var batch))
            {
                merger.Add(batch);
            }

            merger.Advance(walks.Min(walk => walk.CompleteIndex));
        }

        var result = merger.End(walks.TrueForAll(walk => walk.IsFinished) && missing == 0 ? CampaignStopReason.Finished : CampaignStopReason.TimeUp);
        var open = walks.Find(walk => !walk.IsFinished);
        Require(isPartial || merger.HasEnded || open is null || settings.Duration is not null, $"The journal '{open?.Path}' has not come to its end; go on with it by '--resume'");
        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => journals.ForEach(journal => journal.Dispose());

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new JournalException($"{otherwise}, or merge what there is by '--partial'.");
        }
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The journal '{path}' cannot be read: {error.Message}", error);
        }
    }

    /// <summary>A journal that is open.</summary>
    private sealed record OpenJournal(string Path, FileStream Stream, JournalFile File, JournalHeader Header) : IDisposable
    {
        public static OpenJournal Open(string path)
        {
            var stream = OpenFile(path);
            try
            {
                var file = new JournalFile(path, stream);
                return new(path, stream, file, file.Header ?? throw new JournalException($"The journal '{path}' holds no whole record."));
            }
            catch
            {
                stream.Dispose();
                throw;
            }
        }

        public void Dispose() => Stream.Dispose();
    }

    /// <summary>Goes through the batches of a journal.</summary>
    private sealed class Walk(OpenJournal journal, CampaignSettings settings)
    {
        private readonly IEnumerator<CampaignBatch> batches = journal.File.Batches(settings.InconclusiveExamples).GetEnumerator();
        private readonly PositionSet done = new();
        private readonly Shard shard = journal.Header.ToShard();

        public string Path => journal.Path;

        public bool IsAtEnd { get; private set; }

        /// <summary>Whether every program of the shard was met that the campaign has.</summary>
        public bool IsFinished => settings.Programs is { } programs && done.Prefix >= shard.PositionsWithin(programs);

        /// <summary>The index below which every program of the shard was met that the journal holds.</summary>
        public long CompleteIndex => IsFinished || IsAtEnd ? long.MaxValue : shard.IndexOf(done.Prefix);

        public bool TryNext(out CampaignBatch batch)
        {
            IsAtEnd = !batches.MoveNext();
            batch = batches.Current;
            return !IsAtEnd && done.TryAdd(batch.From, batch.To);
        }
    }
}
