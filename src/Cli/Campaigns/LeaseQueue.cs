using Conform.Gate.Campaigns;

namespace Conform.Cli.Campaigns;

/// <summary>The programs that are still to be run, handed out in leases: first what an earlier process left out or a worker that died gave back, then the sequence in
/// its order.</summary>
/// <remarks>Thread-safe. No lease lies further ahead than <see cref="RunAhead"/> of the first program that is not done: where a campaign ends early, what was run beyond
/// is for nothing.</remarks>
internal sealed class LeaseQueue
{
    /// <summary>Number of programs of a lease.</summary>
    public const int LeaseSize = 512;

    /// <summary>Largest distance of a lease from the first program that is not done, in programs.</summary>
    public const int RunAhead = 64 * LeaseSize;

    private readonly object gate = new();
    private readonly PositionSet done;
    private readonly PriorityQueue<Lease, long> first = new();
    private readonly long end;
    private long next;
    private int lent;
    private bool isClosed;

    /// <summary>A queue of the positions below <paramref name="end"/>.</summary>
    /// <param name="done">What is done already.</param>
    /// <param name="end">The number of positions.</param>
    public LeaseQueue(PositionSet done, long end)
    {
        ArgumentNullException.ThrowIfNull(done);
        (this.done, this.end) = (done, end);
        next = done.End;
        foreach (var (from, to) in done.Gaps())
        {
            first.Enqueue(new(from, to), from);
        }
    }

    /// <summary>Whether no lease is handed out any more.</summary>
    public bool IsClosed
    {
        get
        {
            lock (gate)
            {
                return isClosed;
            }
        }
    }

    /// <summary>Number of positions from 0 on that are done without a gap.</summary>
    public long Prefix
    {
        get
        {
            lock (gate)
            {
                return done.Prefix;
            }
        }
    }

    /// <summary>The next lease; waits while none may be handed out yet.</summary>
    /// <returns>Null if everything is done or the queue is closed.</returns>
    public Lease? Take()
    {
        lock (gate)
        {
            while (!isClosed)
            {
                if (first.TryDequeue(out var lease, out _))
                {
                    lent++;
                    return lease;
                }

                if (next < end && next < done.Prefix + RunAhead)
                {
                    lent++;
                    lease = new(next, Math.Min(end, next + LeaseSize));
                    next = lease.To;
                    return lease;
                }

                if (next >= end && lent == 0)
                {
                    return null;
                }

                _ = Monitor.Wait(gate);
            }

            return null;
        }
    }

    /// <summary>Says that programs were run.</summary>
    public void Complete(long from, long to)
    {
        lock (gate)
        {
            _ = done.TryAdd(from, to);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Says that who took a lease has finished it, or gives back what is left of it.</summary>
    public void Return(params IEnumerable<Lease> rest)
    {
        lock (gate)
        {
            lent--;
            foreach (var lease in rest.Where(lease => lease.From < lease.To))
            {
                first.Enqueue(lease, lease.From);
            }

            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Hands out nothing more.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.PulseAll(gate);
        }
    }
}
