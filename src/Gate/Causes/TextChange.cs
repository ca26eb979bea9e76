using System.Text.RegularExpressions;

namespace Conform.Gate.Causes;

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
        var names = NamesIn(before).Concat(NamesIn(after)).ToHashSet(StringComparer.Ordinal);
        var (general, other) = (Generalise(before, names), Generalise(after, names));
        return general == other ? Trim(before, after) : Trim(general, other);
    }

    /// <summary>The change between two texts as they are, with the names and values of the program.</summary>
    public static TextChange Literally(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Trim(before, after);
    }

    /// <summary><paramref name="text"/> with a sign for what depends on the program: quoted parts, names of functions, values.</summary>
    public static string Generalise(string text) => Generalise(text, []);

    private static string Generalise(string text, HashSet<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        var called = QualifiedName().Replace(Quoted().Replace(text, Anything), name => name.Value.Contains('.', StringComparison.Ordinal) ? $"{Anything}.{Anything}" : Anything);

        // A name that one text quotes or calls stands for the same thing where the other text does neither.
        var named = Name().Replace(called, name => names.Contains(name.Value) ? Anything : name.Value);
        return Literal().Replace(named, Anything);
    }

    private static IEnumerable<string> NamesIn(string text) =>
        Quoted().Matches(text).Select(match => match.Value[1..^1]).Concat(QualifiedName().Matches(text).Select(match => match.Value.Split('.')[^1]));

    [GeneratedRegex(@"(?<!\w)'[^']*'(?!\w)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Za-z_]\w*\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"(<lambda>|\b[A-Za-z_]\w*)(\.[A-Za-z_<][\w<>]*)*(?=\()")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?\b|\bNone\b|\bTrue\b|\bFalse\b|\[[^\[\]]*\]|\{[^{}]*\}|(?<=^|\s)\([\d….,\s-]*\)(?=\s|$)")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<!\w)'[^']*'(?!\w)|\w+|[^\w\s]")]
    private static partial Regex Word();

    /// <summary>What the two texts do not begin or end with in common, cut between words.</summary>
    private static TextChange Trim(string before, string after)
    {
        var (left, right) = (Word().Matches(before), Word().Matches(after));
        var shorter = Math.Min(left.Count, right.Count);
        var start = 0;
        while (start < shorter && left[start].Value == right[start].Value)
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && left[^(end + 1)].Value == right[^(end + 1)].Value)
        {
            end++;
        }

        static string Between(string text, MatchCollection words, int start, int end) => start == words.Count - end
            ? string.Empty
            : text[words[start].Index..(words[^(end + 1)].Index + words[^(end + 1)].Length)];
        return new(Between(before, left, start, end), Between(after, right, start, end));
    }
}
