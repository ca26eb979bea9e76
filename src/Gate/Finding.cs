using Conform.Gate.Comparing;
using Conform.Gate.Ledgers;
using Conform.Gate.Shrinking;

namespace Conform.Gate;

/// <summary>One distinct divergence of a campaign.</summary>
/// <param name="Index">Index of the first program that showed it, in the sequence of programs.</param>
/// <param name="Original">The divergence of that program as it was generated.</param>
/// <param name="Shrunk">The divergence of the simplest program found.</param>
/// <param name="Shrinking">How it was found.</param>
public sealed record Finding(long Index, Divergence Original, Divergence Shrunk, ShrinkResult Shrinking)
{
    /// <summary>The key of the divergence.</summary>
    public DivergenceSignature Signature => Shrunk.Signature;

    /// <summary>Number of programs that showed it, 1 or more.</summary>
    public long Count { get; init; } = 1;

    /// <summary>Index, among the findings, of the one that it shrinks to when any divergence is taken, or null if it is that itself. Both may be one bug; this
    /// one was shrunk with its own signature so that it is not lost if they are two.</summary>
    public int? VariantOf { get; init; }

    /// <summary>The entry of the ledger of which it may be another form, or null: its statement does the same to the same kinds of objects.</summary>
    public LedgerEntry? FormOf { get; init; }
}
