using Conform.Programs;

namespace Conform.Oracle;

/// <summary>Every text that an <see cref="OracleException"/> carries.</summary>
internal static class OracleMessages
{
    /// <summary>Nothing that the locator knows is there.</summary>
    public static string NothingFound() =>
        $"No shared libpython was found. {HowToInstall(new(3, 11))}";

    /// <summary>No installation has the version.</summary>
    public static string VersionNotFound(string wanted, PythonVersion version, IReadOnlyList<PythonInstallation> found) =>
        $"CPython {wanted} was not found on this machine, which has {(found.Count == 0 ? "none" : string.Join(", ", found.Select(one => one.Version).Distinct()))}. {HowToInstall(version)}";

    /// <summary>The version is too old or too new.</summary>
    public static string NotSupported(PythonVersion version) => version < PythonVersion.Oldest
        ? $"CPython {version} is older than the oldest supported version {PythonVersion.Oldest.Major}.{PythonVersion.Oldest.Minor}."
        : $"CPython {version} is newer than the newest supported version {PythonVersion.Newest.Major}.{PythonVersion.Newest.Minor}.";

    /// <summary>An OrderedDict whose order cannot be read.</summary>
    public static string UnknownOrderedDict() => "This CPython stores the order of an OrderedDict in a way that is not known.";

    /// <summary>A line of a program's header that fails.</summary>
    public static string ImportFailed(string line, string error) => $"This CPython cannot run '{line}', the header of the program: it raises {error}.";

    /// <summary>A path that leads nowhere.</summary>
    public static string NoSuchFile(string path) =>
        $"'{path}' does not exist; give a version such as 3.11, or the path of a shared libpython, of a Python executable or of a prefix.";

    /// <summary>A file that is neither a library nor an executable of Python.</summary>
    public static string NoLibrary(string path) => $"'{path}' is no shared libpython that can be loaded here.";

    /// <summary>A folder without a library.</summary>
    public static string NothingInPrefix(string prefix) => $"'{prefix}' holds no shared libpython.";

    /// <summary>A library without its standard library.</summary>
    public static string NoStandardLibrary(string library, PythonVersion version) =>
        $"'{library}' has no standard library: no folder above it holds lib/python{version.Major}.{version.Minor}/os.py.";

    /// <summary>An executable that does not run.</summary>
    public static string NoAnswer(string path) => $"'{path}' does not run as a Python executable.";

    /// <summary>An executable of another implementation.</summary>
    public static string OtherImplementation(string path, string implementation) =>
        $"'{path}' is {implementation}, and only CPython can be embedded.";

    /// <summary>An executable that was built without a shared library, or whose library is not installed.</summary>
    public static string NoSharedLibrary(string path, PythonVersion version) =>
        $"'{path}' (CPython {version}) has no shared libpython. {HowToInstall(version)}";

    /// <summary>The message about the value of CONFORM_PYTHON.</summary>
    public static string OfVariable(string message) => $"CONFORM_PYTHON is set: {message}";

    /// <summary>The loader refused a file.</summary>
    public static string NotLoadable(string path) => $"'{path}' cannot be loaded as a shared library.";

    /// <summary>A library lacks a function that every supported CPython has.</summary>
    public static string NoSymbol(string path, string symbol) => $"'{path}' is no libpython: it does not export '{symbol}'.";

    /// <summary>The memory layout of objects was not recognised.</summary>
    public static string UnknownLayout(string path) => $"'{path}' is a build of CPython whose object layout is not known.";

    /// <summary>A call that must succeed raised.</summary>
    public static string ActionFailed(string action, string error) => $"CPython failed at {action}: {error}.";

    /// <summary>A second interpreter was asked for.</summary>
    public static string AnotherIsRunning(PythonInstallation running, PythonInstallation wanted) =>
        $"This process already runs {running}; {wanted} needs a process of its own.";

    private static string HowToInstall(PythonVersion version)
    {
        var command = OperatingSystem.IsWindows() ? $"winget install Python.Python.{version.Major}.{version.Minor}"
            : OperatingSystem.IsMacOS() ? $"brew install python@{version.Major}.{version.Minor}"
            : $"apt-get install libpython{version.Major}.{version.Minor}";
        return $"Install one, for example with '{command}', or give the path of one by --python or CONFORM_PYTHON.";
    }
}
