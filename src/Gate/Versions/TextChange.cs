using System.Text.RegularExpressions;

namespace Conform.Gate.Versions;

/// <summary>How one text became another, without what depends on the program: <c>arguments</c> to <c>argument</c>.</summary>
/// <param name="Before">The words that only the first text has.</param>
/// <param name="After">The words that only the second text has.</param>
/// <remarks>Names and numbers of the program are replaced by signs, then the words that both texts begin and end with are left out. Two texts that differ in
/// names or numbers only keep them.</remarks>
public sealed partial record TextChange(string Before, string After)
{
    private const string AnyName = "…";
    private const string AnyNumber = "#";

    /// <summary>The change from <paramref name="before"/> to <paramref name="after"/>, two different texts.</summary>
    public static TextChange Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (general, other) = (Generalise(before), Generalise(after));
        return Trim(Words(general == other ? before : general), Words(general == other ? after : other));
    }

    /// <summary><paramref name="text"/> with signs for what depends on the program: quoted parts, names of functions, numbers.</summary>
    public static string Generalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Number().Replace(CalledName().Replace(Quoted().Replace(text, $"'{AnyName}'"), AnyName), AnyNumber);
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Za-z_]\w*(?=\()")]
    private static partial Regex CalledName();

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?\b")]
    private static partial Regex Number();

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
