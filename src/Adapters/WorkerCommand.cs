using System.Collections.Immutable;

namespace Conform.Adapters;

/// <summary>How a worker process is started.</summary>
/// <param name="FileName">The executable: a path, or a name that the system finds.</param>
/// <param name="Arguments">Its arguments, unquoted.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>What its environment has beside ours.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The command as a person would type it, for reports only.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(FileName));
}
