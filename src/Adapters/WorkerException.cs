namespace Conform.Adapters;

/// <summary>A worker process cannot be started, or does not greet as the line protocol asks.</summary>
/// <remarks>Only thrown while connecting for the first time; what happens to a worker later ends a run with a reason to stop.</remarks>
public sealed class WorkerException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public WorkerException()
    {
    }

    /// <summary>Makes an exception with one or two whole sentences for the user.</summary>
    public WorkerException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with one or two whole sentences for the user and the cause.</summary>
    public WorkerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
