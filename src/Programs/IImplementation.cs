using Conform.Programs.Observing;

namespace Conform.Programs;

/// <summary>Anything that can run a program and say what it observed: a model, embedded CPython, a foreign process.</summary>
/// <remarks>Nothing of one program may reach the next. Implementations need not be thread-safe; a caller uses one from one thread at a time.</remarks>
public interface IImplementation
{
    /// <summary>A short name for reports, such as <c>model</c>.</summary>
    string Name { get; }

    /// <summary>The CPython that this implementation is, or claims to behave like.</summary>
    Profile Profile { get; }

    /// <summary>What it can run.</summary>
    Features Features { get; }

    /// <summary>What else it says of itself; without a word nothing is taken for granted.</summary>
    Capabilities Capabilities => Capabilities.None;

    /// <summary>Runs <paramref name="program"/> in a fresh namespace.</summary>
    /// <param name="program">The program.</param>
    /// <param name="request">What to observe, and the limits.</param>
    /// <returns>One observation per cell that ran, and why it stopped early if it did. Never throws for what the program does.</returns>
    ProgramObservation Run(Program program, RunRequest request);
}

/// <summary>What an implementation is asked to observe, and within which limits.</summary>
/// <param name="Limits">The limits.</param>
/// <param name="Questions">For each cell the pairs to compare with <c>==</c>, or null: the implementation chooses by
/// <see cref="EqualityQuestions.Choose"/>. The gate hands the questions that the first implementation answered to the second.</param>
public sealed record RunRequest(RunLimits Limits, IReadOnlyList<IReadOnlyList<EqualityQuestion>>? Questions = null)
{
    /// <summary>When to observe.</summary>
    public ObservationPoints Observe { get; init; }

    /// <summary>Whether to tell reference counts and releases too, as level <see cref="Level.Exact"/> compares them.</summary>
    public bool CountsReferences { get; init; }

    /// <summary>A request with default limits in which the implementation chooses the questions.</summary>
    public static RunRequest Default { get; } = new(RunLimits.Default);
}
