using System.Text;
using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Gate.Comparing;
using Conform.Gate.Journaling;
using Conform.Gate.Reporting;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Journaling;

/// <summary>Campaigns that are cut into batches, written down, killed, shared out and merged are the campaign that runs through.</summary>
public sealed class CampaignJournalTests : IDisposable
{
    private const int Programs = 120;

    private static readonly string[] Texts =
    [
        "a = [1]\nb = a\n",
        "a = [1]\nb = a[:]\nc = [b]\n",
        "a = {1}\n",
        "x = []\nx.append(x)\n",
        "z = [[2]]\ny = z[:]\n",
        "del x\n",
        "q = [3]\nq[:]\nr = q[:]\n",
    ];

    private static readonly JournalHeader Header = new(JournalHeader.CurrentFormat, "1.0", "table", "tiny", "tiny", "level cpython", "seed 1", string.Empty, ["--seed", "1"], 1, 1);

    /// <summary>How small the programs become is not at issue here.</summary>
    private static readonly CampaignSettings Settings = new() { Programs = Programs, Shrinking = new(3, TimeSpan.FromHours(1)) };

    private readonly string folder = Directory.CreateTempSubdirectory("conform-journal").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(4, 5)]
    [InlineData(16, 5)]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    public void Merge_OfShards_IsTheCampaignThatRunsThrough(int shards, int mostFindings)
    {
        var settings = Settings with { MostFindings = mostFindings };
        var whole = new Campaign(Run(), Program, settings, TimeProvider.System).Run();
        var batches = Enumerable.Range(1, shards).SelectMany(number => Batches(new(number, shards), settings)).ToList();

        // The order in which batches come makes no difference, as long as what is complete is known.
        var shuffled = batches.OrderBy(batch => (batch.From * 7919) % 13).ToList();
        Assert.Equal(Describe(whole), Describe(Merge(shuffled, settings)));
    }

    [Fact]
    public void Resume_JournalCutAnywhere_GoesOnToTheSameResult()
    {
        var settings = Settings;
        var path = Path.Combine(folder, "campaign.journal");
        using (var journal = CampaignJournal.Create(path, Header, TimeProvider.System))
        {
            foreach (var batch in Batches(Shard.Whole, settings))
            {
                journal.Append(batch);
            }
        }

        var whole = new Campaign(Run(), Program, settings, TimeProvider.System).Run();
        var written = File.ReadAllBytes(path);
        for (var length = 0; length <= written.Length; length += 1999)
        {
            File.WriteAllBytes(path, written[..length]);
            var (batches, done) = (new List<CampaignBatch>(), new PositionSet());
            using (var journal = CampaignJournal.Resume(path, Header, settings.InconclusiveExamples, batches.Add, TimeProvider.System))
            {
                Assert.All(batches, batch => Assert.True(done.TryAdd(batch.From, batch.To)));
                Assert.Empty(done.Gaps());
                foreach (var batch in Runner(settings).Run(Shard.Whole, done.End, Programs))
                {
                    journal.Append(batch);
                    batches.Add(batch);
                }
            }

            Assert.Equal(Describe(whole), Describe(Merge(batches, settings)));
            using var file = File.OpenRead(path);
            Assert.Equal(Describe(whole), Describe(Merge([.. new JournalFile(path, file).Batches(settings.InconclusiveExamples)], settings)));
        }
    }

    [Fact]
    public void Resume_DamageInTheMiddle_IsReportedAndNothingIsChanged()
    {
        var path = WrittenJournal();
        var damaged = File.ReadAllBytes(path);
        damaged[damaged.Length / 2] ^= 1;
        File.WriteAllBytes(path, damaged);

        var error = Assert.Throws<JournalException>(() => CampaignJournal.Resume(path, Header, 3, _ => { }, TimeProvider.System));

        Assert.Contains("is damaged: its length, checksum or end is wrong", error.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, File.ReadAllBytes(path));
    }

    [Fact]
    public void Resume_OfAnotherCampaign_IsRefused()
    {
        var path = WrittenJournal();
        var error = Assert.Throws<JournalException>(() => CampaignJournal.Resume(path, Header with { Programs = "seed 2" }, 3, _ => { }, TimeProvider.System));
        Assert.Contains("The sequence of programs is another one: 'seed 1' and 'seed 2'.", error.Message, StringComparison.Ordinal);
        Assert.Throws<JournalException>(() => CampaignJournal.Resume(path, Header with { ShardCount = 2 }, 3, _ => { }, TimeProvider.System));
    }

    [Fact]
    public void Create_JournalThatIsThere_IsRefused() =>
        Assert.Throws<JournalException>(() => CampaignJournal.Create(WrittenJournal(), Header, TimeProvider.System));

    [Fact]
    public void Resume_WhileAnotherProcessWrites_IsRefused()
    {
        using var journal = CampaignJournal.Create(Path.Combine(folder, "campaign.journal"), Header, TimeProvider.System);
        Assert.Throws<JournalException>(() => CampaignJournal.Resume(Path.Combine(folder, "campaign.journal"), Header, 3, _ => { }, TimeProvider.System));
    }

    [Theory]
    [InlineData("{\"from\":0}", "missing required")]
    [InlineData("null", "null")]
    [InlineData("[1]", "no record of a journal")]
    [InlineData("{\"from\":0,\"from\":0}", "no record of a journal")]
    public void Batches_RecordThatIsNone_IsReported(string payload, string reason)
    {
        var file = new MemoryStream([.. JournalFrame.Write(RecordJson.Write(Header)), .. JournalFrame.Write(Encoding.UTF8.GetBytes(payload))]);
        var error = Assert.Throws<JournalException>(() => new JournalFile("j", file).Batches(3).Count());
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Batches_CountsThatContradictEachOther_AreReported()
    {
        var record = BatchRecord.Of(Batches(Shard.Whole, Settings).First());
        BatchRecord[] wrong =
        [
            record with { Agree = record.Agree + 1 },
            record with { Programs = record.Programs + 1, Agree = record.Agree + 1 },
            record with { To = record.From },
            record with { From = -1 },
            record with { Seconds = double.MaxValue },
            record with { Raised = [.. new long[100_000]] },
            record with { Alias = -1 },
            record with { Inconclusive = [new("mood", string.Empty, record.Programs)], Agree = 0, Open = [] },
        ];
        Assert.All(wrong, each => Assert.Throws<FormatException>(() => each.ToBatch(Shard.Whole, 3)));
    }

    [Fact]
    public void Batches_TheSameProgramTwice_IsReported()
    {
        var record = RecordJson.Write(BatchRecord.Of(Batches(Shard.Whole, Settings).First()));
        var file = new MemoryStream([.. JournalFrame.Write(RecordJson.Write(Header)), .. JournalFrame.Write(record), .. JournalFrame.Write(record)]);
        Assert.Throws<JournalException>(() => new JournalFile("j", file).Batches(3).Count());
    }

    private static Program Program(long index) => ProgramText.Parse(Texts[(index * index) % Texts.Length]);

    private static DifferentialRun Run() =>
        new(new TinyPython(Mistake.SliceShares), new TinyPython(), ComparisonRules.Of(Level.CPython), RunLimits.Default);

    private static BatchRunner Runner(CampaignSettings settings) => new(Run(), Program, settings, TimeProvider.System);

    private static IEnumerable<CampaignBatch> Batches(Shard shard, CampaignSettings settings) => Runner(settings).Run(shard, 0, shard.PositionsWithin(Programs));

    private static CampaignResult Merge(List<CampaignBatch> batches, CampaignSettings settings)
    {
        var merger = new BatchMerger(new(Run(), settings, TimeProvider.System), Runner(settings), settings, endsWhenEnough: true);
        batches.ForEach(merger.Add);
        return merger.End(CampaignStopReason.Finished);
    }

    /// <summary>Everything of a result but the times.</summary>
    private static string Describe(CampaignResult result)
    {
        var report = JsonReport.Of(result, []);
        report["seconds"] = 0;
        return string.Join('\n', result.Findings.Select(finding => $"{finding.Index} {finding.Count} {finding.Signature} {finding.VariantOf}\n{ProgramText.Render(finding.Original.Program)}{ProgramText.Render(finding.Shrunk.Program)}")
            .Append(JsonReport.Text(report)));
    }

    private string WrittenJournal()
    {
        var path = Path.Combine(folder, "campaign.journal");
        using var journal = CampaignJournal.Create(path, Header, TimeProvider.System);
        foreach (var batch in Batches(Shard.Whole, Settings))
        {
            journal.Append(batch);
        }

        return path;
    }
}
