using System.Text;
using Conform.Cli.Campaigns;
using Conform.Gate.Campaigns;
using Conform.Gate.Journaling;
using Conform.Gate.Ledgers;
using Conform.Gate.Ratchet;
using Conform.Programs.Protocol;
using Conform.Programs.Text;

namespace Conform.Unit.HostileInput;

/// <summary>Everything of the tool that reads what strangers wrote.</summary>
internal static class InputReaders
{
    /// <summary>The readers by name.</summary>
    public static IReadOnlyDictionary<string, InputReader> All { get; } = new Dictionary<string, InputReader>
    {
        ["program"] = new(bytes => ProgramText.Parse(bytes.AsSpan()), error => error is ProgramFormatException { Line: >= 1, Column: >= 1 }),
        ["ledger"] = new(bytes => LedgerJson.Read(Text(bytes)), error => error is FormatException),
        ["baseline"] = new(bytes => Baseline.Read(Text(bytes)), error => error is FormatException),
        ["journal"] = new(bytes => new JournalFile("journal", new MemoryStream(bytes)).Batches(3).Count(), error => error is JournalException),
        ["record"] = new(bytes => RecordJson.Read<BatchRecord>(bytes).ToBatch(Shard.Whole, 3), error => error is FormatException),
        ["header"] = new(bytes => RecordJson.Read<JournalHeader>(bytes), error => error is FormatException),
        ["lease"] = new(bytes => RecordJson.Read<Lease>(bytes), error => error is FormatException),
        ["handshake"] = new(bytes => WorkerHandshake.Parse(Text(bytes)), error => error is ProtocolException),
        ["request"] = new(bytes => WorkerRequest.Parse(Text(bytes)), error => error is ProtocolException),
        ["response"] = new(bytes => WorkerResponse.Parse(Text(bytes)), error => error is ProtocolException),
    };

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}

/// <summary>One reader.</summary>
/// <param name="Read">Reads bytes, or throws.</param>
/// <param name="IsAllowed">Whether an exception is the one that wrong input is answered with.</param>
internal sealed record InputReader(Func<byte[], object> Read, Func<Exception, bool> IsAllowed);
