namespace Conform.Programs;

/// <summary>The bounds of one program run; exceeding one ends the run as <see cref="Observing.StopReason.LimitReached"/>.</summary>
/// <remarks>The model checks them as it goes, before CPython sees the program.</remarks>
public sealed record RunLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static RunLimits Default { get; } = new();

    /// <summary>Largest number of objects allocated by a program.</summary>
    public int Objects { get; init; } = 200_000;

    /// <summary>Largest number of elements, characters or bytes in one object.</summary>
    public int Elements { get; init; } = 20_000;

    /// <summary>Largest size of an integer, in bits.</summary>
    public int IntegerBits { get; init; } = 20_000;

    /// <summary>Largest number of steps of a program; a step is one expression evaluated or one element visited.</summary>
    public int Steps { get; init; } = 1_000_000;

    /// <summary>Largest nesting depth of a structure that is copied, printed or compared without being cyclic. Deeper ones come near the
    /// recursion limits of some CPython version.</summary>
    public int Nesting { get; init; } = 100;

    /// <summary>Largest number of steps of one <c>==</c> of the equality relation; a dearer question is not asked.</summary>
    public int EqualitySteps { get; init; } = 2_000;

    /// <summary>Number of pairs asked for equality beside the pairs of names, in both directions.</summary>
    public int FurtherEqualityPairs { get; init; } = 32;

    /// <summary>Largest number of observations inside the cells of a program; what comes later is observed after its cell only.</summary>
    public int ObservationPoints { get; init; } = 1_000;

    /// <summary>Wall-clock bound of a foreign process for one program; the in-process implementations do not use it.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);
}
