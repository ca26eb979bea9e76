using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Conform.Programs;

namespace Conform.Oracle.Locating;

/// <summary>Recognises shared libpythons and asks them which version they are, without starting them.</summary>
internal static partial class LibraryFile
{
    /// <summary>Whether the file name is that of a shared libpython 3: <c>libpython3.11.so.1.0</c>, <c>libpython3.11.dylib</c>,
    /// <c>python311.dll</c>, or <c>Python</c> inside a macOS framework. Debug and free-threaded builds carry a suffix and are left out.</summary>
    public static bool HasLibraryName(string path) =>
        LibraryName().IsMatch(Path.GetFileName(path)) || FrameworkPath().IsMatch(path.Replace('\\', '/'));

    /// <summary>The shared libpythons in one folder, sorted by name.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Where(HasLibraryName).Order(StringComparer.Ordinal) : [];

    /// <summary>The installation that a library belongs to.</summary>
    /// <param name="path">An existing file.</param>
    /// <exception cref="OracleException">It is no libpython, its version is not supported, or its standard library is missing.</exception>
    public static PythonInstallation Inspect(string path)
    {
        var real = RealPath.Of(path);
        var version = HasLibraryName(path) || HasLibraryName(real) ? AskVersion(real) : null;
        if (version is not { } known)
        {
            throw new OracleException(OracleMessages.NoLibrary(path));
        }

        if (!known.IsSupported)
        {
            throw new OracleException(OracleMessages.NotSupported(known));
        }

        return HomeOf(real, known) is { } home
            ? new(real, home, known)
            : throw new OracleException(OracleMessages.NoStandardLibrary(real, known));
    }

    [GeneratedRegex(@"^(libpython3\.\d+\.so(\.\d+)*|libpython3\.\d+\.dylib|python3\d\d?\.dll)$")]
    private static partial Regex LibraryName();

    [GeneratedRegex(@"/Python\.framework/Versions/3\.\d+/Python$")]
    private static partial Regex FrameworkPath();

    /// <summary>The version that <c>Py_GetVersion</c> tells, which works before an interpreter is started; null if there is no such function.</summary>
    /// <remarks>The library is loaded with local symbols, so that several do not mix, and stays loaded: the allocator in CPython 3.13 registers a
    /// function to run at the end of every thread as soon as it is loaded.</remarks>
    private static unsafe PythonVersion? AskVersion(string path) =>
        NativeLibrary.TryLoad(path, out var library)
        && NativeLibrary.TryGetExport(library, "Py_GetVersion", out var address)
        && Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)address)()) is { } text
        && PythonVersion.TryParse(text, out var version)
            ? version
            : null;

    /// <summary>The nearest folder above the library that holds the standard library of that version.</summary>
    private static string? HomeOf(string library, PythonVersion version)
    {
        var folder = $"python{version.Major}.{version.Minor}";

        // Not up to the root: /lib is often a link into /usr, and a library from elsewhere must not get the system's standard library.
        for (var place = Path.GetDirectoryName(library); Path.GetDirectoryName(place) is { } parent; place = parent)
        {
            string[] standardLibraries = [Path.Combine(place!, "lib", folder), Path.Combine(place!, "lib64", folder), Path.Combine(place!, "Lib")];
            if (standardLibraries.Any(standardLibrary => File.Exists(Path.Combine(standardLibrary, "os.py"))))
            {
                return place;
            }
        }

        return null;
    }
}
