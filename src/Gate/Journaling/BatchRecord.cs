using Conform.Gate.Campaigns;
using Conform.Gate.Comparing;
using Conform.Gate.Reporting;
using Conform.Programs.Operations;
using Conform.Programs.Text;

namespace Conform.Gate.Journaling;

/// <summary>A <see cref="CampaignBatch"/> as it is written down.</summary>
/// <param name="From">The position of the first program.</param>
/// <param name="To">The position after the last one.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Programs">Number of programs.</param>
/// <param name="Agree">Number of programs that agree.</param>
/// <param name="Known">Number of programs that differ as entries of the ledger say, by their ids.</param>
/// <param name="Inconclusive">The causes of inconclusive programs, and of how many.</param>
/// <param name="StatementsWritten">See <see cref="RunStatistics.StatementsWritten"/>, and so on.</param>
/// <param name="StatementsMasked">See <see cref="RunStatistics"/>.</param>
/// <param name="StatementsCompleted">See <see cref="RunStatistics"/>.</param>
/// <param name="StatementsRaised">See <see cref="RunStatistics"/>.</param>
/// <param name="Alias">Number of programs with an alias.</param>
/// <param name="Cycle">Number of programs with a cycle.</param>
/// <param name="Deep">Number of programs with deeply nested blocks.</param>
/// <param name="UnknownTexts">See <see cref="RunStatistics"/>.</param>
/// <param name="UnresolvedTies">See <see cref="RunStatistics"/>.</param>
/// <param name="Completed">Completed executions by the place of the operation in the table. A negative number stands for so many zeros; those at the end are left out.</param>
/// <param name="Raised">Raising executions likewise.</param>
/// <param name="Examples">The first inconclusive programs of each reason.</param>
/// <param name="Open">The divergences that the campaign has to look at.</param>
internal sealed record BatchRecord(
    long From,
    long To,
    double Seconds,
    long Programs,
    long Agree,
    IReadOnlyDictionary<string, long> Known,
    IReadOnlyList<BatchRecord.Cause> Inconclusive,
    long StatementsWritten,
    long StatementsMasked,
    long StatementsCompleted,
    long StatementsRaised,
    long Alias,
    long Cycle,
    long Deep,
    long UnknownTexts,
    long UnresolvedTies,
    IReadOnlyList<long> Completed,
    IReadOnlyList<long> Raised,
    IReadOnlyList<BatchRecord.Example> Examples,
    IReadOnlyList<BatchRecord.Divergence> Open)
{
    private static readonly Dictionary<string, InconclusiveReason> Reasons = Enum.GetValues<InconclusiveReason>().ToDictionary(JsonReport.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, DifferenceRule> Rules = Enum.GetValues<DifferenceRule>().ToDictionary(rule => rule.ToString(), StringComparer.Ordinal);

    /// <summary>The record of a batch.</summary>
    public static BatchRecord Of(CampaignBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var statistics = batch.Tally.Statistics;
        return new(
            batch.From,
            batch.To,
            Math.Round(statistics.Elapsed.TotalSeconds, 6),
            statistics.Programs,
            statistics.Agree,
            batch.Tally.Known,
            [.. batch.Tally.Causes.Select(pair => new Cause(JsonReport.Name(pair.Key.Reason), pair.Key.Detail, pair.Value))],
            statistics.StatementsWritten,
            statistics.StatementsMasked,
            statistics.StatementsCompleted,
            statistics.StatementsRaised,
            statistics.ProgramsWithAlias,
            statistics.ProgramsWithCycle,
            statistics.ProgramsWithDeepBlocks,
            statistics.UnknownTexts,
            statistics.UnresolvedTies,
            Shorten(statistics.OperationsCompleted),
            Shorten(statistics.OperationsRaised),
            [.. batch.Tally.Examples.Select(example => new Example(example.Index, JsonReport.Name(example.Verdict.Reason), example.Verdict.Detail))],
            [.. batch.Open.Select(open => new Divergence(open.Index, open.Located.Rule.ToString(), open.Located.LeftKind, open.Located.RightKind, ProgramText.Render(open.Program)))]);
    }

    /// <summary>The batch.</summary>
    /// <param name="shard">The shard that it is of.</param>
    /// <param name="mostExamples">Number of examples kept for each reason.</param>
    /// <exception cref="FormatException">What is written contradicts itself or names what there is not; one sentence.</exception>
    public CampaignBatch ToBatch(Shard shard, int mostExamples)
    {
        Require(From >= 0 && To > From && To <= long.MaxValue / Shard.MostShards, "its programs are no range");
        Require(Seconds is >= 0 and < 1e9, "its time is no number of seconds");
        long[] counts = [Agree, .. Known.Values, .. Inconclusive.Select(cause => cause.Programs)];
        Require(
            counts.Append(Programs).Append(StatementsWritten).Append(StatementsMasked).Append(StatementsCompleted).Append(StatementsRaised)
                .Append(Alias).Append(Cycle).Append(Deep).Append(UnknownTexts).Append(UnresolvedTies).All(IsCount)
                && Completed.Concat(Raised).All(count => count < 0 || IsCount(count)),
            "a count is out of range");
        Require(Programs == To - From && counts.Sum() + Open.Count == Programs, "its verdicts are not as many as its programs");

        var tally = new CampaignTally(mostExamples);
        var statistics = tally.Statistics;
        (statistics.Programs, statistics.Agree, statistics.Known) = (Programs, Agree, Known.Values.Sum());
        (statistics.StatementsWritten, statistics.StatementsMasked) = (StatementsWritten, StatementsMasked);
        (statistics.StatementsCompleted, statistics.StatementsRaised) = (StatementsCompleted, StatementsRaised);
        (statistics.ProgramsWithAlias, statistics.ProgramsWithCycle, statistics.ProgramsWithDeepBlocks) = (Alias, Cycle, Deep);
        (statistics.UnknownTexts, statistics.UnresolvedTies) = (UnknownTexts, UnresolvedTies);
        statistics.Elapsed = TimeSpan.FromSeconds(Seconds);
        statistics.CountOperations(Lengthen(Completed), Lengthen(Raised));
        foreach (var (name, detail, programs) in Inconclusive)
        {
            statistics.CountInconclusive(ReasonOf(name), programs);
            tally.CountCause(new(ReasonOf(name), detail), programs);
        }

        foreach (var (entry, programs) in Known)
        {
            tally.CountKnown(entry, programs);
        }

        tally.AddExamples([.. Examples.Select(example => new InconclusiveExample(example.Index, new(ReasonOf(example.Reason), example.Detail)))]);
        return new(shard, From, To, tally, [.. Open.Select(Read)]);
    }

    private static OpenDivergence Read(Divergence divergence)
    {
        Require(Rules.TryGetValue(divergence.Rule, out var rule), "it names a rule that there is not");
        try
        {
            return new(divergence.Index, ProgramText.Parse(divergence.Program), new(rule, divergence.LeftKind, divergence.RightKind));
        }
        catch (ProgramFormatException error)
        {
            throw new FormatException($"The program of a divergence is none: {error.Message}", error);
        }
    }

    private static bool IsCount(long number) => number is >= 0 and < 1L << 48;

    private static InconclusiveReason ReasonOf(string name)
    {
        Require(Reasons.TryGetValue(name, out var reason), "it names a reason that there is not");
        return reason;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException($"A batch is wrong: {otherwise}.");
        }
    }

    private static List<long> Shorten(IReadOnlyList<long> counts)
    {
        var (shortened, zeros) = (new List<long>(), 0);
        foreach (var count in counts)
        {
            if (count != 0 && zeros > 0)
            {
                shortened.Add(-zeros);
                zeros = 0;
            }

            if (count == 0)
            {
                zeros++;
            }
            else
            {
                shortened.Add(count);
            }
        }

        return shortened;
    }

    private static long[] Lengthen(IReadOnlyList<long> shortened)
    {
        var all = new long[OperationTable.Rows.Count];
        var row = 0L;
        foreach (var count in shortened)
        {
            Require(count > -all.Length && row < all.Length, "it counts operations that there are not");
            if (count > 0)
            {
                all[row] = count;
            }

            row += count < 0 ? -count : 1;
        }

        return all;
    }

    /// <summary>Why programs are inconclusive.</summary>
    /// <param name="Reason">The name of the reason.</param>
    /// <param name="Detail">The reason in words.</param>
    /// <param name="Programs">Number of programs.</param>
    internal sealed record Cause(string Reason, string Detail, long Programs);

    /// <summary>An inconclusive program.</summary>
    /// <param name="Index">Its index.</param>
    /// <param name="Reason">The name of the reason.</param>
    /// <param name="Detail">The reason in words.</param>
    internal sealed record Example(long Index, string Reason, string Detail);

    /// <summary>An open divergence.</summary>
    /// <param name="Index">The index of its program.</param>
    /// <param name="Rule">The rule of its signature near to its cause.</param>
    /// <param name="LeftKind">See <see cref="DivergenceSignature"/>.</param>
    /// <param name="RightKind">See <see cref="DivergenceSignature"/>.</param>
    /// <param name="Program">The text of the program.</param>
    internal sealed record Divergence(long Index, string Rule, string LeftKind, string RightKind, string Program);
}
