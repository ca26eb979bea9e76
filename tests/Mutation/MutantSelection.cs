using System.Security.Cryptography;
using System.Text;

namespace Conform.Mutation;

/// <summary>Which mutants a run judges: all, a sample that follows from a commit, a share of either.</summary>
/// <remarks>Nobody chooses the sample: mutants are sorted by a hash of the commit and of what they are, and the first ones are taken.</remarks>
/// <param name="Commit">The hash of the commit.</param>
/// <param name="Sample">Number of mutants; null for all.</param>
/// <param name="Shard">The share, 1 to <paramref name="Shards"/>.</param>
/// <param name="Shards">Number of shares, 1 or more.</param>
public sealed record MutantSelection(string Commit, int? Sample, int Shard = 1, int Shards = 1)
{
    /// <summary>The selected ones of <paramref name="mutants"/>, in the order of the draw.</summary>
    public IReadOnlyList<Mutant> Of(IEnumerable<Mutant> mutants) =>
    [
        .. mutants.OrderBy(Draw, StringComparer.Ordinal)
            .Take(Sample ?? int.MaxValue)
            .Where((_, index) => index % Shards == Shard - 1),
    ];

    private string Draw(Mutant mutant) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Commit}:{mutant.Key}")));
}
