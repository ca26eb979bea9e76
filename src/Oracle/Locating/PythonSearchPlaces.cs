namespace Conform.Oracle.Locating;

/// <summary>Where a machine keeps its Pythons.</summary>
/// <param name="Chosen">Value of <c>CONFORM_PYTHON</c>, or null.</param>
/// <param name="ExecutableFolders">The folders of <c>PATH</c>, in order.</param>
/// <param name="LibraryFolders">Folders that may hold shared libpythons; they need not exist.</param>
internal sealed record PythonSearchPlaces(string? Chosen, IReadOnlyList<string> ExecutableFolders, IReadOnlyList<string> LibraryFolders)
{
    /// <summary>The places of this machine, from its environment and its operating system's habits.</summary>
    public static PythonSearchPlaces OfThisMachine() => new(
        Variable("CONFORM_PYTHON"),
        (Variable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        [.. VersionManagerFolders(), .. SystemFolders()]);

    /// <summary>The first <c>python3</c> on the path (on Windows <c>python.exe</c>), or null.</summary>
    public string? FirstExecutable() => ExecutableFolders
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "python.exe" : "python3"))
        .FirstOrDefault(File.Exists);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static IEnumerable<string> VersionManagerFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var pyenv = Variable("PYENV_ROOT") ?? Path.Combine(home, ".pyenv");
        var uv = Variable("UV_PYTHON_INSTALL_DIR") ?? Path.Combine(home, ".local", "share", "uv", "python");
        foreach (var versions in (string[])[Path.Combine(pyenv, "versions"), Path.Combine(pyenv, "pyenv-win", "versions"), uv])
        {
            foreach (var prefix in Below(versions, "*"))
            {
                yield return Path.Combine(prefix, "lib");
                yield return prefix;
            }
        }
    }

    private static IEnumerable<string> SystemFolders() =>
        OperatingSystem.IsWindows() ? WindowsFolders() : OperatingSystem.IsMacOS() ? MacFolders() : LinuxFolders();

    private static IEnumerable<string> LinuxFolders() =>
        [.. Below("/usr/lib", "*-linux-*"), "/usr/lib64", "/usr/lib", "/usr/local/lib64", "/usr/local/lib"];

    private static IEnumerable<string> MacFolders()
    {
        string[] frameworks =
        [
            "/Library/Frameworks/Python.framework/Versions",
            .. Below("/opt/homebrew/opt", "python@3.*").Concat(Below("/usr/local/opt", "python@3.*"))
                .Select(formula => Path.Combine(formula, "Frameworks/Python.framework/Versions")),
        ];
        return [.. frameworks.SelectMany(versions => Below(versions, "3.*")), "/usr/local/lib"];
    }

    private static IEnumerable<string> WindowsFolders()
    {
        string[] parents =
        [
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Programs", "Python"),
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
            @"C:\",
        ];
        return parents.SelectMany(parent => Below(parent, "Python3*"));
    }

    /// <summary>The folders in <paramref name="parent"/> that match, sorted; none if it does not exist or may not be read.</summary>
    private static string[] Below(string parent, string pattern)
    {
        try
        {
            return Directory.Exists(parent) ? [.. Directory.EnumerateDirectories(parent, pattern).Order(StringComparer.Ordinal)] : [];
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }
}
