namespace Conform.Oracle.Locating;

/// <summary>Full paths with every link on the way resolved, so that one file has one name.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The real path of an existing file or folder; of anything else its full path.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks; links++)
        {
            if (ResolveFirstLink(full) is not { } resolved)
            {
                break;
            }

            full = resolved;
        }

        return full;
    }

    /// <summary>The path with its first link replaced by the link's target, or null if there is no link in it.</summary>
    private static string? ResolveFirstLink(string full)
    {
        var root = Path.GetPathRoot(full)!;
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var place = root;
        for (var part = 0; part < parts.Length; part++)
        {
            var next = Path.Combine(place, parts[part]);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (entry.LinkTarget is { } target)
            {
                return Path.GetFullPath(Path.Combine([place, target, .. parts[(part + 1)..]]));
            }

            place = next;
        }

        return null;
    }
}
