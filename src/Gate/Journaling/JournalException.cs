namespace Conform.Gate.Journaling;

/// <summary>A journal cannot be read or written, is damaged, or is that of another campaign.</summary>
internal sealed class JournalException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public JournalException()
    {
    }

    /// <summary>Makes an exception with one or two whole sentences for the user.</summary>
    public JournalException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with one or two whole sentences for the user and the cause.</summary>
    public JournalException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
