using Conform.Conformance.Packages;
using Conform.Conformance.Pictures;
using Conform.Conformance.Snapshots;
using Conform.Gate.Reporting;
using Conform.Gate;
using Conform.Programs.Text;
using Conform.Programs;

namespace Conform.Conformance;

/// <summary>The classic examples about names and objects: what CPython does is recorded, and the model does the same.</summary>
public sealed class SeedSnapshotTests
{
    public static TheoryData<string> Seeds { get; } = [.. SeedPrograms.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Structure(string seed)
    {
        var program = SeedPrograms.Read(seed);
        var text = $"{ProgramText.Render(program)}\n{ObservationText.Of(SharedOracle.Instance.Run(program, RunRequest.Default))}";
        return Snapshot.Matches(text.TrimEnd() + "\n", $"{nameof(SeedSnapshotTests)}.{nameof(Structure)}_{seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Model_OnASeed_ObservesWhatCPythonDoes(string seed) =>
        Assert.IsType<Agrees>(SharedOracle.Against(SharedOracle.Model).Check(SeedPrograms.Read(seed)).Verdict);

    [Fact]
    public void Snapshots_InTheFolder_BelongToATest()
    {
        var expected = SeedPrograms.Names.Select(seed => $"{nameof(SeedSnapshotTests)}.{nameof(Structure)}_{seed}").Concat(PictureSnapshotTests.Snapshots).Concat(PublicApiTests.Snapshots).Select(name => $"{name}.verified.txt");
        var found = Directory.GetFiles(RepositoryFolders.Snapshots, "*.verified.txt").Select(Path.GetFileName);

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
