using Conform.Programs;

namespace Conform.Gate.Shrinking;

/// <summary>Runs many small programs on both sides, in packs, and looks for one that diverges.</summary>
/// <remarks>Not thread-safe, as implementations are not.</remarks>
/// <param name="run">The two sides.</param>
public sealed class ExhaustiveSearch(DifferentialRun run)
{
    private const int PackSize = 64;

    /// <summary>Judges <paramref name="programs"/> in order until one diverges.</summary>
    public SearchResult FindFirst(IEnumerable<Program> programs)
    {
        ArgumentNullException.ThrowIfNull(programs);
        var (judged, inconclusive) = (0L, 0L);
        foreach (var chunk in programs.Chunk(PackSize))
        {
            for (var position = 0; position < chunk.Length;)
            {
                var pack = CandidatePack.From(chunk, position, PackSize);
                var agreeing = pack.Run(run).Agreeing;
                judged += agreeing;
                position += agreeing;
                if (agreeing < pack.Candidates.Count)
                {
                    var alone = run.Check(chunk[position++]);
                    judged++;
                    inconclusive += alone.Verdict is Inconclusive ? 1 : 0;
                    if (alone.Divergence is { } divergence)
                    {
                        return new(judged, inconclusive, divergence);
                    }
                }
            }
        }

        return new(judged, inconclusive, null);
    }
}

/// <summary>What an exhaustive search found.</summary>
/// <param name="Programs">Number of programs judged, the diverging one included.</param>
/// <param name="Inconclusive">How many of them say nothing.</param>
/// <param name="Found">The first divergence, or null if no program diverges.</param>
public sealed record SearchResult(long Programs, long Inconclusive, Divergence? Found);
