using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conform.Oracle;

namespace Conform.Cli.EveryVersion;

/// <summary>Runs <c>conform check --json</c> in a process of its own: a process can embed one CPython only.</summary>
internal static class CheckProcess
{
    /// <summary>Checks against <paramref name="installation"/>.</summary>
    /// <param name="installation">The CPython.</param>
    /// <param name="arguments">The whole command line after <c>conform</c>.</param>
    /// <param name="cancellation">Ends the process.</param>
    public static async Task<VersionOutcome> RunAsync(PythonInstallation installation, string[] arguments, CancellationToken cancellation)
    {
        var command = SelfCommand.With(arguments);
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return new(installation, process.ExitCode, Parse(await output.ConfigureAwait(false)), (await errors.ConfigureAwait(false)).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static JsonObject? Parse(string output)
    {
        try
        {
            return JsonNode.Parse(output) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
