using System.Globalization;

namespace Conform.Gate.Comparing;

/// <summary>One difference between the observations of one program.</summary>
/// <param name="Rule">The broken rule.</param>
/// <param name="Cell">Index of the cell after which it was seen, from 0.</param>
/// <param name="Path">Where: <c>v1[0]</c>, <c>d['key']</c>, <c>error.args[0]</c>, <c>a == b</c>; empty when the whole cell is meant.</param>
/// <param name="LeftKind">Exact type of the left object or exception; <c>completed</c> for an outcome without exception.</param>
/// <param name="RightKind">The same on the right.</param>
/// <param name="Left">What the left side has there, in a few words.</param>
/// <param name="Right">What the right side has there.</param>
public sealed record Difference(DifferenceRule Rule, int Cell, string Path, string LeftKind, string RightKind, string Left, string Right)
{
    /// <summary>What stands for the kind of the left side of an outcome where the implementation died.</summary>
    internal const string Crashed = "crashed";

    /// <summary>Index of the statement of the cell at which it was seen, from 0, or null if it was seen after the cell.</summary>
    public int? Statement { get; init; }

    /// <summary>Index of the observation inside the cell at which it was seen, from 0, or null: a statement of a loop is observed more than once.</summary>
    public int? Point { get; init; }

    /// <summary>The whole text on the left if two texts differ, null otherwise; <see cref="Left"/> cuts a long one.</summary>
    public string? LeftText { get; init; }

    /// <summary>The whole text on the right if two texts differ.</summary>
    public string? RightText { get; init; }

    /// <summary>Where it was seen on the left, or null if it is not seen at a place of the graph.</summary>
    public DifferencePlace? LeftPlace { get; init; }

    /// <summary>Where it was seen on the right, or null.</summary>
    public DifferencePlace? RightPlace { get; init; }

    /// <summary>When it was seen: <c>after cell 2</c> or <c>in cell 2 at statement 5</c>, both counted from 1.</summary>
    public string Moment => Statement is { } statement
        ? string.Create(CultureInfo.InvariantCulture, $"in cell {Cell + 1} at statement {statement + 1}")
        : string.Create(CultureInfo.InvariantCulture, $"after cell {Cell + 1}");

    /// <summary>The key that says which differences are one bug.</summary>
    public DivergenceSignature Signature => new(Rule, LeftKind, RightKind);

    /// <summary>The difference in one line.</summary>
    public override string ToString() => $"{Rule} {Moment}{(Path.Length == 0 ? string.Empty : " at " + Path)}: {Left} | {Right}";
}
