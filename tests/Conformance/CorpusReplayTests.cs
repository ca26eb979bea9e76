using Conform.Conformance.Snapshots;
using Conform.Gate;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Conformance;

/// <summary>Programs that once diverged are run for ever.</summary>
public sealed class CorpusReplayTests
{
    public static TheoryData<string> Programs { get; } =
    [
        .. Directory.GetFiles(RepositoryFolders.Corpus, "*.py", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(RepositoryFolders.Documentation, StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(RepositoryFolders.Corpus, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_OfTheCorpus_Agrees(string file)
    {
        var program = ProgramText.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Corpus, file)));

        Assert.IsType<Agrees>(SharedOracle.Against(SharedOracle.Model).Check(program).Verdict);
    }

    /// <summary>Level <c>exact</c> has limits that the others lack, so that a program may end at one; it must not diverge.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_OfTheCorpus_DoesNotDivergeAtLevelExact(string file)
    {
        var program = ProgramText.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Corpus, file)));

        Assert.Null(SharedOracle.Against(SharedOracle.Model, Level.Exact).Check(program).Divergence);
    }
}
