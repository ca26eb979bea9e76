using Conform.Gate.Power;
using Conform.Programs;
using Conform.Programs.Enumerating;
using Conform.Programs.Enumerating.SingleOperations;
using Conform.Programs.Generating;
using Conform.Programs.Text;

namespace Conform.Mutation;

/// <summary>The programs that judge a mutant: generated ones, the corpus, and single operations; the same that judge the model.</summary>
internal static class JudgePrograms
{
    /// <summary>Makes the programs.</summary>
    /// <param name="oracle">What they are for.</param>
    /// <param name="features">What both sides can run.</param>
    /// <param name="commit">The hash that the seed follows from.</param>
    /// <param name="count">Number of generated programs, and of single operations.</param>
    /// <param name="corpus">The folder of the corpus.</param>
    public static IEnumerable<Program> For(IImplementation oracle, Features features, string commit, int count, string corpus)
    {
        var seed = CommitSeed.OfVersion($"+{commit}");
        var settings = new GenerationSettings { Version = oracle.Profile.Version, Features = features };
        var cases = SingleOperationCases.For(settings.Version, settings.Features, settings.Level, []);
        var order = new SpreadOrder(cases.Count, seed);
        return Enumerable.Range(0, count).Select(index => ProgramSequence.At(seed, index, settings))
            .Concat(Directory.GetFiles(corpus, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => ProgramText.Parse(File.ReadAllBytes(file).AsSpan())))
            .Concat(Enumerable.Range(0, count).Select(index => cases.At(order.At(index))));
    }
}
