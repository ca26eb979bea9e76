using System.Collections.Frozen;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Pictures.Structure;
using Conform.Programs.Observing;

namespace Conform.Cli.Reports;

/// <summary>A divergence as two pictures at the moment of its first difference, which is marked in both.</summary>
/// <param name="Left">The left side, or null if it observed nothing.</param>
/// <param name="Right">The right side, or null.</param>
internal sealed record DrawnDivergence(Picture? Left, Picture? Right)
{
    /// <summary>Types whose objects are drawn as boxes where their identity is the difference.</summary>
    private static readonly FrozenSet<string> Atoms = FrozenSet.Create(StringComparer.Ordinal, "NoneType", "bool", "int", "float", "complex", "str", "bytes");

    /// <summary>The pictures of <paramref name="divergence"/>.</summary>
    public static DrawnDivergence Of(Divergence divergence)
    {
        var difference = divergence.Difference;
        var atoms = difference.Rule is DifferenceRule.IdentityMerged or DifferenceRule.IdentitySplit && Atoms.Contains(difference.LeftKind) ? AtomStyle.Objects : AtomStyle.Inline;
        Picture? Draw(ProgramObservation observation, DifferencePlace? place) =>
            PictureSeries.At(observation, difference.Cell, difference.Point, atoms, place is null ? null : new(place.Name, place.Holder, place.Object));
        return new(Draw(divergence.Left, difference.LeftPlace), Draw(divergence.Right, difference.RightPlace));
    }
}
