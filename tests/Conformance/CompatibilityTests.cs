using Conform.Gate.Ledgers;
using Conform.Conformance.Snapshots;

namespace Conform.Conformance;

/// <summary>The ledgers of real implementations, and the document that is generated from them.</summary>
public class CompatibilityTests
{
    public static TheoryData<string> Ledgers { get; } = [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(RepositoryFolders.Root, "ledgers");

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void Ledger_IsWrittenAsTheCommandWouldWriteIt(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        Assert.Equal(text, LedgerJson.Write(LedgerJson.Read(text)));
    }

    [Fact]
    public void Document_IsThatOfTheLedgers()
    {
        var document = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "compatibility.md"));
        var command = document.Split('\n').Single(line => line.StartsWith("conform ledgers ", StringComparison.Ordinal));
        var paths = command.Split(' ').Where(word => word.EndsWith(".json", StringComparison.Ordinal)).ToList();
        var ledgers = paths.Select(path => LedgerJson.Read(File.ReadAllText(Path.Combine(RepositoryFolders.Root, path)))).ToList();

        Assert.Equal(Directory.GetFiles(Folder, "*.json").Length, paths.Count);
        Assert.Equal(CompatibilityDocument.Write(ledgers, command), document);
    }
}
