using System.Text.RegularExpressions;
using Conform.Gate.Comparing;
using Conform.Programs.Observing;

namespace Conform.Gate.Causes;

/// <summary>The key that says which differences may come from one change of an implementation: two versions of CPython, or an implementation under test and CPython.</summary>
/// <param name="Signature">The rule and the kinds of nodes.</param>
/// <param name="Left">What is typical of the left side: the changed words of a text, or the general form of the message of an exception; may be empty.</param>
/// <param name="Right">The same for the right side.</param>
/// <remarks>Finer than a <see cref="DivergenceSignature"/>, for which all changed messages of a TypeError are one. Compared by value.</remarks>
public sealed partial record DifferenceCause(DivergenceSignature Signature, string Left, string Right)
{
    private static readonly DifferenceCause OrderOfSets = new(new(DifferenceRule.Order, "set", "set"), string.Empty, string.Empty);

    /// <summary>Whether sets have their elements in another order.</summary>
    public bool IsSetOrder => this == OrderOfSets;

    /// <summary>Whether a text changed: then the changed words alone say that it is one change, wherever the text comes from.</summary>
    public bool IsTextChange => Signature.Rule is not (DifferenceRule.Outcome or DifferenceRule.ErrorType) && (Left.Length > 0 || Right.Length > 0);

    /// <summary>The cause of <paramref name="divergence"/>.</summary>
    public static DifferenceCause Of(Divergence divergence)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        var difference = divergence.Difference;
        if (difference.Rule is DifferenceRule.Type or DifferenceRule.Length or DifferenceRule.Value or DifferenceRule.Order
            && (difference is { Rule: DifferenceRule.Order, LeftKind: "set" or "frozenset" } || QuotedKey().Replace(difference.Path, string.Empty).Contains('{', StringComparison.Ordinal)))
        {
            // Elements of sets are paired by their position, so another order looks like other elements.
            return OrderOfSets;
        }

        if (difference is { LeftText: { } before, RightText: { } after })
        {
            var change = TextChange.Between(before, after);
            return new(difference.Signature, change.Before, change.After);
        }

        string Message(ProgramObservation side) =>
            ErrorMessage.Of(side, difference.Cell) is { } message ? TextChange.Generalise(message) : string.Empty;
        return difference.Rule is DifferenceRule.Outcome or DifferenceRule.ErrorType
            ? new(difference.Signature, Message(divergence.Left), Message(divergence.Right))
            : new(difference.Signature, string.Empty, string.Empty);
    }

    [GeneratedRegex(@"'(\\.|[^'\\])*'")]
    private static partial Regex QuotedKey();
}
