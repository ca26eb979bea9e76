using System.Text.Json;
using Conform.Oracle;

namespace Conform.Conformance;

/// <summary>The main job on each CPython of this machine, in a process of its own.</summary>
public sealed class EveryVersionTests
{
    public static TheoryData<string> Libraries { get; } = [.. new PythonLocator().FindAll().Select(installation => installation.LibraryPath)];

    /// <summary>1,000 programs, always the same.</summary>
    [Theory]
    [MemberData(nameof(Libraries))]
    public void Check_OfAThousandPrograms_Agrees(string library)
    {
        var report = Check(library, 1000, seed: 20_260);

        Assert.Equal(0, report.GetProperty("diverge").GetInt32());
        Assert.InRange(report.GetProperty("distribution").GetProperty("inconclusiveShare").GetDouble(), 0, 0.01);
    }

    /// <summary>20,000 programs, and what they must have reached.</summary>
    [Theory]
    [Trait("Category", "Full")]
    [MemberData(nameof(Libraries))]
    public void Check_OfTwentyThousandPrograms_AgreesAndReachesEveryOperation(string library)
    {
        var report = Check(library, 20_000, TestSeeds.First);
        var distribution = report.GetProperty("distribution");

        Assert.Equal(0, report.GetProperty("diverge").GetInt32());
        Assert.InRange(distribution.GetProperty("inconclusiveShare").GetDouble(), 0, 0.01);
        Assert.Empty(distribution.GetProperty("seldomCompleted").EnumerateArray());
        Assert.Empty(distribution.GetProperty("seldomRaised").EnumerateArray());
        Assert.InRange(distribution.GetProperty("raisingShare").GetDouble(), 0.05, 0.15);
        Assert.InRange(distribution.GetProperty("aliasShare").GetDouble(), 0.30, 1);
        Assert.InRange(distribution.GetProperty("cycleShare").GetDouble(), 0.05, 1);
        Assert.InRange(distribution.GetProperty("deepShare").GetDouble(), 0.05, 1);
    }

    private static JsonElement Check(string library, int programs, ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("conform-versions").FullName;
        try
        {
            var result = CommandLine.Run(folder, "check", "--programs", $"{programs}", "--seed", $"{seed}", "--python", library, "--json");
            Assert.True(result.ExitCode == 0, result.Errors + result.Output);
            return JsonDocument.Parse(result.Output).RootElement;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
