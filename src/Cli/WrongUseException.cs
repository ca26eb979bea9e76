namespace Conform.Cli;

/// <summary>The user asked for something that cannot be done; its message is one sentence for them and the exit code is <see cref="ExitCode.WrongUse"/>.</summary>
public sealed class WrongUseException : Exception
{
    /// <summary>Makes an exception with a sentence for the user.</summary>
    public WrongUseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a sentence for the user and its cause.</summary>
    public WrongUseException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Refuses what the user asked for unless <paramref name="holds"/>.</summary>
    /// <exception cref="WrongUseException">It does not hold.</exception>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new WrongUseException(message);
        }
    }
}
