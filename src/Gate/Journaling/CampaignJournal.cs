using System.Globalization;
using Conform.Gate.Campaigns;

namespace Conform.Gate.Journaling;

/// <summary>The record of a campaign on disk, to which batches are added as they come.</summary>
/// <remarks>A batch is in the hands of the operating system when <see cref="Append"/> returns, so that it survives the death of this process, and on the disk after
/// <see cref="SyncInterval"/> at the latest, at once if it holds a divergence. Thread-safe. One process writes a journal at a time.</remarks>
internal sealed class CampaignJournal : IDisposable
{
    private readonly Lock gate = new();
    private readonly FileStream file;
    private readonly TimeProvider time;
    private long synced;

    private CampaignJournal(FileStream file, TimeProvider time)
    {
        (this.file, this.time) = (file, time);
        synced = time.GetTimestamp();
    }

    /// <summary>How long a record may wait for the disk.</summary>
    public static TimeSpan SyncInterval { get; } = TimeSpan.FromSeconds(1);

    /// <summary>The path of the journal of a shard in a folder: <c>campaign.journal</c>, or <c>shard-3-of-16.journal</c>.</summary>
    public static string PathOf(string folder, Shard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return Path.Combine(folder, shard.IsWhole ? "campaign.journal" : string.Create(CultureInfo.InvariantCulture, $"shard-{shard.Number}-of-{shard.Count}.journal"));
    }

    /// <summary>Begins a journal in a file that is not there yet.</summary>
    /// <exception cref="JournalException">It is there, or cannot be written.</exception>
    public static CampaignJournal Create(string path, JournalHeader header, TimeProvider time)
    {
        FileStream file;
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The journal '{path}' cannot be begun: {error.Message}", error);
        }

        var journal = new CampaignJournal(file, time);
        journal.Write(RecordJson.Write(header), isUrgent: true);
        return journal;
    }

    /// <summary>Opens a journal to go on with it; a torn last record is cut off.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">The campaign that is to go on.</param>
    /// <param name="mostExamples">Number of examples kept for each reason in a batch.</param>
    /// <param name="take">Is given every batch, in the order in which they were written.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="JournalException">It cannot be read, another process writes it, it is damaged, or it is of another campaign.</exception>
    public static CampaignJournal Resume(string path, JournalHeader header, int mostExamples, Action<CampaignBatch> take, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(header);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The journal '{path}' cannot be opened: {error.Message}", error);
        }

        try
        {
            var reading = new JournalFile(path, file);
            if (reading.Header is { } written)
            {
                if (written.DifferenceFrom(header) is { } difference || (difference = written.ShardNumber == header.ShardNumber ? null : "The shard is another one.") is not null)
                {
                    throw new JournalException($"The journal '{path}' is of another campaign. {difference}");
                }

                foreach (var batch in reading.Batches(mostExamples))
                {
                    take(batch);
                }
            }

            file.SetLength(reading.WholeLength);
            file.Position = reading.WholeLength;
            var journal = new CampaignJournal(file, time);
            if (reading.Header is null)
            {
                journal.Write(RecordJson.Write(header), isUrgent: true);
            }

            return journal;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds a batch.</summary>
    /// <exception cref="JournalException">It cannot be written.</exception>
    public void Append(CampaignBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Write(RecordJson.Write(BatchRecord.Of(batch)), isUrgent: batch.Open.Count > 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            if (file.CanWrite)
            {
                file.Flush(flushToDisk: true);
                file.Dispose();
            }
        }
    }

    private void Write(byte[] payload, bool isUrgent)
    {
        lock (gate)
        {
            try
            {
                file.Write(JournalFrame.Write(payload));
                if (isUrgent || time.GetElapsedTime(synced) >= SyncInterval)
                {
                    file.Flush(flushToDisk: true);
                    synced = time.GetTimestamp();
                }
            }
            catch (IOException error)
            {
                throw new JournalException($"The journal '{file.Name}' cannot be written: {error.Message}", error);
            }
        }
    }
}
