using System.Diagnostics;
using System.Globalization;
using Conform.Cli.Campaigns;
using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Gate.Journaling;
using Conform.Model;
using Conform.Programs;
using Conform.Programs.Protocol;
using Conform.Programs.Text;
using Conform.Unit.Cli.Campaigns;

namespace Conform.Unit.HostileInput;

/// <summary>Whatever bytes come, a reader answers with what it read or with its own error, soon, and without filling the memory.</summary>
public sealed class HostileInputTests
{
    private const long MostBytes = 256L << 20;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    private static readonly string Root = FindRoot();

    /// <summary>Valid input of each reader.</summary>
    private static readonly Dictionary<string, List<byte[]>> Valid = MakeValid();

    public static TheoryData<string> Readers { get; } = [.. InputReaders.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A wound is only one if the file was whole before.</summary>
    [Theory]
    [MemberData(nameof(Readers))]
    public void Read_ValidInput_IsRead(string reader)
    {
        Assert.NotEmpty(Valid[reader]);
        Assert.All(Valid[reader], file => InputReaders.All[reader].Read(file));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Read_SomeRandomBytes_EndsInAnError(string reader) => ReadNoise(reader, 3_000);

    [Theory]
    [MemberData(nameof(Readers))]
    public void Read_SomeMutatedFiles_EndsInAResultOrAnError(string reader) => ReadWounded(reader, 600);

    /// <summary>A million for the ten readers together.</summary>
    [Theory]
    [Trait("Category", "Full")]
    [MemberData(nameof(Readers))]
    public void Read_AHundredThousandRandomBytes_EndsInAnError(string reader) => ReadNoise(reader, 100_000);

    /// <summary>A hundred thousand for the ten readers together.</summary>
    [Theory]
    [Trait("Category", "Full")]
    [MemberData(nameof(Readers))]
    public void Read_TenThousandMutatedFiles_EndsInAResultOrAnError(string reader) => ReadWounded(reader, 10_000);

    private static void ReadNoise(string reader, int count)
    {
        var random = new Random(17);
        var mutation = new ByteMutation(random);
        for (var index = 0; index < count; index++)
        {
            Read(reader, mutation.Noise(), index);
        }
    }

    private static void ReadWounded(string reader, int count)
    {
        var random = new Random(18);
        var mutation = new ByteMutation(random);
        var files = Valid[reader];
        for (var index = 0; index < count; index++)
        {
            Read(reader, mutation.Wound(files[random.Next(files.Count)], files[random.Next(files.Count)]), index);
        }
    }

    private static void Read(string name, byte[] input, int index)
    {
        var reader = InputReaders.All[name];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var wrong = Try(reader, input);
        if (watch.Elapsed > MostTime)
        {
            // The machine may have been busy with something else; the second time it counts.
            watch.Restart();
            wrong ??= Try(reader, input);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.True(
            wrong is null && watch.Elapsed <= MostTime && allocated <= MostBytes,
            string.Create(CultureInfo.InvariantCulture, $"Input {index} of reader '{name}' took {watch.ElapsedMilliseconds} ms and {allocated} bytes: {wrong}\n{Convert.ToBase64String(input)}"));
    }

    private static Exception? Try(InputReader reader, byte[] input)
    {
        try
        {
            _ = reader.Read(input);
            return null;
        }
        catch (Exception error) when (reader.IsAllowed(error))
        {
            return null;
        }
#pragma warning disable CA1031 // Any other exception is what is looked for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error;
        }
    }

    private static Dictionary<string, List<byte[]>> MakeValid()
    {
        var programs = Directory.EnumerateFiles(Path.Combine(Root, "corpus"), "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, index) => index % 7 == 0).Select(File.ReadAllBytes).ToList();
        var batches = new BatchRunner(CampaignTestWorker.Sides(), CampaignTestWorker.Program, CampaignTestWorker.Settings, TimeProvider.System).Run(Shard.Whole, 0, 60).ToList();
        var header = new JournalHeader(JournalHeader.CurrentFormat, "1.0", "table", "tiny", "tiny", "level cpython", "seed 1", string.Empty, ["--seed", "1"], 1, 1);
        var records = batches.ConvertAll(batch => RecordJson.Write(BatchRecord.Of(batch)));
        var implementation = new ModelImplementation(Profile.Of(new(3, 11, 2)));
        var parsed = programs.Take(20).Select(file => ProgramText.Parse(file.AsSpan())).ToList();
        return new()
        {
            ["program"] = programs,
            ["ledger"] = [.. Directory.EnumerateFiles(Path.Combine(Root, "ledgers"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)],
            ["baseline"] = [[.. "# model against CPython 3.11.2, level cpython\nagrees a.py\ndiverges b/c.py\ninconclusive d.py\n"u8]],
            ["journal"] = [[.. JournalFrame.Write(RecordJson.Write(header)), .. records.SelectMany(record => JournalFrame.Write(record))]],
            ["record"] = records,
            ["header"] = [RecordJson.Write(header)],
            ["lease"] = [RecordJson.Write(new Lease(0, 512)), RecordJson.Write(new Lease(7, 8) { Deaths = 1 })],
            ["handshake"] = [Bytes(new WorkerHandshake("model", implementation.Profile, implementation.Features) { Capabilities = implementation.Capabilities }.ToLine())],
            ["request"] = [.. parsed.Select((program, index) => Bytes(WorkerRequest.Of(index, program, RunRequest.Default, hasTree: index % 2 == 0).ToLine()))],
            ["response"] = [.. parsed.Select((program, index) => Bytes(new WorkerResponse(index, implementation.Run(program, RunRequest.Default), null).ToLine()))],
        };

        static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Conformance.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The root of the repository was not found.");
    }
}
