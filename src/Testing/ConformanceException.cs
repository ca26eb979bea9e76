namespace Conform.Testing;

/// <summary>A model does not behave like CPython, or cannot be compared with it; the message is the report.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public ConformanceException()
    {
    }

    /// <summary>Makes an exception with a report.</summary>
    public ConformanceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a report and its cause.</summary>
    public ConformanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
