namespace Conform.Cli;

/// <summary>What a command's exit code says.</summary>
public static class ExitCode
{
    /// <summary>The implementations agree, or the command did what it was asked for.</summary>
    public const int Agrees = 0;

    /// <summary>A divergence was found.</summary>
    public const int Diverges = 1;

    /// <summary>Wrong use: an unknown option, a file that is no program, a Python that is not supported.</summary>
    public const int WrongUse = 2;

    /// <summary>The machinery failed: nothing is known about the programs.</summary>
    public const int MachineryFailed = 3;

    /// <summary>More programs were inconclusive than the allowed share.</summary>
    public const int Inconclusive = 4;
}
