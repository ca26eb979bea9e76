using Conform.Gate.Comparing;
using Conform.Gate.Power;
using Conform.Programs;
using Conform.Programs.Enumerating;
using Conform.Programs.Shrinking;

namespace Conform.Gate.Shrinking;

/// <summary>Shows by trying them all that no program with fewer steps diverges, over a reduced set of operands.</summary>
/// <remarks>
/// Tried are the programs of <see cref="LanguagePrograms"/>, which hold every operation of the language, and those of <see cref="SmallPrograms"/> over the operations of
/// the program itself, which hold operations over operations. Meant for a wrong model against the real one: it needs no Python.
/// </remarks>
public static class SmallestProof
{
    /// <summary>Largest number of steps (see <see cref="Simplicity"/>) of a program that can be shown to be the smallest.</summary>
    public const int MostSteps = 3;

    /// <summary>Whether <paramref name="program"/> has so few steps that all smaller ones can be tried.</summary>
    public static bool Covers(Program program) => Simplicity.Steps(program) <= MostSteps;

    /// <summary>Looks for a program with fewer steps than <paramref name="program"/> on which the sides of <paramref name="run"/> differ; those with the fewest first.</summary>
    /// <param name="program">A diverging program of at most <see cref="MostSteps"/> steps.</param>
    /// <param name="run">The two sides.</param>
    public static SearchResult Search(Program program, DifferentialRun run)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(run);
        return Search([program], [run])[0];
    }

    /// <summary>The same for several wrong implementations, each with a diverging program of its own.</summary>
    /// <param name="judge">The right implementation. It runs most programs once for all that have equally many steps to undercut.</param>
    /// <param name="subjects">The diverging programs and what they diverge on.</param>
    /// <param name="rules">How strictly to compare.</param>
    /// <returns>What was found, in the order of <paramref name="subjects"/>.</returns>
    public static IReadOnlyList<SearchResult> Search(IImplementation judge, IReadOnlyList<(Program Program, IImplementation Wrong)> subjects, ComparisonRules rules)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(subjects);
        var kept = new KeptObservation(judge);
        var results = new SearchResult[subjects.Count];
        foreach (var group in Enumerable.Range(0, subjects.Count).GroupBy(index => Simplicity.Steps(subjects[index].Program)))
        {
            int[] members = [.. group];
            var found = Search(
                [.. members.Select(index => subjects[index].Program)],
                [.. members.Select(index => new DifferentialRun(kept, subjects[index].Wrong, rules, RunLimits.Default))]);
            foreach (var (index, result) in members.Zip(found))
            {
                results[index] = result;
            }
        }

        return results;
    }

    /// <summary>Searches for several programs of equally many steps, each with its run.</summary>
    private static IReadOnlyList<SearchResult> Search(IReadOnlyList<Program> programs, IReadOnlyList<DifferentialRun> runs)
    {
        var steps = Simplicity.Steps(programs[0]);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, MostSteps, nameof(programs));
        var language = new LanguagePrograms(runs[0].Right.Profile.Version, OperandSet.Default);
        SmallPrograms[] own = [.. programs.Select(program => new SmallPrograms(Vocabulary.Of(program), OperandSet.Default))];
        (IEnumerable<Program> Shared, Func<SmallPrograms, IEnumerable<Program>> Own)[] bySize =
        [
            (LanguagePrograms.OfNoStep, _ => []),
            (language.OfOneStep(), small => small.OfOneStatement()),
            (language.OfTwoSteps().Concat(WellKnownPrograms.All), small => small.OfTwoStatements()),
        ];
        IEnumerable<Program> Smaller(IEnumerable<Program> candidates) => candidates.Where(candidate => Simplicity.Steps(candidate) < steps);
        var search = new ExhaustiveSearch(runs);
        foreach (var size in bySize.Take(steps))
        {
            search.Judge(Smaller(size.Shared));
            for (var index = 0; index < own.Length; index++)
            {
                search.Judge(Smaller(size.Own(own[index])), index);
            }
        }

        return search.Results;
    }
}
