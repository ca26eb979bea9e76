using System.Globalization;

namespace Conform.Mutation;

/// <summary>What became of each mutant so far: a file to which each verdict is added as soon as it is known, so that a process that dies loses nothing.</summary>
/// <remarks>A line holds the mutant's number, the CPython (and how it judged), the fate and the program that told.</remarks>
internal sealed class Verdicts
{
    private const string Begun = "Begun";
    private readonly string path;
    private readonly Dictionary<int, Fate> killed = [];
    private readonly HashSet<(int Mutant, string Python)> judged = [];

    /// <summary>Reads what is known.</summary>
    /// <param name="path">The file, which need not exist.</param>
    /// <param name="isAfterCrash">Whether the last process died: the mutant that it had begun crashed. Otherwise somebody stopped it, and that mutant is judged again.</param>
    public Verdicts(string path, bool isAfterCrash)
    {
        this.path = path;
        (int Mutant, string Python)? open = null;
        foreach (var fields in (File.Exists(path) ? File.ReadAllLines(path) : []).Select(line => line.Split('\t')))
        {
            var (mutant, python) = (int.Parse(fields[0], CultureInfo.InvariantCulture), fields[1]);
            open = fields[2] == Begun ? (mutant, python) : null;
            if (open is null)
            {
                Note(mutant, python, Enum.Parse<Fate>(fields[2]));
            }
        }

        if (isAfterCrash && open is { } crash)
        {
            Add(crash.Mutant, crash.Python, Fate.Crashed, string.Empty);
        }
    }

    /// <summary>How a mutant was killed, or that it was not.</summary>
    public Fate Of(int mutant) => killed.GetValueOrDefault(mutant, Fate.Survived);

    /// <summary>Whether a mutant was judged at all.</summary>
    public bool Knows(int mutant) => judged.Any(verdict => verdict.Mutant == mutant);

    /// <summary>Whether a mutant need not be judged by <paramref name="python"/> any more.</summary>
    public bool IsDone(int mutant, string python) => killed.ContainsKey(mutant) || judged.Contains((mutant, python));

    /// <summary>Writes that the judgement of a mutant begins.</summary>
    public void Begin(int mutant, string python) => Append($"{mutant}\t{python}\t{Begun}");

    /// <summary>Writes a verdict.</summary>
    public void Add(int mutant, string python, Fate fate, string killer)
    {
        Append($"{mutant}\t{python}\t{fate}\t{killer}");
        Note(mutant, python, fate);
    }

    private void Note(int mutant, string python, Fate fate)
    {
        judged.Add((mutant, python));
        if (fate != Fate.Survived)
        {
            killed[mutant] = fate;
        }
    }

    private void Append(string line) => File.AppendAllText(path, line + "\n");
}
