using System.Globalization;
using Conform.Gate.Campaigns;

namespace Conform.Gate.Journaling;

/// <summary>A journal that is read: its header, then its batches.</summary>
/// <remarks>Data from anywhere: every record is checked, and no batch may overlap with another. Not thread-safe.</remarks>
internal sealed class JournalFile
{
    private readonly string path;
    private readonly JournalReader reader;
    private readonly IEnumerator<ReadOnlyMemory<byte>> records;

    /// <summary>Reads the header of a journal.</summary>
    /// <param name="path">What it is called in messages.</param>
    /// <param name="input">The journal from its beginning; not disposed.</param>
    /// <exception cref="JournalException">It is no journal.</exception>
    public JournalFile(string path, Stream input)
    {
        this.path = path;
        reader = new(input);
        records = reader.Read().GetEnumerator();
        Header = TryNext<JournalHeader>();
        if (Header is { Format: not JournalHeader.CurrentFormat })
        {
            throw new JournalException(string.Create(CultureInfo.InvariantCulture, $"The journal '{path}' has format {Header.Format}; this tool reads format {JournalHeader.CurrentFormat}."));
        }

        if (Header is { } header && (header.ShardCount is < 1 or > Shard.MostShards || header.ShardNumber < 1 || header.ShardNumber > header.ShardCount))
        {
            throw new JournalException($"The journal '{path}' is of a shard that there is not.");
        }
    }

    /// <summary>The header; null if the file holds no whole record.</summary>
    public JournalHeader? Header { get; }

    /// <summary>Number of bytes of the whole records read so far.</summary>
    public long WholeLength => reader.WholeLength;

    /// <summary>Whether the last record was not written to its end; known after the last batch.</summary>
    public bool IsTorn => reader.IsTorn;

    /// <summary>The batches in the order in which they were written; can be walked once.</summary>
    /// <param name="mostExamples">Number of examples kept for each reason in a batch.</param>
    /// <exception cref="JournalException">A record is damaged, or no batch.</exception>
    public IEnumerable<CampaignBatch> Batches(int mostExamples)
    {
        var covered = new PositionSet();
        while (Header is not null && TryNext<BatchRecord>() is { } record)
        {
            CampaignBatch batch;
            try
            {
                batch = record.ToBatch(Header.ToShard(), mostExamples);
            }
            catch (FormatException error)
            {
                throw Wrong(error.Message, error);
            }

            if (!covered.TryAdd(batch.From, batch.To))
            {
                throw Wrong("Two batches hold the same program.");
            }

            yield return batch;
        }
    }

    private T? TryNext<T>()
        where T : class
    {
        try
        {
            return records.MoveNext() ? RecordJson.Read<T>(records.Current.Span) : null;
        }
        catch (FormatException error)
        {
            throw Wrong(error.Message, error);
        }
        catch (Exception error) when (error is JournalException or IOException)
        {
            throw Wrong(error.Message, error);
        }
    }

    private JournalException Wrong(string what, Exception? cause = null) => new($"The journal '{path}' cannot be used. {what}", cause!);
}
