namespace Conform.Adapters.Python;

/// <summary>How programs are handed to a foreign Python.</summary>
internal enum ProgramTransport
{
    /// <summary>One long-lived process that executes each cell in a namespace: one line in for a program, two lines out for each cell.</summary>
    ExecServer,

    /// <summary>One long-lived process that is given the program as a script, for a Python without <c>exec</c>. Its host makes the observer a module that each script imports.</summary>
    FlatServer,

    /// <summary>A process for each program, which is given the observer and the program as one script file, its last argument.</summary>
    FlatFile,
}

/// <summary>A foreign Python as it is started.</summary>
/// <param name="Name">Its name for reports, with its version.</param>
/// <param name="Command">The command; without the script file where there is one for each program.</param>
/// <param name="Transport">How it takes programs.</param>
internal sealed record PythonHost(string Name, WorkerCommand Command, ProgramTransport Transport)
{
    /// <summary>The version that it claims where it cannot be asked; null where its greeting tells.</summary>
    public Conform.Programs.PythonVersion? Claimed { get; init; }

    /// <summary>What the probes cannot find out: parts that it shows, but at random.</summary>
    public Conform.Programs.Observing.UnseenParts Unseen { get; init; }
}
