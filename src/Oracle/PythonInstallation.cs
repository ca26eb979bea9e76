using Conform.Programs;

namespace Conform.Oracle;

/// <summary>A CPython on this machine that can be embedded.</summary>
/// <param name="LibraryPath">Full path of the shared libpython, links resolved.</param>
/// <param name="Home">The prefix that holds the standard library; an absolute path.</param>
/// <param name="Version">The version that the library says it is.</param>
public sealed record PythonInstallation(string LibraryPath, string Home, PythonVersion Version)
{
    /// <summary>The version and the library, such as <c>CPython 3.11.2 (/usr/lib/libpython3.11.so.1.0)</c>.</summary>
    public override string ToString() => $"CPython {Version} ({LibraryPath})";
}
