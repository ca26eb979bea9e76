using System.Text.Json;
using Conform.Conformance.Snapshots;
using Conform.Gate.Versions;
using Conform.Oracle;

namespace Conform.Conformance;

/// <summary>What differs between the CPythons of this machine, and the document that tells it.</summary>
public sealed class VersionsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-versions").FullName;

    private static string Document => Path.Combine(RepositoryFolders.Root, "docs", "versions.md");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Versions_TheOldestAndTheNewest_WritesADocumentThatIsTrue()
    {
        if (Ends() is not var (oldest, newest))
        {
            return;
        }

        var file = Path.Combine(folder, "versions.md");
        var found = CommandLine.Run(folder, "versions", newest, oldest, "--programs", "60", "--seed", "1", "--json", "--markdown", file);
        Assert.True(found.ExitCode == 0, found.Errors + found.Output);
        var pair = JsonDocument.Parse(found.Output).RootElement.GetProperty("pairs")[0];
        Assert.Equal(60, pair.GetProperty("programs").GetInt32());
        Assert.NotEmpty(pair.GetProperty("differences").EnumerateArray());
        Assert.All(pair.GetProperty("differences").EnumerateArray(), difference => Assert.NotEqual(difference.GetProperty("older").GetString(), difference.GetProperty("newer").GetString()));

        var verified = CommandLine.Run(folder, "versions", "--verify", file);

        Assert.True(verified.ExitCode == 0, verified.Errors + verified.Output);
        Assert.Equal(pair.GetProperty("differences").GetArrayLength(), VersionDocument.Read(File.ReadAllText(file)).Sum(documented => documented.Differences.Count));
    }

    [Fact]
    public void Verify_ADocumentThatIsNotTrue_SaysWhatIsNot()
    {
        if (Ends() is not var (oldest, newest))
        {
            return;
        }

        var versions = new[] { oldest, newest }.Select(library => new PythonLocator().Find(library).Version).ToList();
        var file = Path.Combine(folder, "versions.md");
        File.WriteAllText(file, $"## {versions[0]} to {versions[1]}\n\nx\n\n### 1. lists differ\n\n```python\na = [1]\n```\n\n```text\n{versions[0]}  a: int 1\n{versions[1]}  a: int 2\n```\n");

        var result = CommandLine.Run(folder, "versions", "--verify", file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("not true: lists differ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("versions")]
    [InlineData("versions", "3.11")]
    [InlineData("versions", "3.11", "3.12", "--all")]
    [InlineData("versions", "--verify", "no-such-file.md")]
    [InlineData("versions", "--all", "--size", "0")]
    [InlineData("shrink", "--python", "all", "x.py")]
    public void Command_WithWrongArguments_IsWrongUse(params string[] arguments)
    {
        File.WriteAllText(Path.Combine(folder, "x.py"), "a = 1\n");

        Assert.Equal(2, CommandLine.Run(folder, arguments).ExitCode);
    }

    /// <summary>Every difference of the committed document, on the versions that are here.</summary>
    [Fact]
    [Trait("Category", "Full")]
    public void CommittedDocument_IsTrueOnTheVersionsFound()
    {
        var found = new PythonLocator().FindAll().Select(installation => installation.Version).ToHashSet();
        var documented = VersionDocument.Read(File.ReadAllText(Document));
        Assert.Equal(5, documented.Count);
        if (!documented.Any(pair => found.Contains(pair.Older) && found.Contains(pair.Newer)))
        {
            return;
        }

        var result = CommandLine.Run(folder, "versions", "--verify", Document);

        Assert.True(result.ExitCode == 0, result.Errors + result.Output);
    }

    [Fact]
    public void Check_AgainstEveryPython_TellsEachVersion()
    {
        var found = new PythonLocator().FindAll();

        var result = CommandLine.Run(folder, "check", "--python", "all", "--programs", "20", "--seed", "3", "--json");

        Assert.True(result.ExitCode == 0, result.Errors + result.Output);
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(20 * found.Count, report.GetProperty("programs").GetInt32());
        Assert.Equal(found.Select(installation => $"{installation.Version}"), report.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("python").GetString()));
        Assert.All(report.GetProperty("versions").EnumerateArray(), version => Assert.Equal(20, version.GetProperty("report").GetProperty("programs").GetInt32()));
        Assert.All(report.GetProperty("versions").EnumerateArray(), version => Assert.Equal(3, version.GetProperty("report").GetProperty("seed").GetInt32()));
    }

    [Fact]
    public void Check_OfAMutantAgainstEveryPython_DivergesAndSavesByVersion()
    {
        var file = Path.Combine(folder, "program.py");
        File.WriteAllText(file, "a = [1]\nb = a[:]\n");

        var result = CommandLine.Run(folder, "check", file, "--impl", "list-slice-shares-the-list", "--python=all");

        Assert.Equal(1, result.ExitCode);
        foreach (var version in new PythonLocator().FindAll().Select(installation => installation.Version))
        {
            Assert.Contains($"CPython {version} diverges: ", result.Output, StringComparison.Ordinal);
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, "conform-divergences", $"{version}")));
        }
    }

    [Fact]
    public void Replay_AgainstEveryPython_TellsTheVerdictOfEach()
    {
        var file = Path.Combine(folder, "program.py");
        File.WriteAllText(file, "a = {} | {}\n");

        var result = CommandLine.Run(folder, "replay", file, "--python", "all");

        Assert.Equal(0, result.ExitCode);
        foreach (var version in new PythonLocator().FindAll().Select(installation => installation.Version))
        {
            var line = result.Output.Split('\n').First(row => row.Contains($" {version} ", StringComparison.Ordinal));
            Assert.Contains(version.IsAtLeast(3, 9) ? "completed" : "raised TypeError", line, StringComparison.Ordinal);
        }
    }

    /// <summary>The libraries of the oldest and of the newest version here; null if there is one version only.</summary>
    private static (string Oldest, string Newest)? Ends()
    {
        var found = new PythonLocator().FindAll();
        return found is [var first, .., var last] && (first.Version.Major, first.Version.Minor) != (last.Version.Major, last.Version.Minor) ? (first.LibraryPath, last.LibraryPath) : null;
    }
}
