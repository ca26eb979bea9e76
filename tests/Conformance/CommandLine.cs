using System.Diagnostics;

namespace Conform.Conformance;

/// <summary>Runs the tool as a user does: in a process of its own.</summary>
public static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>What a run left behind.</summary>
    public sealed record Result(int ExitCode, string Output, string Errors);

    /// <summary>Runs <c>conform</c> with <paramref name="arguments"/> in <paramref name="folder"/>, without input.</summary>
    public static Result Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(Patience), "conform did not end");
        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts <c>conform</c> with <paramref name="arguments"/> in <paramref name="folder"/>, without input.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "conform.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
