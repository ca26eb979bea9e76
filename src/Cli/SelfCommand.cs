using Conform.Adapters;

namespace Conform.Cli;

/// <summary>How this tool starts itself again.</summary>
internal static class SelfCommand
{
    /// <summary>The command line of <c>conform</c> with <paramref name="arguments"/>, run as this process was: by its own executable or by <c>dotnet</c>.</summary>
    public static WorkerCommand With(params string[] arguments)
    {
        var host = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? new(host, [Path.Combine(AppContext.BaseDirectory, "conform.dll"), .. arguments])
            : new(host, arguments);
    }
}
