using System.Collections;
using System.Runtime.InteropServices;

namespace Conform.Oracle.Embedding;

/// <summary>The variables that CPython reads while it starts, set in C's environment.</summary>
/// <remarks>On Unix <see cref="Environment.SetEnvironmentVariable(string, string?)"/> does not reach C's <c>getenv</c>, so the C functions are called.</remarks>
internal static partial class ProcessEnvironment
{
    /// <summary>Removes every foreign <c>PYTHON…</c> variable and sets ours: a fixed hash seed, no user site, no bytecode files, no warnings.</summary>
    /// <param name="home">The prefix of the installation that will start.</param>
    public static void Prepare(string home)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable.Key is string name && name.StartsWith("PYTHON", StringComparison.Ordinal))
            {
                Set(name, null);
            }
        }

        Set("PYTHONHOME", home);
        Set("PYTHONHASHSEED", "0");
        Set("PYTHONNOUSERSITE", "1");
        Set("PYTHONDONTWRITEBYTECODE", "1");
        Set("PYTHONWARNINGS", "ignore");
    }

    private static void Set(string name, string? value)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = WindowsPutEnvironment(name, value ?? string.Empty);
        }
        else
        {
            _ = value is null ? UnsetEnvironment(name) : SetEnvironment(name, value, 1);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "unsetenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int UnsetEnvironment(string name);

    [LibraryImport("ucrtbase", EntryPoint = "_wputenv_s", StringMarshalling = StringMarshalling.Utf16)]
    private static partial int WindowsPutEnvironment(string name, string value);
}
