namespace Conform.Programs;

/// <summary>What an implementation says of itself beside its features; the gate asks it for no more.</summary>
/// <remarks>Immutable; compared by value.</remarks>
public sealed record Capabilities
{
    /// <summary>Of an implementation that says nothing: it is put behind a model that holds to the limits, and compared at any level.</summary>
    public static Capabilities None { get; } = new();

    /// <summary>Whether it ends a run that exceeds the <see cref="RunLimits"/> by itself. Whoever compares it with CPython puts a model in front all the same, and gives it only what that model
    /// finds within the limits.</summary>
    public bool KeepsLimits { get; init; }

    /// <summary>Whether it can observe inside the cells (<see cref="Observing.ObservationPoints.Statements"/>).</summary>
    public bool ObservesStatements { get; init; }

    /// <summary>Whether it can tell reference counts (<see cref="Observing.ObservedNode.ReferenceCount"/>), so that level <see cref="Level.Exact"/> means something.</summary>
    public bool CountsReferences { get; init; }

    /// <summary>Whether it may be given several programs at the same time, by different threads. A campaign then runs it ahead of the other side.</summary>
    public bool IsThreadSafe { get; init; }

    /// <summary>The strictest level at which it wants to be compared; used where the user names none.</summary>
    public Level Level { get; init; } = Level.CPython;

    /// <summary>The names of the rows of the operation table that it has, as in <see cref="Operations.OperationTable"/>, each whole; empty for all that its
    /// features allow. Generated programs keep to them as far as the types of their values are foreseen.</summary>
    public ValueList<string> Operations { get; init; }

    /// <summary>What its observer cannot see; left out of the observations of both sides.</summary>
    public Observing.UnseenParts Unseen { get; init; }
}
