using System.Runtime.InteropServices;

namespace Conform.Oracle.Native;

/// <summary>A loaded libpython and its exported symbols.</summary>
/// <param name="Path">Full path of the shared library.</param>
/// <param name="Handle">The loader's handle.</param>
internal sealed partial record PythonLibrary(string Path, nint Handle)
{
    /// <summary>Loads the library for good, its symbols visible to libraries loaded later.</summary>
    /// <remarks>Extension modules expect the symbols of libpython in the global scope, so on Unix the loader is called with
    /// <c>RTLD_NOW | RTLD_GLOBAL</c>, which <see cref="NativeLibrary"/> does not do.</remarks>
    /// <exception cref="OracleException">The file cannot be loaded as a shared library.</exception>
    public static PythonLibrary Load(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return NativeLibrary.TryLoad(path, out var windowsHandle)
                ? new(path, windowsHandle)
                : throw new OracleException(OracleMessages.NotLoadable(path));
        }

        var handle = Dlopen(path, ResolveNow | (OperatingSystem.IsMacOS() ? GlobalOnMacOS : GlobalOnLinux));
        return handle != 0 ? new(path, handle) : throw new OracleException(OracleMessages.NotLoadable(path));
    }

    /// <summary>The address of an exported function or variable.</summary>
    /// <exception cref="OracleException">The library does not export it.</exception>
    public nint Symbol(string name) =>
        NativeLibrary.TryGetExport(Handle, name, out var address) ? address : throw new OracleException(OracleMessages.NoSymbol(Path, name));

    /// <summary>The address of an exported function that only newer versions have, or 0.</summary>
    public nint OptionalSymbol(string name) => NativeLibrary.TryGetExport(Handle, name, out var address) ? address : 0;

    private const int ResolveNow = 2;
    private const int GlobalOnLinux = 0x100;
    private const int GlobalOnMacOS = 0x8;

    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Dlopen(string path, int flags);
}
