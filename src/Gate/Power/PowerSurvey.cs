using Conform.Gate.Comparing;
using Conform.Programs;

namespace Conform.Gate.Power;

/// <summary>How many generated programs it takes until a wrong implementation is found out by comparing it with a right one.</summary>
/// <remarks>The judge runs each program once, for all subjects; it runs first, so that it bounds sizes and chooses the questions. Only a divergence counts
/// as a kill: a subject that stops or crashes survives the program. The result depends on the arguments only, not on the number of threads.</remarks>
public static class PowerSurvey
{
    /// <summary>Runs the survey.</summary>
    /// <param name="judge">Makes the right implementation, one for each thread.</param>
    /// <param name="subjects">The wrong ones; each is used by several threads.</param>
    /// <param name="seeds">The seeds, each a sequence of programs of its own.</param>
    /// <param name="programs">The program of a seed and an index.</param>
    /// <param name="most">Number of programs of a seed after which a subject has survived it, 1 or more.</param>
    /// <param name="jobs">Number of threads, 1 or more.</param>
    /// <param name="progress">Told after each seed how many are done; may be null.</param>
    /// <returns>For each subject the outcome at each seed, in order.</returns>
    public static IReadOnlyList<IReadOnlyList<KillOutcome>> Run(
        Func<IImplementation> judge,
        IReadOnlyList<IImplementation> subjects,
        IReadOnlyList<ulong> seeds,
        Func<ulong, long, Program> programs,
        long most,
        int jobs,
        Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentNullException.ThrowIfNull(programs);
        var bySeed = new KillOutcome[seeds.Count][];
        var done = 0;
        _ = Parallel.For(0, seeds.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, index =>
        {
            bySeed[index] = OfSeed(judge(), subjects, seeds[index], programs, most);
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return [.. subjects.Select((_, subject) => bySeed.Select(outcomes => outcomes[subject]).ToArray())];
    }

    private static KillOutcome[] OfSeed(IImplementation judge, IReadOnlyList<IImplementation> subjects, ulong seed, Func<ulong, long, Program> programs, long most)
    {
        var kept = new KeptObservation(judge);
        var runs = subjects.Select(subject => new DifferentialRun(kept, subject, ComparisonRules.Of(subject.Capabilities.Level), RunLimits.Default)).ToArray();
        var outcomes = new KillOutcome?[subjects.Count];
        var survivors = Enumerable.Range(0, subjects.Count).ToList();
        for (long index = 0; index < most && survivors.Count > 0; index++)
        {
            var program = programs(seed, index);
            survivors.RemoveAll(subject =>
            {
                var killed = runs[subject].Check(program).Divergence is not null;
                outcomes[subject] = killed ? new(seed, index + 1) : null;
                return killed;
            });
        }

        return [.. outcomes.Select(outcome => outcome ?? new(seed, null))];
    }
}
