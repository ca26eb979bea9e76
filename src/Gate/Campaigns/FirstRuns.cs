using System.Threading.Channels;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Gate.Campaigns;

/// <summary>The first runs of a sequence of programs, in order. If the left side may be run by any thread, they are made ahead: programs are generated and run by the left side on another core, while
/// the right side runs the ones before.</summary>
/// <remarks>What is handed out depends on the programs and the left side only. A program that makes generation or the left side throw throws when it is its turn. One thread asks.</remarks>
internal sealed class FirstRuns : IDisposable
{
    /// <summary>Programs that are handed over together: a change of threads costs as much as a short program.</summary>
    private const int BatchSize = 8;

    /// <summary>Batches that wait at most.</summary>
    private const int MostBatches = 3;

    private readonly DifferentialRun run;
    private readonly Func<long, Program> programs;
    private readonly long? end;
    private Ahead? ahead;
    private AttemptedRun[] batch = [];
    private int taken;

    /// <summary>Prepares the runs.</summary>
    /// <param name="run">The two sides.</param>
    /// <param name="programs">The program of an index, 0 and up; if the left side is run ahead, called by another thread, and for some indexes more than once.</param>
    /// <param name="end">The index after the last program; null if there is none.</param>
    public FirstRuns(DifferentialRun run, Func<long, Program> programs, long? end) => (this.run, this.programs, this.end) = (run, programs, end);

    /// <summary>The run of the next program.</summary>
    /// <param name="index">Its index: one more than the last time.</param>
    public FirstRun Take(long index)
    {
        if (!run.Left.Capabilities.IsThreadSafe)
        {
            return FirstRun.Of(run, programs(index));
        }

        if (taken == batch.Length)
        {
            ahead ??= new(this, index);
            (batch, taken) = (ahead.Next(), 0);
        }

        return batch[taken++].OrThrow();
    }

    /// <summary>Ends the work ahead.</summary>
    public void Dispose() => ahead?.Dispose();

    /// <summary>The thread that runs ahead from one index on.</summary>
    private sealed class Ahead : IDisposable
    {
        private readonly Channel<AttemptedRun[]> batches = Channel.CreateBounded<AttemptedRun[]>(new BoundedChannelOptions(MostBatches) { SingleReader = true, SingleWriter = true });
        private readonly CancellationTokenSource stopping = new();
        private readonly FirstRuns runs;
        private readonly Thread thread;

        public Ahead(FirstRuns runs, long index)
        {
            this.runs = runs;
            thread = new(() => Work(index)) { IsBackground = true, Name = "first runs" };
            thread.Start();
        }

        public AttemptedRun[] Next() => batches.Reader.ReadAsync().AsTask().GetAwaiter().GetResult();

        public void Dispose()
        {
            stopping.Cancel();
            thread.Join();
            stopping.Dispose();
        }

        private FirstRun Prepared(long index)
        {
            var program = runs.programs(index);
            foreach (var cell in program.Cells)
            {
                // The right side finds the text made.
                _ = ProgramText.RenderCell(cell);
            }

            return FirstRun.Of(runs.run, program);
        }

        private void Work(long index)
        {
            try
            {
                while (runs.end is not { } end || index < end)
                {
                    var count = (int)Math.Min(BatchSize, (runs.end ?? long.MaxValue) - index);
                    var batch = new AttemptedRun[count];
                    for (var place = 0; place < count; place++, index++)
                    {
                        stopping.Token.ThrowIfCancellationRequested();
                        var next = index;
                        batch[place] = AttemptedRun.Of(() => Prepared(next));
                    }

                    batches.Writer.WriteAsync(batch, stopping.Token).AsTask().GetAwaiter().GetResult();
                }
            }
            catch (OperationCanceledException)
            {
                // Nobody waits for what was made ahead.
            }
        }
    }
}
