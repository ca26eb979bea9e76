using Conform.Conformance.Snapshots;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Conformance;

/// <summary>The classic examples about names and objects, in <c>corpus/seed</c>.</summary>
public static class SeedPrograms
{
    /// <summary>Their names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(RepositoryFolders.Corpus, "seed"), "*.py").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The file of one.</summary>
    public static string PathOf(string name) => Path.Combine(RepositoryFolders.Corpus, "seed", name + ".py");

    /// <summary>One of them.</summary>
    public static Program Read(string name) => ProgramText.Parse(File.ReadAllText(PathOf(name)));
}
