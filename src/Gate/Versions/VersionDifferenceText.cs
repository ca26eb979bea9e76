using Conform.Gate.Causes;
using Conform.Gate.Comparing;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Gate.Versions;

/// <summary>Says for people what two versions do differently.</summary>
public static class VersionDifferenceText
{
    private const int LongestStatement = 60;

    /// <summary>One line without a full stop.</summary>
    public static string Title(VersionDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var seen = difference.Smallest.Difference;
        if (difference.Cause.IsSetOrder)
        {
            return $"{Statement(difference.Smallest)}: order of a set";
        }

        return seen.Rule switch
        {
            DifferenceRule.Outcome when seen.LeftKind == "completed" => $"{Statement(difference.Smallest)} raises {seen.RightKind}",
            DifferenceRule.Outcome => $"{Statement(difference.Smallest)} no longer raises {seen.LeftKind}",
            DifferenceRule.ErrorType => $"{Statement(difference.Smallest)} raises {seen.RightKind} instead of {seen.LeftKind}",
            DifferenceRule.ErrorArguments when seen is { LeftText: { } before, RightText: { } after } => $"{seen.LeftKind} message: {Change(before, after)}",
            DifferenceRule.IdentityMerged => $"{Statement(difference.Smallest)} gives another {seen.LeftKind}",
            DifferenceRule.IdentitySplit => $"{Statement(difference.Smallest)} gives the same {seen.LeftKind}",
            DifferenceRule.Type => $"{Statement(difference.Smallest)} gives {seen.RightKind} instead of {seen.LeftKind}",
            DifferenceRule.Value when seen is { LeftText: { } before, RightText: { } after } => $"{Statement(difference.Smallest)}: {Change(before, after)}",
            DifferenceRule.Equality => $"{Statement(difference.Smallest)}: whether `{seen.Path}`",
            _ => $"{Statement(difference.Smallest)}: {Lower(seen.Rule)} of {seen.LeftKind}",
        };
    }

    /// <summary>What one version does, in one line: line ends in texts are written as <c>\n</c>.</summary>
    /// <param name="divergence">The difference.</param>
    /// <param name="isOlder">Whether the older version is meant, on the left.</param>
    public static string Side(Divergence divergence, bool isOlder)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        var difference = divergence.Difference;
        var observation = isOlder ? divergence.Left : divergence.Right;
        return OneLine(difference.Rule switch
        {
            DifferenceRule.Outcome or DifferenceRule.ErrorType or DifferenceRule.ErrorArguments => Outcome(observation, difference.Cell),
            _ => $"{(difference.Path.Length == 0 ? string.Empty : $"{difference.Path}: ")}{(isOlder ? difference.LeftText ?? difference.Left : difference.RightText ?? difference.Right)}",
        });
    }

    private static string Outcome(ProgramObservation observation, int cell)
    {
        if (observation.Cells[cell].Error is not { } error)
        {
            return "completes";
        }

        return ErrorMessage.Of(observation, cell) is { } message ? $"{error.Type}: {message}"
            : error.Arguments.IsEmpty ? error.Type
            : $"{error.Type}({string.Join(", ", error.Arguments.Select(_ => "…"))})";
    }

    private static string Change(string before, string after) => TextChange.Literally(before, after) switch
    {
        { Before: "", After: "" } => "other spaces or line ends",
        { Before: "", After: var added } => $"`{OneLine(added)}` is added",
        { Before: var removed, After: "" } => $"`{OneLine(removed)}` is left out",
        var (removed, added) => $"`{OneLine(removed)}` becomes `{OneLine(added)}`",
    };

    private static string OneLine(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    /// <summary>The last statement before the difference was seen.</summary>
    internal static string Statement(Divergence divergence)
    {
        var body = divergence.Program.Cells[divergence.Difference.Cell].Body;
        var text = body.IsEmpty ? "pass" : ProgramText.Render(body[^1]).TrimEnd('\n').Split('\n') is [var first, .. var rest] && rest.Length > 0 ? $"{first} …" : ProgramText.Render(body[^1]).TrimEnd('\n');
        return $"`{(text.Length <= LongestStatement ? text : $"{text[..LongestStatement]}…")}`";
    }

    private static string Lower(DifferenceRule rule) => rule switch
    {
        DifferenceRule.AttributeSet => "attributes",
        DifferenceRule.Length => "length",
        DifferenceRule.Order => "order",
        DifferenceRule.Value => "value",
        DifferenceRule.NameSet => "bound names",
        DifferenceRule.StatementPath => "executed statements",
        _ => "observation",
    };
}
