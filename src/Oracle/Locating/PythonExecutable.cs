using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Conform.Programs;

namespace Conform.Oracle.Locating;

/// <summary>Asks a Python executable, in a process of its own, which shared library it was built with.</summary>
internal static partial class PythonExecutable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private const string Question = """
        import os, sys, sysconfig
        folder = lambda *names: [sysconfig.get_config_var(name) or '' for name in names]
        print(sys.implementation.name)
        print(sys.version.split()[0])
        for place in folder('LIBDIR', 'LIBPL', 'PYTHONFRAMEWORKPREFIX') + [os.path.join(sys.base_prefix, 'lib'), sys.base_prefix]:
            for name in folder('INSTSONAME', 'LDLIBRARY') + ['python%d%d.dll' % sys.version_info[:2]]:
                if place and name:
                    print(os.path.join(place, name))
        """;

    /// <summary>Whether the file name is that of a Python executable: <c>python</c>, <c>python3</c>, <c>python3.11</c>, with <c>.exe</c> on Windows.
    /// Nothing else is ever executed.</summary>
    public static bool HasExecutableName(string path) => ExecutableName().IsMatch(Path.GetFileName(path));

    /// <summary>The installation that an executable belongs to.</summary>
    /// <exception cref="OracleException">It does not answer, is no CPython, has no shared library, or is not supported.</exception>
    public static PythonInstallation Inspect(string path)
    {
        var answer = Ask(path) is [var implementation, var version, .. var candidates]
            ? (Implementation: implementation, Version: version, Candidates: candidates)
            : throw new OracleException(OracleMessages.NoAnswer(path));
        if (answer.Implementation != "cpython")
        {
            throw new OracleException(OracleMessages.OtherImplementation(path, answer.Implementation));
        }

        if (PythonVersion.TryParse(answer.Version, out var known) && !known.IsSupported)
        {
            throw new OracleException(OracleMessages.NotSupported(known));
        }

        return Array.Find(answer.Candidates, candidate => LibraryFile.HasLibraryName(candidate) && File.Exists(candidate)) is { } library
            ? LibraryFile.Inspect(library)
            : throw new OracleException(OracleMessages.NoSharedLibrary(path, known));
    }

    [GeneratedRegex(@"^python(3(\.\d+)?)?(\.exe)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ExecutableName();

    private static string[] Ask(string path)
    {
        // -I: isolated from the environment, the user site and the current folder.
        var start = new ProcessStartInfo(path, ["-I", "-c", Question])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return [];
            }

            return process.ExitCode == 0 ? output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }
}
