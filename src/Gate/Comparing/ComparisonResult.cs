namespace Conform.Gate.Comparing;

/// <summary>What the comparison of two observations of one program gave.</summary>
/// <param name="Difference">The first difference, or null if there is none in the cells that both sides observed.</param>
/// <param name="UnknownTexts">Number of str objects whose text the left side does not predict and which were therefore not compared, 0 or more.</param>
/// <param name="UnresolvedTies">Number of sets with equal-looking elements that could not be told apart within the bound on attempts; such a set
/// counts as alike.</param>
public sealed record ComparisonResult(Difference? Difference, int UnknownTexts, int UnresolvedTies)
{
    /// <summary>Whether no difference was found.</summary>
    public bool Agrees => Difference is null;
}
