using Conform.Programs;

namespace Conform.Gate;

/// <summary>An implementation threw, which it must not whatever the program does: a failure of the machinery and no verdict.</summary>
public sealed class ImplementationException : Exception
{
    /// <summary>Says which implementation failed on which program.</summary>
    /// <param name="implementation">Its name.</param>
    /// <param name="program">The program in flight.</param>
    /// <param name="cause">What it threw.</param>
    public ImplementationException(string implementation, Program program, Exception cause)
        : base($"The implementation '{implementation}' failed: {cause?.Message}", cause) => Program = program;

    /// <summary>The program in flight.</summary>
    public Program Program { get; }
}
