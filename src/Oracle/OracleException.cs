namespace Conform.Oracle;

/// <summary>The machinery of the oracle failed: no usable CPython, or one that does not start.</summary>
/// <remarks>Never the result of a program; what a program raises is an observation.</remarks>
public sealed class OracleException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public OracleException()
    {
    }

    /// <summary>Makes an exception with one or two whole sentences for the user.</summary>
    public OracleException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with one or two whole sentences for the user and the cause.</summary>
    public OracleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
