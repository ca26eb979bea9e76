using Conform.Gate.Causes;
using Conform.Gate.Comparing;
using Conform.Programs.Syntax;

namespace Conform.Gate.Versions;

/// <summary>One difference of a <see cref="DifferenceBook"/>, and what it accounts for.</summary>
/// <param name="difference">The difference.</param>
internal sealed class BookEntry(VersionDifference difference)
{
    private readonly string? olderMessage = Message(difference.Smallest.Left, difference);
    private readonly string? newerMessage = Message(difference.Smallest.Right, difference);

    private readonly List<BookEntry> forms = [];

    /// <summary>The difference.</summary>
    public VersionDifference Difference { get; set; } = difference;

    /// <summary>What its smallest program is made of.</summary>
    public IReadOnlySet<string> Ingredients { get; } = Programs.Shrinking.Ingredients.Of(difference.Smallest.Program);

    /// <summary>Whether a program with the same cause needs no entry of its own: a text changed, or the program holds all that this difference needs.</summary>
    public bool Explains(IReadOnlySet<string> others) => Difference.Cause.IsTextChange || Ingredients.IsSubsetOf(others);

    /// <summary>Makes <paramref name="form"/> another form of this difference.</summary>
    public void Adopt(BookEntry form)
    {
        forms.Add(form);
        Difference = Difference with { Forms = [.. Difference.Forms, form.Difference] };
    }

    /// <summary>Whether <paramref name="other"/> is another form of this difference or of one of its forms.</summary>
    public bool IsRootOf(BookEntry other) => LeadsTo(other) || forms.Exists(form => form.LeadsTo(other));

    /// <summary>Whether what this difference needs is there, too, and one version meets the same error as here, or the error that differs is caught, or another
    /// order of a set goes on into something else. Objects of one type that are shared otherwise are forms of one difference.</summary>
    private bool LeadsTo(BookEntry other)
    {
        var (rule, otherRule) = (Difference.Cause.Signature.Rule, other.Difference.Cause.Signature.Rule);
        if (rule is DifferenceRule.IdentityMerged or DifferenceRule.IdentitySplit && Difference.Cause == other.Difference.Cause)
        {
            return true;
        }

        return Ingredients.IsSubsetOf(other.Ingredients)
            && (IsSame(olderMessage, other.olderMessage)
                || IsSame(newerMessage, other.newerMessage)
                || (rule is DifferenceRule.Outcome or DifferenceRule.ErrorType or DifferenceRule.ErrorArguments && other.Ingredients.Contains(nameof(Try)))
                || (Difference.Cause.IsSetOrder && otherRule is DifferenceRule.Type or DifferenceRule.Length or DifferenceRule.Value or DifferenceRule.Order));
    }

    private static string? Message(Programs.Observing.ProgramObservation side, VersionDifference difference) =>
        ErrorMessage.Of(side, difference.Smallest.Difference.Cell) is { } message ? TextChange.Generalise(message) : null;

    private static bool IsSame(string? message, string? other) => message is not null && message == other;
}
