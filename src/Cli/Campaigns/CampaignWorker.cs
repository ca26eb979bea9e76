using System.Globalization;
using System.Text;
using Conform.Adapters;
using Conform.Gate.Journaling;
using Conform.Programs.Observing;

namespace Conform.Cli.Campaigns;

/// <summary>One worker process of a campaign, from outside: it is watched while it runs, and known by its last program when it dies.</summary>
/// <remarks>Not thread-safe, but for <see cref="Kill"/>. <see cref="Dispose"/> ends the process.</remarks>
internal sealed class CampaignWorker : IDisposable
{
    /// <summary>How often a worker is looked at.</summary>
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(250);

    private readonly WorkerProcess process;
    private readonly InFlightMark mark;
    private readonly WorkerBounds bounds;
    private readonly TimeProvider time;
    private long beat;
    private long beatAt;

    private CampaignWorker(WorkerProcess process, InFlightMark mark, WorkerBounds bounds, TimeProvider time) =>
        (this.process, this.mark, this.bounds, this.time) = (process, mark, bounds, time);

    /// <summary>Starts a worker and waits for its greeting.</summary>
    /// <param name="command">The command, which gets the path of the mark.</param>
    /// <param name="markPath">The file of the mark; each worker that is alive has one of its own.</param>
    /// <param name="bounds">What it may use.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="WorkerFailure">It cannot be started, or does not greet as it should.</exception>
    public static CampaignWorker Start(WorkerCommand command, string markPath, WorkerBounds bounds, TimeProvider time)
    {
        var mark = InFlightMark.Open(markPath);
        mark.Clear();
        WorkerProcess? process = null;
        try
        {
            process = WorkerProcess.Start(command);
            _ = LeaseGreeting.Parse(process.Listen(bounds.StartTime));
            return new(process, mark, bounds, time);
        }
        catch (Exception error)
        {
            process?.Dispose();
            mark.Dispose();
            throw error is FormatException ? new WorkerFailure(StopReason.Crashed, error.Message.TrimEnd('.')) : error;
        }
    }

    /// <summary>The position of the program that it runs or ran last; null if it did not begin one.</summary>
    public long? InFlight => mark.Position;

    /// <summary>Runs a lease.</summary>
    /// <returns>The records of its batches, as they come; together they are the whole lease.</returns>
    /// <exception cref="WorkerFailure">It died, hangs, uses too much memory, or does not keep to the conversation.</exception>
    public IEnumerable<BatchRecord> Run(Lease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        mark.Clear();
        process.Tell(Encoding.UTF8.GetString(RecordJson.Write(lease)), bounds.StartTime);
        (beat, beatAt) = (mark.Beat, time.GetTimestamp());
        for (var reached = lease.From; reached < lease.To;)
        {
            var record = Parse(process.Listen(WatchInterval, Watch));
            if (record.From != reached || record.To <= reached || record.To > lease.To)
            {
                throw new WorkerFailure(StopReason.Crashed, "the worker answered with other programs than it was asked to run");
            }

            reached = record.To;
            yield return record;
        }
    }

    /// <summary>Ends the process; what waits for it learns that it died. May be called from any thread.</summary>
    public void Kill() => process.Kill();

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Dispose();
        mark.Dispose();
    }

    private static BatchRecord Parse(string line)
    {
        try
        {
            return RecordJson.Read<BatchRecord>(Encoding.UTF8.GetBytes(line));
        }
        catch (FormatException error)
        {
            throw new WorkerFailure(StopReason.Crashed, error.Message.TrimEnd('.'));
        }
    }

    private WorkerFailure? Watch()
    {
        if (mark.Beat != beat)
        {
            (beat, beatAt) = (mark.Beat, time.GetTimestamp());
        }

        return time.GetElapsedTime(beatAt) > bounds.RunTime
            ? new(StopReason.TimedOut, string.Create(CultureInfo.InvariantCulture, $"no end within {bounds.RunTime.TotalSeconds:0.###} s"))
            : process.ResidentSet > bounds.Memory
            ? new(StopReason.LimitReached, string.Create(CultureInfo.InvariantCulture, $"the process used more than {bounds.Memory >> 20} MB"))
            : null;
    }
}
