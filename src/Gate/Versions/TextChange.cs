using System.Text.RegularExpressions;

namespace Conform.Gate.Versions;

/// <summary>How one text became another, without what depends on the program: <c>arguments</c> to <c>argument</c>.</summary>
/// <param name="Before">The words that only the first text has.</param>
/// <param name="After">The words that only the second text has.</param>
/// <remarks>Names and values of the program are replaced by a sign, then the words that both texts begin and end with are left out. Two texts that differ in
/// names or values only keep them.</remarks>
public sealed partial record TextChange(string Before, string After)
{
    private const string Anything = "…";

    /// <summary>The change from <paramref name="before"/> to <paramref name="after"/>, two different texts.</summary>
    public static TextChange Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var quoted = Quoted().Matches(before).Concat(Quoted().Matches(after)).Select(match => match.Value[1..^1]).ToHashSet(StringComparer.Ordinal);
        var (general, other) = (Generalise(before, quoted), Generalise(after, quoted));
        return general == other ? Trim(Words(before), Words(after)) : Trim(Words(general), Words(other));
    }

    /// <summary><paramref name="text"/> with a sign for what depends on the program: quoted parts, names of functions, values.</summary>
    public static string Generalise(string text) => Generalise(text, []);

    private static string Generalise(string text, HashSet<string> quoted)
    {
        ArgumentNullException.ThrowIfNull(text);

        // A name that one text quotes stands for the same thing where the other text does not quote it.
        var named = Name().Replace(Quoted().Replace(text, Anything), name => quoted.Contains(name.Value) ? Anything : name.Value);
        return Literal().Replace(QualifiedName().Replace(named, name => name.Value.Contains('.', StringComparison.Ordinal) ? $"{Anything}.{Anything}" : Anything), Anything);
    }

    [GeneratedRegex(@"(?<!\w)'[^']*'(?!\w)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Za-z_]\w*\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"(<lambda>|\b[A-Za-z_]\w*)(\.[A-Za-z_<][\w<>]*)*(?=\()")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?\b|\bNone\b|\bTrue\b|\bFalse\b|\[[^\[\]]*\]|\{[^{}]*\}|(?<=^|\s)\([^()]*\)(?=\s|$)")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Word();

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static TextChange Trim(string[] before, string[] after)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < shorter && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return new(string.Join(' ', before[start..^end]), string.Join(' ', after[start..^end]));
    }
}
