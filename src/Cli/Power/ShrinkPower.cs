using System.Globalization;

namespace Conform.Cli.Power;

/// <summary>How shrinking fared over mutants that were killed.</summary>
/// <param name="Mutants">The mutants, each with at least one shrunk program.</param>
internal sealed record ShrinkPower(IReadOnlyList<MutantPower> Mutants)
{
    /// <summary>Number of mutants whose programs were all shrunk to one.</summary>
    public int OneForm => Mutants.Count(mutant => mutant.DistinctForms == 1);

    /// <summary>The names of the mutants of which a shrunk program has more statements than the smallest.</summary>
    public IReadOnlyList<string> Larger => [.. Mutants.Where(mutant => mutant.IsLargerThanSmallest == true).Select(mutant => mutant.Mutant.Name)];

    /// <summary>The median of all shrunk programs of the number of programs that shrinking ran.</summary>
    public int MedianEvaluations
    {
        get
        {
            var evaluations = Mutants.SelectMany(mutant => mutant.Forms!).Select(form => form.Evaluations).Order().ToList();
            return evaluations[(evaluations.Count - 1) / 2];
        }
    }

    /// <summary>The most programs that shrinking ran for one program.</summary>
    public int MostEvaluations => Mutants.Max(mutant => mutant.MostEvaluations!.Value);

    /// <summary>The result in one or two sentences.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Of {OneForm} of {Mutants.Count} mutants ({100.0 * OneForm / Mutants.Count:0.0} %) all programs shrink to one; {Larger.Count} have one with more statements than the smallest. Shrinking ran {MedianEvaluations} programs in the median, {MostEvaluations} at most.");
}
