namespace Conform.Conformance.Snapshots;

/// <summary>The comparer must agree with Verify, whose files it reads and writes.</summary>
public sealed class SnapshotFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-snapshots").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("a\nb", "a\nb", true)]
    [InlineData("a\nb", "a\r\nb", true)]
    [InlineData("a\r\nb", "a\nb", true)]
    [InlineData("a", "\uFEFFa", true)]
    [InlineData("a", "a\n", true)]
    [InlineData("a\n", "a", false)]
    [InlineData("a", "a\n\n", false)]
    [InlineData("", "emptyString", true)]
    [InlineData("", "", false)]
    [InlineData("a", "b", false)]
    [InlineData("a", "a ", false)]
    public void Compare_RecordedText_MatchesAsInVerify(string text, string recorded, bool matches)
    {
        var snapshot = new SnapshotFile(folder, "Class.Method");
        File.WriteAllText(snapshot.VerifiedPath, recorded);

        Assert.Equal(matches, snapshot.Compare(text) is null);
        Assert.Equal(!matches, File.Exists(snapshot.ReceivedPath));
    }

    [Fact]
    public void Compare_NoRecordedText_WritesTheReceivedFile()
    {
        var snapshot = new SnapshotFile(folder, "Class.Method_case");

        Assert.StartsWith("New:", snapshot.Compare("a"), StringComparison.Ordinal);
        Assert.Equal("a", File.ReadAllText(snapshot.ReceivedPath));
        Assert.Equal(0xEF, File.ReadAllBytes(snapshot.ReceivedPath)[0]);
    }

    [Fact]
    public void Compare_MatchAfterMismatch_RemovesTheReceivedFile()
    {
        var snapshot = new SnapshotFile(folder, "Class.Method");
        File.WriteAllText(snapshot.VerifiedPath, "a");
        Assert.NotNull(snapshot.Compare("b"));

        Assert.Null(snapshot.Compare("a"));

        Assert.False(File.Exists(snapshot.ReceivedPath));
    }
}
