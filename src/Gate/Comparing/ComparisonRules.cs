using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>What two observations must have in common; each option set makes the comparison only stricter.</summary>
/// <remarks>Contents, exact types, order, aliasing of mutable objects, the type of an exception and the equality relation are always compared. Immutable.</remarks>
public sealed record ComparisonRules
{
    /// <summary>Whether immutable objects must be shared alike, too.</summary>
    public bool IdentityOfImmutables { get; init; }

    /// <summary>Whether the arguments of an exception must be alike.</summary>
    public bool ErrorArguments { get; init; }

    /// <summary>Whether sets must have their elements in one order, where both sides know it.</summary>
    public bool SetOrder { get; init; }

    /// <summary>Whether the types of iterators and of what is built in and called must have CPython's names.</summary>
    public bool InternalTypes { get; init; }

    /// <summary>Whether objects must have as many references, and die by the same statements in the same order, where both sides tell it.</summary>
    public bool ReferenceCounts { get; init; }

    /// <summary>What is left out on both sides, because one of them does not tell it.</summary>
    public UnseenParts Unseen { get; init; }

    /// <summary>The rules of <paramref name="level"/>.</summary>
    public static ComparisonRules Of(Level level) => new()
    {
        InternalTypes = level >= Level.CPython,
        IdentityOfImmutables = level >= Level.CPython,
        ErrorArguments = level >= Level.CPython,
        SetOrder = level >= Level.CPython,
        ReferenceCounts = level >= Level.Exact,
    };
}
