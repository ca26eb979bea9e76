using System.Text.RegularExpressions;
using Conform.Conformance.Snapshots;

namespace Conform.Conformance.Packages;

/// <summary>The packages as a stranger meets them.</summary>
public sealed partial class PackageTests(PackedPackages packed) : IClassFixture<PackedPackages>
{
    /// <summary>Most lines that a new user types, commands and code together.</summary>
    private const int MostLines = 14;

    /// <summary>The script packs the libraries and the tool, installs the tool into an empty folder and runs it there.</summary>
    [Fact]
    public void PackScript_PacksAndRunsTheTool()
    {
        Assert.True(packed.Packing.ExitCode == 0, packed.Packing.Output + packed.Packing.Errors);
        Assert.Contains("100 programs in ", packed.Packing.Output, StringComparison.Ordinal);
        Assert.Equal(
            new[] { "Gate", "Model", "Oracle", "Programs", "Testing", "Tool" }.Select(name => $"Conform.{name}.{packed.Version}.nupkg"),
            Directory.GetFiles(packed.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>The installed tool confirms what it finds in a process of its own, which it starts as it was started.</summary>
    [Fact]
    public void Tool_InstalledFromThePackages_FindsAWrongModel()
    {
        var folder = packed.NewFolder();
        var installed = PackedPackages.Run(folder, "dotnet", "tool", "install", "Conform.Tool", "--tool-path", "tools", "--version", packed.Version);
        Assert.True(installed.ExitCode == 0, installed.Output + installed.Errors);

        var result = PackedPackages.Run(folder, Path.Combine(folder, "tools", "conform"), "check", "--impl", "list-augmented-add-rebinds", "--programs", "200", "--seed", "1");

        Assert.True(result.ExitCode == 1, result.Output + result.Errors);
        Assert.Contains("Diverges: Length list", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The lines of the README, run as they stand there: from <c>dotnet new xunit</c> to the tests of a model that is the user's own.</summary>
    [Fact]
    public void Readme_FromNewXunitToAConformanceTest_WorksInFewLines()
    {
        var (commands, code) = Lines();
        Assert.InRange(commands.Count + code.Count, 5, MostLines);
        Assert.True(packed.Packing.ExitCode == 0, packed.Packing.Output + packed.Packing.Errors);
        var folder = packed.NewFolder();
        Run(folder, commands[..^1]);
        var project = Path.Combine(folder, "ModelTests");
        File.WriteAllLines(Path.Combine(project, "MyModelTests.cs"), code);
        WriteModel(project);

        var result = PackedPackages.Run(folder, "bash", "-ec", commands[^1]);

        // The example has one known difference, and the new user has no ledger yet: the other tests and the template's own pass.
        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"Failed: +1\b.* Passed: +3\b", result.Output);
        Assert.Contains("Diverges: IdentitySplit list", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The commands and the code of the README's section about models in .NET.</summary>
    private static (List<string> Commands, List<string> Code) Lines()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "README.md"));
        var section = readme[readme.IndexOf("## Your own model in .NET", StringComparison.Ordinal)..];
        var blocks = Block().Matches(section).Take(3).Select(block => block.Groups[1].Value.Trim('\n').Split('\n').Where(line => line.Trim().Length > 0).ToList()).ToList();
        return ([.. blocks[0], .. blocks[2]], blocks[1]);
    }

    /// <summary>The example's model under the name that the README uses.</summary>
    private static void WriteModel(string project)
    {
        foreach (var source in Directory.GetFiles(Path.Combine(RepositoryFolders.Root, "examples", "dotnet-model", "TinyModel"), "*.cs"))
        {
            var text = File.ReadAllText(source).Replace("namespace TinyModel;", string.Empty, StringComparison.Ordinal).Replace("TinyModelImplementation", "MyModel", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(project, Path.GetFileName(source)), text);
        }
    }

    private static string Run(string folder, IEnumerable<string> commands)
    {
        var result = PackedPackages.Run(folder, "bash", "-ec", string.Join('\n', commands));
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        return result.Output;
    }

    [GeneratedRegex(@"```\w*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
