using Conform.Gate.Causes;
using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Gate.Ledgers;

/// <summary>Which divergences an entry of a ledger accounts for: why it is neither wider nor narrower is decision 0006.</summary>
/// <param name="Signatures">The signatures, one or more: <c>Length list</c>, <c>Outcome completed/TypeError</c>.</param>
/// <param name="Operations">What the statement at which it shows has to do, as <see cref="Culprit.Operations"/> names it; <c>a|b</c> is one of several.</param>
/// <param name="Types">The kinds of objects that the statement has to be able to reach; <c>a|b</c> is one of several.</param>
/// <remarks><c>*</c> in a kind, an operation or a type stands for any characters: <c>instance of *</c>. Immutable; compared by value.</remarks>
public sealed record LedgerPattern(ValueList<string> Signatures, ValueList<string> Operations, ValueList<string> Types)
{
    /// <summary>The words that differ between the messages of two exceptions, those of the implementation first; null if messages do not matter. They alone decide: a message
    /// comes from one place of an implementation, whatever the program does to get there.</summary>
    public (string Left, string Right)? Texts { get; init; }

    /// <summary>The pattern of an entry whose program diverges as <paramref name="located"/> does; it accounts for <paramref name="located"/>.</summary>
    /// <param name="located">A divergence cut after the statement at which it shows.</param>
    public static LedgerPattern Of(Divergence located)
    {
        var cause = DifferenceCause.Of(located);
        if (IsMessage(cause))
        {
            return new([cause.Signature.ToString()], [], []) { Texts = (cause.Left, cause.Right) };
        }

        if (cause.Signature.Rule == DifferenceRule.Equality)
        {
            // The signature says what was compared; the statement only made one of the two.
            return new([cause.Signature.ToString()], [], []);
        }

        var culprit = Culprit.Of(located);
        return new([cause.Signature.ToString()], culprit.Operations.ToValueList(), culprit.Types.ToValueList());
    }

    /// <summary>Whether an entry with this pattern accounts for a divergence that is cut after the statement at which it shows.</summary>
    public bool Matches(Divergence located)
    {
        var cause = DifferenceCause.Of(located);
        var isNamed = Signatures.Any(signature => IsSignature(signature, cause.Signature));
        if (!(isNamed || MayBeLeftOfAnException(cause.Signature.Rule))
            || (Texts is { } texts && (!IsMessage(cause) || texts != (cause.Left, cause.Right))))
        {
            return false;
        }

        if (Operations.IsEmpty && Types.IsEmpty)
        {
            return true;
        }

        var culprit = Culprit.Of(located);
        return (isNamed || culprit.Operations.Contains(nameof(Try)) || (IsOfState(cause.Signature.Rule) && IsSeveralStatements(located))) && Operations.All(wanted => Holds(culprit.Operations, wanted)) && Types.All(wanted => Holds(culprit.ReachableTypes, wanted));
    }

    /// <summary>Whether a divergence that the pattern does not match may be another form of the same difference: the statement does the same to the same kinds of objects, and
    /// only what shows of it is something else. Neither an exception nor a message is a form of anything.</summary>
    /// <param name="located">A divergence of a program from which nothing can be left out, cut after the statement at which it shows.</param>
    public bool MayHaveForm(Divergence located)
    {
        var signature = DifferenceCause.Of(located).Signature;
        return Texts is null && !Operations.IsEmpty && IsOfState(signature.Rule)
            && Signatures.All(own => IsOfState(Enum.Parse<DifferenceRule>(own[..own.IndexOf(' ', StringComparison.Ordinal)])))
            && (this with { Signatures = [signature.ToString()] }).Matches(located);
    }

    /// <summary>The same pattern for one form more.</summary>
    public LedgerPattern WithForm(Divergence located) => this with { Signatures = [.. Signatures, DifferenceCause.Of(located).Signature.ToString()] };

    /// <summary>Whether <paramref name="text"/> begins with the name of a rule and goes on with kinds of nodes.</summary>
    public static bool IsSignature(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && space + 1 < text.Length && Enum.GetNames<DifferenceRule>().Contains(text[..space], StringComparer.Ordinal);
    }

    private static bool IsSignature(string text, DivergenceSignature signature)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var kinds = text[(space + 1)..].Split('/');
        return text[..space] == signature.Rule.ToString() && IsSpelled(kinds[0], signature.LeftKind) && IsSpelled(kinds[^1], signature.RightKind);
    }

    /// <summary>Whether it shows only where several statements, in a row or in a block, are one cell, which the exception of one of them ends.</summary>
    private static bool IsSeveralStatements(Divergence located) =>
        located.Difference.Cell < located.Program.Cells.Count && located.Program.Cells[located.Difference.Cell].Body.Sum(statement => statement.Count) > 1;

    /// <summary>Whether a difference by <paramref name="rule"/> may be what is left of an exception that the statement handles itself, or that ends the cell on one side earlier than on the
    /// other: then the state tells what the handler did, or what did not happen, and the end of the cell may be another one.</summary>
    private bool MayBeLeftOfAnException(DifferenceRule rule) => Texts is null && !(Operations.IsEmpty && Types.IsEmpty)
        && (IsOfState(rule) || rule is DifferenceRule.Outcome or DifferenceRule.ErrorType)
        && Signatures.Any(signature => signature.StartsWith($"{DifferenceRule.Outcome} ", StringComparison.Ordinal) || signature.StartsWith($"{DifferenceRule.ErrorType} ", StringComparison.Ordinal));

    private static bool IsOfState(DifferenceRule rule) =>
        rule is DifferenceRule.IdentityMerged or DifferenceRule.IdentitySplit or DifferenceRule.Type or DifferenceRule.Length or DifferenceRule.AttributeSet
            or DifferenceRule.Value or DifferenceRule.Order or DifferenceRule.NameSet;

    private static bool IsMessage(DifferenceCause cause) => cause is { IsTextChange: true, Signature.Rule: DifferenceRule.ErrorArguments };

    private static bool Holds(IReadOnlySet<string> present, string wanted) => wanted.Split('|').Any(one => present.Contains(one) || (one.Contains('*', StringComparison.Ordinal) && present.Any(name => IsSpelled(one, name))));

    /// <summary>Whether <paramref name="name"/> is <paramref name="wanted"/>, in which a star stands for any characters, none included.</summary>
    private static bool IsSpelled(string wanted, string name)
    {
        var parts = wanted.Split('*');
        if (parts.Length == 1)
        {
            return wanted == name;
        }

        if (!name.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        // The earliest place of each part leaves the most for the parts behind it.
        var rest = name.AsSpan(parts[0].Length);
        foreach (var part in parts.AsSpan()[1..^1])
        {
            var place = rest.IndexOf(part, StringComparison.Ordinal);
            if (place < 0)
            {
                return false;
            }

            rest = rest[(place + part.Length)..];
        }

        return rest.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
