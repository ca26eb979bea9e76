using System.Text.Json.Nodes;
using Conform.Oracle;

namespace Conform.Cli.EveryVersion;

/// <summary>What <c>conform check</c> said about one CPython.</summary>
/// <param name="Installation">The CPython.</param>
/// <param name="ExitCode">The exit code of the process.</param>
/// <param name="Report">What it printed, or null if that is no report.</param>
/// <param name="Errors">What it wrote to its standard error.</param>
internal sealed record VersionOutcome(PythonInstallation Installation, int ExitCode, JsonObject? Report, string Errors)
{
    /// <summary>The CPython's version.</summary>
    public string Version => Installation.Version.ToString();

    /// <summary>A count of the report; 0 without one.</summary>
    public long Count(string name) => (long?)Report?[name] ?? 0;

    /// <summary>The number of inconclusive programs by reason.</summary>
    public IEnumerable<KeyValuePair<string, long>> Inconclusive =>
        Report?["inconclusive"]?.AsObject().Select(pair => KeyValuePair.Create(pair.Key, (long)pair.Value!)) ?? [];

    /// <summary>The divergences of the report.</summary>
    public IEnumerable<JsonObject> Divergences => Report?["divergences"]?.AsArray().OfType<JsonObject>() ?? [];
}
