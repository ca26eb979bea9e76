
namespace Conform.Oracle;

/// <summary>Every text that an <see cref="OracleException"/> carries.</summary>
internal static class OracleMessages
{
    /// <summary>The loader refused a file.</summary>
    public static string NotLoadable(string path) => $"'{path}' is no shared library that can be loaded here.";

    /// <summary>A library lacks a function that every supported CPython has.</summary>
    public static string NoSymbol(string path, string symbol) => $"'{path}' is no libpython: it does not export '{symbol}'.";

    /// <summary>The memory layout of objects was not recognised.</summary>
    public static string UnknownLayout(string path) => $"'{path}' is a build of CPython whose object layout is not known.";

    /// <summary>A call that must succeed raised.</summary>
    public static string ActionFailed(string action, string error) => $"CPython failed at {action}: {error}.";

    /// <summary>A second interpreter was asked for.</summary>
    public static string AnotherIsRunning(PythonInstallation running, PythonInstallation wanted) =>
        $"This process already runs {running}; {wanted} needs a process of its own.";
}
