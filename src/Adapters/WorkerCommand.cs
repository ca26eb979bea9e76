namespace Conform.Adapters;

/// <summary>How a worker process is started.</summary>
/// <param name="FileName">The executable: a path, or a name that the system finds.</param>
/// <param name="Arguments">Its arguments, unquoted.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>The command as a person would type it, for reports only.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(FileName));
}
