using Conform.Gate.Comparing;

namespace Conform.Gate.Shrinking;

/// <summary>Which divergences a shrinker may end at.</summary>
/// <remarks>Immutable. Why the usual goal is any divergence: <c>docs/decisions/0005-shrinking-takes-any-divergence.md</c>.</remarks>
public sealed class ShrinkGoal
{
    private readonly Func<Divergence, bool> allows;

    private ShrinkGoal(Func<Divergence, bool> allows) => this.allows = allows;

    /// <summary>Whatever diverges: one bug, however it was met, ends in one normal form, but the end may show another bug than the start.</summary>
    public static ShrinkGoal AnyDivergence { get; } = new(_ => true);

    /// <summary>Only what diverges with <paramref name="signature"/>.</summary>
    public static ShrinkGoal Same(DivergenceSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return new(divergence => divergence.Signature == signature);
    }

    /// <summary>Only what <paramref name="allows"/> says yes to, which has to depend on the divergence alone.</summary>
    public static ShrinkGoal Where(Func<Divergence, bool> allows)
    {
        ArgumentNullException.ThrowIfNull(allows);
        return new(allows);
    }

    /// <summary>Whether <paramref name="divergence"/> is what is looked for.</summary>
    public bool Allows(Divergence divergence)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        return allows(divergence);
    }
}
