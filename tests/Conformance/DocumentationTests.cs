using System.Text.Json;
using Conform.Conformance.Snapshots;
using Conform.Gate;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Conformance;

/// <summary>Programs written from Python's documentation: each asserts what the documentation says, and both sides must get through it alike.</summary>
/// <remarks>A program whose first line is <c># needs 3.9</c> says something that older versions do not know.</remarks>
public sealed class DocumentationTests
{
    private const string Needs = "# needs ";

    public static TheoryData<string> Programs { get; } = [.. Files(SharedOracle.Instance.Profile.Version)];

    public static TheoryData<string> Libraries { get; } = [.. new PythonLocator().FindAll().Select(installation => installation.LibraryPath)];

    /// <summary>Every cell completes, so that every assertion of the program holds, on the model as in CPython.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_OfTheDocumentation_CompletesAndAgrees(string file)
    {
        var program = ProgramText.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Documentation, file)));

        var result = SharedOracle.Against(SharedOracle.Model).Check(program);

        Assert.IsType<Agrees>(result.Verdict);
        Assert.All(result.Left.Cells, cell => Assert.Null(cell.Error));
    }

    [Theory]
    [Trait("Category", "Full")]
    [MemberData(nameof(Libraries))]
    public void Programs_OnEveryVersion_Agree(string library)
    {
        var version = new PythonLocator().Find(library).Version;
        string[] files = [.. Files(version).Select(file => Path.Combine(RepositoryFolders.Documentation, file))];

        var result = CommandLine.Run(RepositoryFolders.Root, ["check", .. files, "--python", library, "--allow-inconclusive", "0", "--json"]);

        Assert.True(result.ExitCode == 0, result.Errors + result.Output);
        Assert.Equal(files.Length, JsonDocument.Parse(result.Output).RootElement.GetProperty("agree").GetInt32());
    }

    private static IEnumerable<string> Files(PythonVersion version) =>
        Directory.GetFiles(RepositoryFolders.Documentation, "*.py", SearchOption.AllDirectories)
            .Where(file => IsFor(version, File.ReadLines(file).First()))
            .Select(file => Path.GetRelativePath(RepositoryFolders.Documentation, file))
            .Order(StringComparer.Ordinal);

    private static bool IsFor(PythonVersion version, string firstLine) =>
        !firstLine.StartsWith(Needs, StringComparison.Ordinal) || (PythonVersion.TryParse(firstLine[Needs.Length..], out var needed) && needed <= version);
}
