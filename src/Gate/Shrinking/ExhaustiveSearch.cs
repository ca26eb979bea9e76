using Conform.Programs;

namespace Conform.Gate.Shrinking;

/// <summary>Runs many small programs on both sides, in packs, and looks for one that diverges; for several wrong sides at once, so that what they share is done once.</summary>
/// <remarks>Not thread-safe, as implementations are not.</remarks>
/// <param name="runs">The pairs of sides.</param>
public sealed class ExhaustiveSearch(params IReadOnlyList<DifferentialRun> runs)
{
    private const int PackSize = 64;

    private readonly Subject[] subjects = [.. runs.Select(run => new Subject(run))];

    /// <summary>What was found so far, for each pair of sides.</summary>
    public IReadOnlyList<SearchResult> Results => [.. subjects.Select(subject => subject.Result)];

    /// <summary>Judges <paramref name="programs"/> in order, for each pair of sides until one diverges.</summary>
    public void Judge(IEnumerable<Program> programs) => Judge(programs, subjects);

    /// <summary>The same for the pair of sides at <paramref name="index"/> alone.</summary>
    public void Judge(IEnumerable<Program> programs, int index) => Judge(programs, subjects[index]);

    private static void Judge(IEnumerable<Program> programs, params Subject[] among)
    {
        foreach (var chunk in programs.Chunk(PackSize))
        {
            var looking = Array.FindAll(among, subject => subject.Result.Found is null);
            if (looking.Length == 0)
            {
                return;
            }

            var whole = CandidatePack.From(chunk, 0, PackSize);
            foreach (var subject in looking)
            {
                subject.Judge(chunk, whole);
            }
        }
    }

    /// <summary>A pair of sides, and what was found of it.</summary>
    private sealed class Subject(DifferentialRun run)
    {
        public SearchResult Result { get; private set; } = new(0, 0, null);

        /// <summary>Judges the programs of a chunk, of which <paramref name="pack"/> holds the first ones.</summary>
        public void Judge(Program[] chunk, CandidatePack pack)
        {
            for (var position = 0; position < chunk.Length && Result.Found is null;)
            {
                pack = position == 0 ? pack : CandidatePack.From(chunk, position, PackSize);
                var agreeing = pack.Run(run).Agreeing;
                Result = Result with { Programs = Result.Programs + agreeing };
                position += agreeing;
                if (agreeing < pack.Candidates.Count)
                {
                    var alone = run.Check(chunk[position++]);
                    Result = new(Result.Programs + 1, Result.Inconclusive + (alone.Verdict is Inconclusive ? 1 : 0), alone.Divergence);
                }
            }
        }
    }
}

/// <summary>What an exhaustive search found.</summary>
/// <param name="Programs">Number of programs judged, the diverging one included.</param>
/// <param name="Inconclusive">How many of them say nothing.</param>
/// <param name="Found">The first divergence, or null if no program diverges.</param>
public sealed record SearchResult(long Programs, long Inconclusive, Divergence? Found);
