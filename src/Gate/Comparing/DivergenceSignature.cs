namespace Conform.Gate.Comparing;

/// <summary>The small key that says "same bug": which rule differs on which kind of node.</summary>
/// <param name="Rule">The broken rule.</param>
/// <param name="LeftKind">Exact type of the left object or exception, or <c>completed</c>.</param>
/// <param name="RightKind">The same on the right.</param>
/// <remarks>Holds neither operation nor path, so that shrinking may replace both. Compared by value.</remarks>
public sealed record DivergenceSignature(DifferenceRule Rule, string LeftKind, string RightKind)
{
    /// <summary>The key as <c>IdentityMerged list</c> or <c>Type int/bool</c>.</summary>
    public override string ToString() => LeftKind == RightKind ? $"{Rule} {LeftKind}" : $"{Rule} {LeftKind}/{RightKind}";
}
