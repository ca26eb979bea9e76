using System.Diagnostics;
using System.Globalization;
using Conform.Conformance.Snapshots;

namespace Conform.Conformance.Packages;

/// <summary>The packages, packed by <c>build/pack.sh</c> from the build that these tests run from, under a version of their own.</summary>
public sealed class PackedPackages : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string root = Directory.CreateTempSubdirectory("conform-packages").FullName;

    public PackedPackages()
    {
        // A release for each process: the cache of packages keeps what it has of a version.
        Version = string.Create(CultureInfo.InvariantCulture, $"9999.{Environment.ProcessId}.{Stopwatch.GetTimestamp() % 1_000_000_000}");
        var configuration = AppContext.BaseDirectory.Contains("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";
        Packing = Run(RepositoryFolders.Root, "bash", "build/pack.sh", "--no-build", "--configuration", configuration, "--output", Folder, "--version", Version);
    }

    /// <summary>Where the packages are.</summary>
    public string Folder => Path.Combine(root, "packages");

    /// <summary>Their version.</summary>
    public string Version { get; }

    /// <summary>What the script said.</summary>
    public CommandLine.Result Packing { get; }

    /// <summary>A folder in which the packages are to be had beside those of the usual feed.</summary>
    public string NewFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, Path.GetRandomFileName())).FullName;
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{Folder}" /></packageSources></configuration>""");
        return folder;
    }

    /// <summary>Runs a command, without what the process of these tests told the build.</summary>
    public static CommandLine.Result Run(string folder, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "VSTEST_CONNECTION_TIMEOUT").ToList())
        {
            _ = start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(process.WaitForExit(Patience), $"{file} did not end");
        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        Directory.Delete(root, recursive: true);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var package in Directory.Exists(cache) ? Directory.GetDirectories(cache, "conform.*") : [])
        {
            var used = Path.Combine(package, Version);
            if (Directory.Exists(used))
            {
                Directory.Delete(used, recursive: true);
            }
        }
    }
}
