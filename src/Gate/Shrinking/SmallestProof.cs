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

    /// <summary>Looks for a program with fewer steps than <paramref name="program"/> on which the sides of <paramref name="run"/> differ.</summary>
    /// <param name="program">A diverging program of at most <see cref="MostSteps"/> steps.</param>
    /// <param name="run">The two sides.</param>
    public static SearchResult Search(Program program, DifferentialRun run)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Simplicity.Steps(program), MostSteps);
        return new ExhaustiveSearch(run).FindFirst(Smaller(program, run.Right.Profile.Version));
    }

    /// <summary>The programs that are tried: those with fewer steps than <paramref name="program"/>, those with the fewest first.</summary>
    public static IEnumerable<Program> Smaller(Program program, PythonVersion version)
    {
        ArgumentNullException.ThrowIfNull(program);
        var language = new LanguagePrograms(version, OperandSet.Default);
        var small = new SmallPrograms(Vocabulary.Of(program), OperandSet.Default);
        IEnumerable<Program>[] bySize =
        [
            LanguagePrograms.OfNoStep,
            language.OfOneStep().Concat(small.OfOneStatement()),
            language.OfTwoSteps().Concat(small.OfTwoStatements()).Concat(WellKnownPrograms.All),
        ];
        var steps = Simplicity.Steps(program);
        return bySize.Take(steps).SelectMany(programs => programs).Where(smaller => Simplicity.Steps(smaller) < steps);
    }
}
