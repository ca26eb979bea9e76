using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Gate;

/// <summary>What a campaign counted; every program is in exactly one of <see cref="Agree"/>, <see cref="Diverge"/>, <see cref="Known"/> and
/// <see cref="Inconclusive"/>.</summary>
/// <remarks>Mutable while the campaign runs; not thread-safe. The statistics of two campaigns add up.</remarks>
public sealed class RunStatistics
{
    private readonly long[] completed = new long[OperationTable.Rows.Count];
    private readonly long[] raised = new long[OperationTable.Rows.Count];
    private readonly SortedDictionary<InconclusiveReason, long> inconclusive = [];

    /// <summary>Number of programs run.</summary>
    public long Programs { get; internal set; }

    /// <summary>Number of programs on which the sides agree.</summary>
    public long Agree { get; internal set; }

    /// <summary>Number of programs on which the sides diverge, confirmed by a second run, and not as a ledger says.</summary>
    public long Diverge { get; internal set; }

    /// <summary>Number of programs on which the sides diverge first as an entry of the ledger says; 0 without a ledger.</summary>
    public long Known { get; internal set; }

    /// <summary>Number of statements, as they are written, of the programs that both sides ran.</summary>
    public long StatementsWritten { get; internal set; }

    /// <summary>How many of them stand behind a known difference: whatever diverges there is not seen.</summary>
    public long StatementsMasked { get; internal set; }

    /// <summary>Number of inconclusive programs by reason; reasons that did not occur are left out.</summary>
    public IReadOnlyDictionary<InconclusiveReason, long> Inconclusive => inconclusive;

    /// <summary>Wall-clock time.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>Number of completed executions of each operation, by <see cref="Operation.Index"/>, in programs that were compared.</summary>
    public IReadOnlyList<long> OperationsCompleted => completed;

    /// <summary>Number of executions of each operation that raised, by <see cref="Operation.Index"/>, in programs that were compared.</summary>
    public IReadOnlyList<long> OperationsRaised => raised;

    /// <summary>Number of statements executed to their end.</summary>
    public long StatementsCompleted { get; internal set; }

    /// <summary>Number of statements that raised.</summary>
    public long StatementsRaised { get; internal set; }

    /// <summary>Number of programs in which a mutable object was reachable by two paths after some cell.</summary>
    public long ProgramsWithAlias { get; internal set; }

    /// <summary>Number of programs in which an object was reachable from itself after some cell.</summary>
    public long ProgramsWithCycle { get; internal set; }

    /// <summary>Number of programs in which blocks stand at least <see cref="BlockNesting.Deep"/> deep in each other.</summary>
    public long ProgramsWithDeepBlocks { get; internal set; }

    /// <summary>Number of texts that were not compared because the left side does not predict them.</summary>
    public long UnknownTexts { get; internal set; }

    /// <summary>Number of sets that count as alike because their ties could not be resolved.</summary>
    public long UnresolvedTies { get; internal set; }

    /// <summary>Share of inconclusive programs, 0 to 1; 0 without programs.</summary>
    public double InconclusiveShare => Share(inconclusive.Values.Sum(), Programs);

    /// <summary>Share of the written statements that stand behind a known difference, 0 to 1.</summary>
    public double MaskedShare => Share(StatementsMasked, StatementsWritten);

    /// <summary>Share of executed statements that raised, 0 to 1.</summary>
    public double RaisingShare => Share(StatementsRaised, StatementsCompleted + StatementsRaised);

    /// <summary>Share of programs with a mutable object reachable by two paths, 0 to 1.</summary>
    public double AliasShare => Share(ProgramsWithAlias, Programs);

    /// <summary>Share of programs with a cycle, 0 to 1.</summary>
    public double CycleShare => Share(ProgramsWithCycle, Programs);

    /// <summary>Share of programs with deeply nested blocks, 0 to 1.</summary>
    public double DeepShare => Share(ProgramsWithDeepBlocks, Programs);

    /// <summary>Counts one program.</summary>
    /// <param name="run">The program's run.</param>
    /// <param name="verdict">Its verdict after confirmation, which may differ from that of <paramref name="run"/>.</param>
    public void Count(CheckedProgram run, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(run);
        Count(run, ProgramShape.Of(run.Program, run.Left));
        Count(verdict);
    }

    /// <summary>Counts one program, whose shape is given, but for its verdict, which may be known later only.</summary>
    internal void Count(CheckedProgram run, ProgramShape shape)
    {
        Programs++;
        StatementsWritten += run.Right is null ? 0 : run.Program.StatementCount;
        var counts = run.Right is null ? null : run.Left.Operations ?? run.Right.Operations;
        if (counts is not null)
        {
            Count(counts);
        }

        ProgramsWithAlias += shape.HasAlias ? 1 : 0;
        ProgramsWithCycle += shape.HasCycle ? 1 : 0;
        ProgramsWithDeepBlocks += shape.HasDeepBlocks ? 1 : 0;
        UnknownTexts += run.UnknownTexts;
        UnresolvedTies += run.UnresolvedTies;
    }

    /// <summary>Counts one program of which no run is known, but for its verdict.</summary>
    internal void CountLost() => Programs++;

    /// <summary>Counts the verdict of a program.</summary>
    internal void Count(Verdict verdict)
    {
        switch (verdict)
        {
            case Agrees:
                Agree++;
                break;
            case Diverges { Known: { } known }:
                Known++;
                StatementsMasked += known.MaskedStatements;
                break;
            case Diverges:
                CountDivergence();
                break;
            case Inconclusive { Reason: var reason }:
                CountInconclusive(reason, 1);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verdict));
        }
    }

    /// <summary>Counts the verdict of a program that diverges, and not as a ledger says.</summary>
    internal void CountDivergence() => Diverge++;

    /// <summary>Counts inconclusive verdicts.</summary>
    internal void CountInconclusive(InconclusiveReason reason, long programs) => inconclusive[reason] = inconclusive.GetValueOrDefault(reason) + programs;

    /// <summary>Adds executions by the index of their operation.</summary>
    internal void CountOperations(IReadOnlyList<long> moreCompleted, IReadOnlyList<long> moreRaised)
    {
        for (var row = 0; row < completed.Length; row++)
        {
            completed[row] += moreCompleted[row];
            raised[row] += moreRaised[row];
        }
    }

    /// <summary>Adds what <paramref name="other"/> counted; the times add up, too.</summary>
    public void Add(RunStatistics other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Programs += other.Programs;
        Agree += other.Agree;
        Diverge += other.Diverge;
        Known += other.Known;
        StatementsWritten += other.StatementsWritten;
        StatementsMasked += other.StatementsMasked;
        foreach (var (reason, count) in other.inconclusive)
        {
            CountInconclusive(reason, count);
        }

        CountOperations(other.completed, other.raised);
        Elapsed += other.Elapsed;
        StatementsCompleted += other.StatementsCompleted;
        StatementsRaised += other.StatementsRaised;
        ProgramsWithAlias += other.ProgramsWithAlias;
        ProgramsWithCycle += other.ProgramsWithCycle;
        ProgramsWithDeepBlocks += other.ProgramsWithDeepBlocks;
        UnknownTexts += other.UnknownTexts;
        UnresolvedTies += other.UnresolvedTies;
    }

    private void Count(OperationCounts counts)
    {
        counts.AddTo(completed, raised);
        StatementsCompleted += counts.StatementsCompleted;
        StatementsRaised += counts.StatementsRaised;
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
