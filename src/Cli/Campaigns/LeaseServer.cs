using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using Conform.Gate.Campaigns;
using Conform.Gate.Journaling;

namespace Conform.Cli.Campaigns;

/// <summary>The worker's side of a campaign in several processes: runs leases and hands over batches.</summary>
/// <remarks>Ends with its input; what it is doing then is of no use to anybody, even if it hangs.</remarks>
internal sealed class LeaseServer : IDisposable
{
    private readonly Stream output;
    private readonly Channel<Lease> leases = Channel.CreateUnbounded<Lease>(new() { SingleReader = true, SingleWriter = true });

    private LeaseServer(Stream output) => this.output = output;

    /// <summary>Begins to listen.</summary>
    /// <param name="input">Leases, one JSON object a line.</param>
    /// <param name="output">The greeting and the batches.</param>
    public static LeaseServer Listen(TextReader input, Stream output)
    {
        var server = new LeaseServer(output);
        new Thread(() => server.Read(input)) { IsBackground = true, Name = "leases" }.Start();
        return server;
    }

    /// <summary>Greets, and runs leases for ever.</summary>
    /// <param name="greeting">What this worker is.</param>
    /// <param name="runner">Runs the programs.</param>
    /// <param name="shard">The shard that positions are of.</param>
    /// <param name="mark">Where it is said which program is run.</param>
    public void Serve(LeaseGreeting greeting, BatchRunner runner, Shard shard, InFlightMark mark)
    {
        Send(greeting);
        while (true)
        {
            var lease = leases.Reader.ReadAsync().AsTask().GetAwaiter().GetResult();
            foreach (var batch in runner.Run(shard, lease.From, lease.To, mark.Begin))
            {
                Send(BatchRecord.Of(batch));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private void Read(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            _ = leases.Writer.TryWrite(RecordJson.Read<Lease>(Encoding.UTF8.GetBytes(line)));
        }

        // Who sent leases is gone. Leaving in good order would wait for a program that may hang.
        Process.GetCurrentProcess().Kill();
    }

    private void Send<T>(T record)
    {
        output.Write([.. RecordJson.Write(record), (byte)'\n']);
        output.Flush();
    }
}
