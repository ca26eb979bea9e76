using Conform.Programs.Operations;

namespace Conform.Programs.Observing;

/// <summary>All that was observed of one run of one program.</summary>
/// <param name="Cells">One observation per cell that ran, in order; shorter than the program if the run stopped.</param>
/// <param name="Stop">Why the run stopped before the end, or null if every cell ran.</param>
/// <param name="Operations">Which operations were executed, if the implementation counts them.</param>
public sealed record ProgramObservation(IReadOnlyList<CellObservation> Cells, Stop? Stop = null, OperationCounts? Operations = null);

/// <summary>What was observed after one cell.</summary>
/// <param name="Error">The exception that ended the cell, or null if it completed.</param>
/// <param name="Graph">The objects reachable from the names, from the exception's arguments and from its class, if that is the program's.</param>
/// <param name="Equalities">The answered questions, in the order in which they were asked.</param>
public sealed record CellObservation(ObservedError? Error, ObservedGraph Graph, IReadOnlyList<ObservedEquality> Equalities)
{
    /// <summary>What was observed inside the cell, in order; empty unless it was asked for (<see cref="RunRequest.Observe"/>).</summary>
    public IReadOnlyList<StatementObservation> Statements { get; init; } = [];

    /// <summary>Which tracked objects died in the cell, by the statements that released any, in order; null if that is not told. Asked for together with reference counts
    /// (<see cref="RunRequest.CountsReferences"/>).</summary>
    public IReadOnlyList<StatementReleases>? Releases { get; init; }
}

/// <summary>An exception that ended a cell.</summary>
/// <param name="Type">The name of its exact type, such as <c>TypeError</c>.</param>
/// <param name="Arguments">The numbers of the nodes in its <c>args</c>, in order.</param>
public sealed record ObservedError(string Type, ValueList<int> Arguments)
{
    /// <summary>The number of its class if that is a class of the program, null otherwise.</summary>
    public int? Class { get; init; }
}

/// <summary>Why a run ended before the last cell.</summary>
/// <param name="Reason">The kind of reason.</param>
/// <param name="Detail">One short sentence without a full stop, such as <c>more than 20000 elements</c>.</param>
public sealed record Stop(StopReason Reason, string Detail);

/// <summary>Kinds of reasons to stop.</summary>
public enum StopReason
{
    /// <summary>A limit of <see cref="RunLimits"/> was exceeded.</summary>
    LimitReached,

    /// <summary>The implementation cannot run an operation of the program.</summary>
    Unsupported,

    /// <summary>The implementation died.</summary>
    Crashed,

    /// <summary>The implementation did not answer in time.</summary>
    TimedOut,
}
