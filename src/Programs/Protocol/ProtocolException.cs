namespace Conform.Programs.Protocol;

/// <summary>A line that is no message of the line protocol.</summary>
public sealed class ProtocolException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public ProtocolException()
    {
    }

    /// <summary>Makes an exception whose message is one sentence that says what is wrong and where.</summary>
    public ProtocolException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public ProtocolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
