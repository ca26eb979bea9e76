using Conform.Gate.Ledgers;

namespace Conform.Gate;

/// <summary>What one program says about two implementations: agrees, diverges or inconclusive.</summary>
public abstract record Verdict
{
    private protected Verdict()
    {
    }
}

/// <summary>Every cell was observed on both sides and nothing differs.</summary>
public sealed record Agrees : Verdict;

/// <summary>The two observations break a rule.</summary>
/// <param name="Divergence">What differs.</param>
public sealed record Diverges(Divergence Divergence) : Verdict
{
    /// <summary>The entry of a ledger that accounts for it, or null: then it is new.</summary>
    public KnownDifference? Known { get; init; }
}

/// <summary>Nothing can be concluded.</summary>
/// <param name="Reason">The kind of reason; counted.</param>
/// <param name="Detail">One short sentence without a full stop that names the side.</param>
public sealed record Inconclusive(InconclusiveReason Reason, string Detail) : Verdict;

/// <summary>Why a program says nothing about the two sides.</summary>
public enum InconclusiveReason
{
    /// <summary>A limit of the run was reached.</summary>
    Limit,

    /// <summary>A side cannot run an operation of the program.</summary>
    Unsupported,

    /// <summary>A side died.</summary>
    Crash,

    /// <summary>A side did not answer in time.</summary>
    TimeOut,

    /// <summary>A divergence that did not repeat.</summary>
    Flaky,
}
