using Conform.Conformance.Snapshots;

namespace Conform.Conformance.Pictures;

/// <summary>The gallery of the documentation is what the command writes today.</summary>
public sealed class GalleryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-gallery").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Gallery_InTheDocuments_IsWhatTheCommandWrites()
    {
        var result = CommandLine.Run(RepositoryFolders.Root, "gallery", "--out", folder);
        Assert.True(result.ExitCode == 0, result.Errors);

        var recorded = Path.Combine(RepositoryFolders.Root, "docs", "gallery");
        Assert.Equal(Names(folder), Names(recorded));
        Assert.All(Names(folder), name => Assert.True(
            File.ReadAllText(Path.Combine(folder, name)) == File.ReadAllText(Path.Combine(recorded, name)).ReplaceLineEndings("\n"),
            $"'{name}' is not what './conform gallery' writes; run it, and look at the picture."));
    }

    [Fact]
    public void Gallery_ShowsEverySeedAndTenMisconceptions()
    {
        var pictures = Names(Path.Combine(RepositoryFolders.Root, "docs", "gallery")).Where(name => name.EndsWith(".svg", StringComparison.Ordinal)).ToList();
        var page = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "gallery", "README.md"));

        Assert.Empty(SeedPrograms.Names.Select(seed => $"{seed}.svg").Except(pictures));
        Assert.Equal(SeedPrograms.Names.Count + 10, pictures.Count);
        Assert.All(pictures, picture => Assert.Contains($"]({picture})", page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(string path) => Directory.GetFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
