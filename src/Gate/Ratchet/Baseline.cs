using System.Text;

namespace Conform.Gate.Ratchet;

/// <summary>What an implementation made of each program of a corpus at some time.</summary>
/// <param name="Heading">Which implementation and which CPython, one line.</param>
/// <param name="Verdicts">The verdict on each program by its path in the corpus, with <c>/</c> between folders.</param>
/// <remarks>The text form is for people and for diffs: comments after <c>#</c>, then one line a program, sorted by path: <c>agrees</c>, <c>diverges</c> or
/// <c>inconclusive</c>, two spaces or more, the path.</remarks>
public sealed record Baseline(string Heading, IReadOnlyDictionary<string, BaselineVerdict> Verdicts)
{
    private const string Explanation =
        "# What the programs of the corpus said. A program that agreed has to go on agreeing; 'conform check --baseline FILE --retag' writes this file anew.";

    /// <summary>The text; lines end in a line feed.</summary>
    public string Write()
    {
        var text = new StringBuilder($"# {Heading}\n{Explanation}\n");
        foreach (var (path, verdict) in Verdicts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _ = text.Append(Spell(verdict).PadRight(14)).Append(path).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a text that <see cref="Write"/> wrote, or a hand-made one; the order of its lines does not matter.</summary>
    /// <exception cref="FormatException">A line is no verdict; the message names it.</exception>
    public static Baseline Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var verdicts = new Dictionary<string, BaselineVerdict>(StringComparer.Ordinal);
        var heading = string.Empty;
        foreach (var (number, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.StartsWith('#') || line.Trim().Length == 0)
            {
                heading = heading.Length == 0 && line.StartsWith('#') ? line[1..].Trim() : heading;
                continue;
            }

            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var verdict = Enum.GetValues<BaselineVerdict>().Cast<BaselineVerdict?>().FirstOrDefault(value => space > 0 && Spell(value!.Value) == line[..space])
                ?? throw new FormatException($"Line {number + 1} does not begin with 'agrees', 'diverges' or 'inconclusive'.");
            if (!verdicts.TryAdd(line[space..].Trim(), verdict))
            {
                throw new FormatException($"Line {number + 1} names a program that is there already.");
            }
        }

        return new(heading, verdicts);
    }

    /// <summary>What became of the programs since.</summary>
    /// <param name="now">What they say now.</param>
    public RatchetResult Compare(Baseline now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var all = Verdicts.Keys.Union(now.Verdicts.Keys).Order(StringComparer.Ordinal)
            .Select(path => new RatchetChange(path, Find(path), now.Find(path))).ToList();
        return new(
            all.Count(change => change.Now is not null),
            [.. all.Where(change => change is { Before: BaselineVerdict.Agrees, Now: not BaselineVerdict.Agrees })],
            [.. all.Where(change => change is { Before: not null and not BaselineVerdict.Agrees, Now: BaselineVerdict.Agrees })],
            [.. all.Where(change => change.Before is null)]);
    }

    /// <summary>The word for a verdict.</summary>
    public static string Spell(BaselineVerdict verdict) => verdict switch
    {
        BaselineVerdict.Agrees => "agrees",
        BaselineVerdict.Diverges => "diverges",
        _ => "inconclusive",
    };

    private BaselineVerdict? Find(string path) => Verdicts.TryGetValue(path, out var verdict) ? verdict : null;
}

/// <summary>What a program of the corpus said.</summary>
public enum BaselineVerdict
{
    /// <summary>Both sides agree.</summary>
    Agrees,

    /// <summary>They differ, in a known way or not.</summary>
    Diverges,

    /// <summary>Nothing is known.</summary>
    Inconclusive,
}

/// <summary>What became of the programs of a corpus.</summary>
/// <param name="Programs">Number of programs that were run.</param>
/// <param name="Lost">Those that agreed and no longer do, or that are gone, by path: a failure.</param>
/// <param name="Won">Those that agree now, by path.</param>
/// <param name="Added">Those that the baseline does not have, by path.</param>
public sealed record RatchetResult(int Programs, IReadOnlyList<RatchetChange> Lost, IReadOnlyList<RatchetChange> Won, IReadOnlyList<RatchetChange> Added);

/// <summary>One program of a corpus then and now.</summary>
/// <param name="Path">Its path in the corpus.</param>
/// <param name="Before">What it said, or null if it was not there.</param>
/// <param name="Now">What it says, or null if it is gone.</param>
public sealed record RatchetChange(string Path, BaselineVerdict? Before, BaselineVerdict? Now);
