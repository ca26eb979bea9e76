using System.Text.RegularExpressions;
using Conform.Oracle.Locating;
using Conform.Programs;

namespace Conform.Oracle;

/// <summary>Finds the CPythons of this machine that have a shared library.</summary>
/// <remarks>Looks at <c>CONFORM_PYTHON</c>, python3 on the path, pyenv and uv, and the system's library folders. Starts no interpreter in this
/// process. Thread-safe.</remarks>
public sealed partial class PythonLocator
{
    private readonly PythonSearchPlaces places;

    /// <summary>A locator for this machine.</summary>
    public PythonLocator()
        : this(PythonSearchPlaces.OfThisMachine())
    {
    }

    internal PythonLocator(PythonSearchPlaces places) => this.places = places;

    /// <summary>Every supported CPython that was found, each library once, sorted by version and then by path.</summary>
    public IReadOnlyList<PythonInstallation> FindAll() =>
    [
        .. places.LibraryFolders.SelectMany(LibraryFile.In).Select(RealPath.Of).Distinct(StringComparer.Ordinal).Select(library => Try(() => LibraryFile.Inspect(library)))
            .Append(OnPath())
            .Append(places.Chosen is { } chosen && !VersionNumber().IsMatch(chosen) ? Try(() => AtPath(chosen)) : null)
            .OfType<PythonInstallation>()
            .DistinctBy(installation => installation.LibraryPath, StringComparer.Ordinal)
            .OrderBy(installation => installation.Version)
            .ThenBy(installation => installation.LibraryPath, StringComparer.Ordinal),
    ];

    /// <summary>The CPython used where none is asked for: <c>CONFORM_PYTHON</c>, else python3 on the path, else the newest one found.</summary>
    /// <exception cref="OracleException"><c>CONFORM_PYTHON</c> names none, or nothing was found.</exception>
    public PythonInstallation FindDefault()
    {
        if (places.Chosen is not { } chosen)
        {
            return OnPath() ?? (FindAll() is [.., var newest] ? newest : throw new OracleException(OracleMessages.NothingFound()));
        }

        try
        {
            return Find(chosen);
        }
        catch (OracleException exception)
        {
            throw new OracleException(OracleMessages.OfVariable(exception.Message), exception);
        }
    }

    /// <summary>The CPython that <paramref name="wanted"/> names.</summary>
    /// <param name="wanted">A version (<c>3.11</c>, <c>3.11.7</c>), or the path of a shared libpython, of a Python executable or of a prefix.</param>
    /// <returns>For a version the newest one that matches, the default one first.</returns>
    /// <exception cref="OracleException">Nothing fits, or the version is not supported.</exception>
    public PythonInstallation Find(string wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return VersionNumber().IsMatch(wanted) && PythonVersion.TryParse(wanted, out var version) ? OfVersion(wanted, version) : AtPath(wanted);
    }

    /// <summary>The CPython of a version: of its patch release if there is one, otherwise the one that <see cref="Find"/> finds for major and minor version.</summary>
    /// <exception cref="OracleException">There is none, or the version is not supported.</exception>
    public PythonInstallation FindClosest(PythonVersion version) =>
        FindAll().FirstOrDefault(installation => installation.Version == version) ?? Find($"{version.Major}.{version.Minor}");

    [GeneratedRegex(@"^\d+(\.\d+){0,2}$")]
    private static partial Regex VersionNumber();

    private static PythonInstallation? Try(Func<PythonInstallation> find)
    {
        try
        {
            return find();
        }
        catch (OracleException)
        {
            return null;
        }
    }

    private PythonInstallation? OnPath() =>
        places.FirstExecutable() is { } executable ? Try(() => PythonExecutable.Inspect(executable)) : null;

    private PythonInstallation OfVersion(string wanted, PythonVersion version)
    {
        if (wanted != "3" && !version.IsSupported)
        {
            throw new OracleException(OracleMessages.NotSupported(version));
        }

        bool Matches(PythonInstallation installation) => $"{installation.Version}.".StartsWith($"{wanted}.", StringComparison.Ordinal);
        if (OnPath() is { } preferred && Matches(preferred))
        {
            return preferred;
        }

        var found = FindAll();
        return found.LastOrDefault(Matches) ?? throw new OracleException(OracleMessages.VersionNotFound(wanted, version, found));
    }

    private static PythonInstallation AtPath(string path)
    {
        if (Directory.Exists(path))
        {
            return InPrefix(path);
        }

        if (!File.Exists(path))
        {
            throw new OracleException(OracleMessages.NoSuchFile(path));
        }

        return PythonExecutable.HasExecutableName(path) ? PythonExecutable.Inspect(path) : LibraryFile.Inspect(path);
    }

    private static PythonInstallation InPrefix(string prefix)
    {
        // A virtual environment and a system prefix are best asked through their executable; a bare prefix by its library.
        string[] executables = [Path.Combine(prefix, "bin", "python3"), Path.Combine(prefix, "python.exe"), Path.Combine(prefix, "Scripts", "python.exe")];
        if (Array.Find(executables, File.Exists) is { } executable)
        {
            return PythonExecutable.Inspect(executable);
        }

        string[] folders = [Path.Combine(prefix, "lib"), Path.Combine(prefix, "lib64"), prefix];
        return folders.SelectMany(LibraryFile.In).LastOrDefault() is { } library
            ? LibraryFile.Inspect(library)
            : throw new OracleException(OracleMessages.NothingInPrefix(prefix));
    }
}
