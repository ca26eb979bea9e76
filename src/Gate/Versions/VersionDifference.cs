using Conform.Gate.Causes;

namespace Conform.Gate.Versions;

/// <summary>One thing that two versions do differently.</summary>
/// <param name="Cause">What it is known by.</param>
/// <param name="Smallest">The simplest program found that shows it, on both versions.</param>
/// <param name="Source">Where the first program that showed it came from.</param>
/// <param name="Index">The index of that program in its source.</param>
public sealed record VersionDifference(DifferenceCause Cause, Divergence Smallest, string Source, long Index)
{
    /// <summary>Number of programs whose first difference this is, forms left out, 0 or more: 0 if it was met only while another one was shrunk.</summary>
    public long Count { get; init; }

    /// <summary>Other differences that come from this one, such as an exception that only one version raises and that a handler catches; from the simplest
    /// program on.</summary>
    public IReadOnlyList<VersionDifference> Forms { get; init; } = [];

    /// <summary>Whether the models of the two versions differ in the same way on the smallest program; null if no models were asked.</summary>
    public bool? IsPredicted { get; init; }
}
