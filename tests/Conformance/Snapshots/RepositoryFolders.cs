using System.Runtime.CompilerServices;

namespace Conform.Conformance.Snapshots;

/// <summary>The folders of the checkout that the tests were built from.</summary>
public static class RepositoryFolders
{
    /// <summary>The folder that holds <c>Conformance.sln</c>.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    /// <summary>The recorded structures.</summary>
    public static string Snapshots => Path.Combine(Root, "snapshots");

    /// <summary>The committed programs.</summary>
    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>The committed programs that were written from Python's documentation.</summary>
    public static string Documentation => Path.Combine(Corpus, "documentation");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
