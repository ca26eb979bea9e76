using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Conform.Pages;

/// <summary>The checkout that the tests were built from, and the tool as a user runs it.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>Where screenshots are kept.</summary>
    public static string Screenshots => Path.Combine(Root, "artifacts", "screenshots");

    /// <summary>The names of the classic examples.</summary>
    public static IReadOnlyList<string> Seeds { get; } = [.. Directory.GetFiles(Path.Combine(Root, "corpus", "seed"), "*.py").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The file of a classic example.</summary>
    public static string Seed(string name) => Path.Combine(Root, "corpus", "seed", name + ".py");

    /// <summary>Runs <c>conform</c>.</summary>
    /// <returns>Its exit code and everything that it wrote.</returns>
    public static (int ExitCode, string Output) Conform(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "conform.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
