using Conform.Gate.Power;
using Conform.Gate.Shrinking;
using Conform.Mutants;
using Conform.Programs.Text;

namespace Conform.Cli.Power;

/// <summary>How one mutant fared.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Kills">Its outcomes at the seeds.</param>
/// <param name="Forms">What its killing programs were shrunk to, one for each seed at which it was killed; null if none was shrunk.</param>
/// <param name="Proof">What trying all smaller programs than its smallest one found; null if they were not tried, or are too many.</param>
internal sealed record MutantPower(Mutant Mutant, KillStatistics Kills, IReadOnlyList<NormalForm>? Forms, SearchResult? Proof)
{
    /// <summary>Number of statements of the smallest program that refutes it.</summary>
    public int SmallestStatements { get; } = ProgramText.Parse(Mutant.Refutation).StatementCount;

    /// <summary>Number of different programs among <see cref="Forms"/>.</summary>
    public int? DistinctForms => Forms?.Select(form => form.Program).Distinct().Count();

    /// <summary>Largest number of statements of <see cref="Forms"/>.</summary>
    public int? LargestForm => Forms is { Count: > 0 } ? Forms.Max(form => form.Program.StatementCount) : null;

    /// <summary>Whether one of <see cref="Forms"/> has more statements than the smallest program; null if none was shrunk.</summary>
    public bool? IsLargerThanSmallest => LargestForm is { } largest ? largest > SmallestStatements : null;

    /// <summary>The most programs that shrinking ran for one seed.</summary>
    public int? MostEvaluations => Forms is { Count: > 0 } ? Forms.Max(form => form.Evaluations) : null;

    /// <summary>The median of the programs that shrinking ran.</summary>
    public int? MedianEvaluations => Forms is { Count: > 0 } ? Forms.Select(form => form.Evaluations).Order().ElementAt((Forms.Count - 1) / 2) : null;
}
