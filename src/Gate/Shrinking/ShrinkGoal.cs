using Conform.Gate.Comparing;

namespace Conform.Gate.Shrinking;

/// <summary>Which divergences a shrinker may end at.</summary>
/// <remarks>Immutable. Why the usual goal is any divergence: <c>docs/decisions/0005-shrinking-takes-any-divergence.md</c>.</remarks>
public sealed record ShrinkGoal
{
    private ShrinkGoal(DivergenceSignature? signature) => Signature = signature;

    /// <summary>Whatever diverges: one bug, however it was met, ends in one normal form, but the end may show another bug than the start.</summary>
    public static ShrinkGoal AnyDivergence { get; } = new((DivergenceSignature?)null);

    /// <summary>The signature that has to stay, or null if any will do.</summary>
    public DivergenceSignature? Signature { get; }

    /// <summary>Only what diverges with <paramref name="signature"/>.</summary>
    public static ShrinkGoal Same(DivergenceSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return new(signature);
    }

    /// <summary>Whether a divergence with <paramref name="signature"/> is what is looked for.</summary>
    public bool Allows(DivergenceSignature signature) => Signature is null || Signature == signature;
}
