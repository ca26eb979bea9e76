using Conform.Programs;

namespace Conform.Gate.Ledgers;

/// <summary>A difference of a named implementation that is known and accepted, or waits to be fixed there.</summary>
/// <param name="Id">What it is called: lower-case letters, digits and hyphens, unique in its ledger.</param>
/// <param name="Title">What differs, one line.</param>
/// <param name="Category">What kind of difference it is.</param>
/// <param name="Reason">Why it is accepted, one sentence or two.</param>
/// <param name="Patterns">Which divergences it accounts for: those that one of them matches. One or more.</param>
/// <param name="Program">The smallest program that shows it.</param>
public sealed record LedgerEntry(string Id, string Title, LedgerCategory Category, string Reason, ValueList<LedgerPattern> Patterns, Program Program)
{
    /// <summary>Where a bug is reported: a link, or why there is none. Null for differences that are no bugs.</summary>
    public string? Upstream { get; init; }

    /// <summary>The lowest level at which it shows; at lower ones the entry takes no part.</summary>
    public Level Level { get; init; }

    /// <summary>The versions of the implementation that have it; empty for all.</summary>
    public ValueList<VersionRange> Implementations { get; init; }

    /// <summary>The versions of CPython against which it shows; empty for all.</summary>
    public ValueList<VersionRange> Pythons { get; init; }

    /// <summary>What its program did instead when it was found to be stale, or null. A stale entry accounts for nothing; that its program diverges as it says is news.</summary>
    public string? Stale { get; init; }

    /// <summary>Whether it accounts for a divergence that is cut after the statement at which it shows.</summary>
    public bool Matches(Divergence located) => Patterns.Any(pattern => pattern.Matches(located));

    /// <summary>Whether a divergence for which it does not account may be another form of the same difference, as <see cref="LedgerPattern.MayHaveForm"/> says.</summary>
    public bool MayHaveForm(Divergence located) => Patterns.Any(pattern => pattern.MayHaveForm(located));

    /// <summary>The same entry, one of whose patterns has one form more.</summary>
    /// <param name="located">A divergence that <see cref="MayHaveForm"/> took for a form.</param>
    internal LedgerEntry WithForm(Divergence located)
    {
        var place = Patterns.Index().First(pattern => pattern.Item.MayHaveForm(located)).Index;
        return this with { Patterns = [.. Patterns.Select((pattern, index) => index == place ? pattern.WithForm(located) : pattern)] };
    }
}

/// <summary>Kinds of known differences.</summary>
public enum LedgerCategory
{
    /// <summary>Written by <c>--update-ledger</c>; nobody has looked at it yet.</summary>
    Unreviewed,

    /// <summary>The language reference leaves it open.</summary>
    Freedom,

    /// <summary>The implementation says that it does not do it.</summary>
    Limitation,

    /// <summary>The implementation is wrong, and it is reported.</summary>
    Bug,
}

/// <summary>What accounts for a divergence.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="MaskedStatements">Number of statements of the program that stand behind the difference, 0 or more.</param>
public sealed record KnownDifference(LedgerEntry Entry, int MaskedStatements);
