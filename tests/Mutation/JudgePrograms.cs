using Conform.Gate.Power;
using Conform.Programs;
using Conform.Programs.Enumerating;
using Conform.Programs.Enumerating.SingleOperations;
using Conform.Programs.Generating;
using Conform.Programs.Text;

namespace Conform.Mutation;

/// <summary>A program, and what the suite asks of it.</summary>
/// <param name="Program">The program.</param>
/// <param name="MustAgree">Whether the model must run it to its end, as it must the corpus.</param>
/// <param name="Level">What is compared.</param>
internal readonly record struct JudgeProgram(Program Program, bool MustAgree, Level Level = Level.CPython);

/// <summary>The programs that judge a mutant: generated ones, the corpus, and single operations; the same that judge the model.</summary>
internal static class JudgePrograms
{
    /// <summary>One generated program of so many is compared at level exact: each takes two runs of CPython.</summary>
    private const int ExactShare = 8;

    /// <summary>Makes the programs.</summary>
    /// <param name="oracle">What they are for.</param>
    /// <param name="features">What both sides can run.</param>
    /// <param name="commit">The hash that the seed follows from.</param>
    /// <param name="count">Number of generated programs.</param>
    /// <param name="singles">Number of single operations, of which there are millions, each much faster than a program.</param>
    /// <param name="corpus">The folder of the corpus.</param>
    public static IEnumerable<JudgeProgram> For(IImplementation oracle, Features features, string commit, int count, int singles, string corpus)
    {
        var seed = CommitSeed.OfVersion($"+{commit}");
        var settings = new GenerationSettings { Version = oracle.Profile.Version, Features = features };
        var cases = SingleOperationCases.For(settings.Version, settings.Features, settings.Level, [], [], unproven: true);
        var order = cases.Order(seed);
        var exact = settings with { Level = Level.Exact };
        return Enumerable.Range(0, count).Select(index => new JudgeProgram(ProgramSequence.At(seed, index, settings), MustAgree: false))
            .Concat(Enumerable.Range(0, count / ExactShare).Select(index => new JudgeProgram(ProgramSequence.At(seed, index, exact), MustAgree: false, Level.Exact)))
            .Concat(Directory.GetFiles(corpus, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new JudgeProgram(ProgramText.Parse(File.ReadAllBytes(file).AsSpan()), MustAgree: true)))
            .Concat(Enumerable.Range(0, (int)Math.Min(cases.Count, singles)).Select(index => new JudgeProgram(cases.At(order.At(index)), MustAgree: false)));
    }
}
