using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Conform.Adapters;
using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Programs.Observing;

namespace Conform.Cli.Campaigns;

/// <summary>Runs a campaign in worker processes, one lease after the other, and goes on when one of them dies.</summary>
/// <param name="command">The command that starts a worker with the path of its mark.</param>
/// <param name="bounds">What a worker may use.</param>
/// <param name="shard">The shard.</param>
/// <param name="queue">What is still to be run.</param>
/// <param name="merger">Makes the result.</param>
/// <param name="keep">Is given each new batch before it counts, to write it down.</param>
/// <param name="save">Saves the program with an index that cost a worker its life, for the reason as which it counts, and says where.</param>
/// <param name="mostExamples">Number of inconclusive programs kept for each reason.</param>
/// <param name="time">The clock.</param>
/// <remarks>A program costs itself only: if workers die of it, hang in it or grow in it <see cref="DeathsThatCount"/> times, it counts as inconclusive. It takes more than one
/// death because a worker can be killed by somebody else. This process runs no program in CPython: what is new is shrunk in a worker, too.</remarks>
internal sealed class CampaignSupervisor(
    Func<string, WorkerCommand> command,
    WorkerBounds bounds,
    Shard shard,
    LeaseQueue queue,
    BatchMerger merger,
    Action<CampaignBatch> keep,
    Func<InconclusiveReason, long, string> save,
    int mostExamples,
    TimeProvider time)
{
    /// <summary>Number of workers that end in one program until it is to blame.</summary>
    public const int DeathsThatCount = 3;

    /// <summary>Number of workers in a row that end before they run a program, until the campaign gives up.</summary>
    private const int MostFruitlessStarts = 3;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly BlockingCollection<CampaignBatch> arrivals = [];
    private readonly ConcurrentDictionary<CampaignWorker, bool> alive = [];
    private ExceptionDispatchInfo? failure;
    private int restarts;

    /// <summary>Number of workers that had to be started again.</summary>
    public int Restarts => restarts;

    /// <summary>Runs until everything is done, enough was found or the time is up.</summary>
    /// <param name="jobs">Number of workers, 1 or more.</param>
    /// <param name="duration">Wall-clock bound; null for none. Batches that are under way are finished.</param>
    /// <param name="progress">Called from time to time with what was counted so far.</param>
    /// <returns>Why it ended, unless enough was found, which the merger knows.</returns>
    /// <exception cref="WorkerException">Workers cannot be started.</exception>
    public CampaignStopReason Run(int jobs, TimeSpan? duration, Action<RunStatistics> progress)
    {
        var began = time.GetTimestamp();
        var marks = Directory.CreateTempSubdirectory("conform-campaign");
        var reason = CampaignStopReason.Finished;
        try
        {
            var threads = Enumerable.Range(0, jobs).Select(job => Start(Path.Combine(marks.FullName, $"{job}"))).ToList();
            while (threads.Exists(thread => thread.IsAlive) || arrivals.Count > 0)
            {
                if (arrivals.TryTake(out var batch, Tick))
                {
                    Count(batch);
                    progress(merger.Statistics);
                }

                if (reason == CampaignStopReason.Finished && time.GetElapsedTime(began) >= duration)
                {
                    reason = CampaignStopReason.TimeUp;
                    queue.Close();
                }

                if (failure is not null || merger.HasEnded)
                {
                    queue.Close();
                    foreach (var worker in alive.Keys)
                    {
                        worker.Kill();
                    }
                }
            }
        }
        finally
        {
            marks.Delete(recursive: true);
        }

        failure?.Throw();
        return reason;
    }

    private void Count(CampaignBatch batch)
    {
        merger.Add(batch);
        queue.Complete(batch.From, batch.To);
        merger.Advance(shard.IndexOf(queue.Prefix));
    }

    private Thread Start(string markPath)
    {
        var thread = new Thread(() =>
        {
            try
            {
                Work(markPath);
            }
#pragma warning disable CA1031 // Whatever ends a thread ends the campaign; the thread that waits for it throws it.
            catch (Exception error)
#pragma warning restore CA1031
            {
                _ = Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
                queue.Close();
            }
        })
        {
            IsBackground = true,
            Name = "campaign worker",
        };
        thread.Start();
        return thread;
    }

    /// <summary>Hands leases to one worker after the other.</summary>
    private void Work(string markPath)
    {
        CampaignWorker? worker = null;
        var fruitless = 0;
        try
        {
            while (queue.Take() is { } lease)
            {
                var reached = lease.From;
                try
                {
                    if (worker is null)
                    {
                        worker = CampaignWorker.Start(command(markPath), markPath, bounds, time);
                        alive[worker] = true;
                    }

                    foreach (var record in worker.Run(lease))
                    {
                        Deliver(Read(record));
                        (reached, fruitless) = (record.To, 0);
                        if (queue.IsClosed)
                        {
                            return;
                        }
                    }

                    queue.Return();
                }
                catch (WorkerFailure death)
                {
                    if (queue.IsClosed)
                    {
                        return;
                    }

                    _ = Interlocked.Increment(ref restarts);
                    var inFlight = worker?.InFlight is { } position && position >= reached && position < lease.To ? position : (long?)null;
                    fruitless = inFlight is null ? fruitless + 1 : 0;
                    if (fruitless >= MostFruitlessStarts)
                    {
                        throw new WorkerException($"Workers of the campaign end before they run a program: {death.Message}.", death);
                    }

                    queue.Return(Rest(lease, reached, inFlight, death.Stop));
                    Dispose(worker);
                    worker = null;
                }
            }
        }
        finally
        {
            Dispose(worker);
        }
    }

    /// <summary>What is left of a lease after the death of its worker: the program that it ran by itself, and what lies around it.</summary>
    private Lease[] Rest(Lease lease, long reached, long? inFlight, Stop stop)
    {
        if (inFlight is not { } position)
        {
            return [lease with { From = reached }];
        }

        var deaths = lease.To - lease.From == 1 ? lease.Deaths + 1 : 1;
        if (deaths >= DeathsThatCount)
        {
            Deliver(Lost(position, stop));
            return [];
        }

        return [new(reached, position), new(position, position + 1) { Deaths = deaths }, new(position + 1, lease.To)];
    }

    private CampaignBatch Read(Gate.Journaling.BatchRecord record)
    {
        try
        {
            return record.ToBatch(shard, mostExamples);
        }
        catch (FormatException error)
        {
            throw new WorkerFailure(StopReason.Crashed, error.Message.TrimEnd('.'));
        }
    }

    private CampaignBatch Lost(long position, Stop stop)
    {
        var index = shard.IndexOf(position);
        var tally = new CampaignTally(mostExamples);
        var reason = DifferentialRun.ReasonOf(stop.Reason);
        tally.CountLost(index, new(reason, $"{stop.Detail}; the program is in '{save(reason, index)}'"));
        return new(shard, position, position + 1, tally, []);
    }

    private void Deliver(CampaignBatch batch)
    {
        keep(batch);
        arrivals.Add(batch);
    }

    private void Dispose(CampaignWorker? worker)
    {
        if (worker is not null)
        {
            _ = alive.TryRemove(worker, out _);
            worker.Dispose();
        }
    }
}
