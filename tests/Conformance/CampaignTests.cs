using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Conform.Conformance;

/// <summary>Campaigns in several processes, as a user runs them: whatever is killed and however the programs are spread, the result is that of one process.</summary>
public sealed class CampaignTests : IDisposable
{
    /// <summary>A mutant that is found seldom and whose programs shrink fast.</summary>
    private const string Mutant = "a-list-equals-a-tuple";

    private readonly string folder = Directory.CreateTempSubdirectory("conform-campaign").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Check_InSeveralProcesses_IsTheRunOfOneProcess()
    {
        var whole = Report(Campaign(600));
        Assert.True((long)whole["diverge"]! > 0, "The mutant was not found; the comparison shows nothing.");
        Assert.Equal(Essence(whole), Essence(Report([.. Campaign(600), "--jobs", "2"])));
    }

    /// <summary>Where the campaign ends early, the programs beyond that others have run already do not count.</summary>
    [Fact]
    public void Check_EnoughDivergences_EndsAtTheSameProgram()
    {
        string[] campaign = Campaign(2000, findings: 1);
        var whole = Report(campaign);
        Assert.InRange((long)whole["programs"]!, 1, 1999);
        Assert.Equal(Essence(whole), Essence(Report([.. campaign, "--jobs", "2"])));
    }

    [Fact]
    public void Merge_OfThreeShards_IsTheRunOfOneProcess() => MergeShards(3, 600);

    [Fact]
    [Trait("Category", "Full")]
    public void Merge_OfSixteenShards_IsTheRunOfOneProcess() => MergeShards(16, 20_000);

    [Fact]
    public void Merge_MissingShard_SaysSo()
    {
        _ = Shard(2, 3, 60);
        var result = CommandLine.Run(folder, "merge", "journal", "--json");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("The journals of 2 of 3 shards are missing", result.Errors, StringComparison.Ordinal);

        var partial = JsonNode.Parse(CommandLine.Run(folder, "merge", "journal", "--partial", "--json").Output)!;
        Assert.Equal(20, (long)partial["programs"]!);
    }

    [Fact]
    public void Resume_CampaignThatIsDone_RunsNothingAndSaysTheSame()
    {
        string[] campaign = [.. Campaign(300), "--journal", "journal"];
        var first = Report(campaign);
        Assert.Equal(2, CommandLine.Run(folder, campaign).ExitCode);
        var length = new FileInfo(Path.Combine(folder, "journal", "campaign.journal")).Length;

        // Without further words it is the campaign that the journal tells of; with a bound it goes on beyond.
        Assert.Equal(Essence(first), Essence(Report("check", "--journal", "journal", "--resume", "--json")));
        Assert.Equal(length, new FileInfo(Path.Combine(folder, "journal", "campaign.journal")).Length);
        Assert.Equal(Essence(Report(Campaign(400))), Essence(Report([.. Campaign(400), "--journal", "journal", "--resume"])));
    }

    [Fact]
    public void Resume_WithAnotherSeed_IsRefused()
    {
        _ = Report([.. Campaign(60), "--journal", "journal"]);
        var result = CommandLine.Run(folder, "check", "--impl", Mutant, "--size", "8", "--seed", "8", "--journal", "journal", "--resume", "--programs", "60");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("is of another campaign. The sequence of programs is another one", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_KilledAFewTimes_LosesNothing() => Kill(3, 3000);

    [Fact]
    [Trait("Category", "Full")]
    public void Check_KilledFiftyTimes_LosesNothing() => Kill(50, 100_000);

    private static string[] Campaign(int programs, int findings = 50) =>
        ["check", "--impl", Mutant, "--size", "8", "--seed", "7", "--programs", programs.ToString(CultureInfo.InvariantCulture), "--findings", findings.ToString(CultureInfo.InvariantCulture), "--allow-inconclusive", "1", "--json"];

    /// <summary>What has to be the same: everything but times, and coverage, which is recorded in one process only.</summary>
    private static string Essence(JsonNode report)
    {
        var copy = report.DeepClone().AsObject();
        _ = copy.Remove("seconds");
        _ = copy.Remove("coverage");
        return copy.ToJsonString(new() { WriteIndented = true });
    }

    private JsonNode Report(params string[] arguments)
    {
        var result = CommandLine.Run(folder, arguments);
        Assert.True(result.ExitCode is 0 or 1, result.Errors);
        return JsonNode.Parse(result.Output)!;
    }

    private JsonNode Shard(int number, int count, int programs) =>
        Report([.. Campaign(programs), "--journal", "journal", "--shard", string.Create(CultureInfo.InvariantCulture, $"{number}/{count}")]);

    private void MergeShards(int count, int programs)
    {
        for (var number = 1; number <= count; number++)
        {
            _ = Shard(number, count, programs);
        }

        Assert.Equal(Essence(Report(Campaign(programs))), Essence(Report("merge", "journal", "--json")));
    }

    /// <summary>Kills the campaign, all of its processes or one of its workers, at random moments; goes on each time.</summary>
    private void Kill(int times, int programs)
    {
        var random = new Random(times);
        string[] campaign = [.. Campaign(programs), "--jobs", "2", "--journal", "journal", "--resume"];
        var killed = 0;
        while (killed < times)
        {
            using var process = CommandLine.Start(folder, campaign);

            // Nobody reads it, but a full pipe would stop the campaign.
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            while (killed < times && !process.WaitForExit(random.Next(500, 5000)))
            {
                killed++;
                var workers = Workers(process);
                if (random.Next(3) == 0 && workers.Count > 0)
                {
                    // The campaign starts the worker again.
                    workers[random.Next(workers.Count)].Kill();
                    continue;
                }

                process.Kill(entireProcessTree: random.Next(2) == 0);
            }

            process.WaitForExit();
            if (process.ExitCode is 0 or 1)
            {
                break;
            }
        }

        Assert.True(killed > times / 2, $"The campaign was over after {killed} kills; it has to be longer.");
        Assert.Equal(Essence(Report([.. Campaign(programs), "--jobs", "2"])), Essence(Report(campaign)));
    }

    /// <summary>The worker processes of a campaign, as Linux tells them.</summary>
    private static List<Process> Workers(Process campaign) =>
    [
        .. Process.GetProcesses().Where(process =>
        {
            try
            {
                var parent = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[^1].Split(' ')[1];
                return parent == campaign.Id.ToString(CultureInfo.InvariantCulture) && File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("--campaign-worker", StringComparison.Ordinal);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It ended meanwhile.
                return false;
            }
        }),
    ];
}
