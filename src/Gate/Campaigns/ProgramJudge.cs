using Conform.Gate.Ledgers;
using Conform.Programs;

namespace Conform.Gate.Campaigns;

/// <summary>Says of one program what can be said without the other programs of its campaign.</summary>
/// <param name="run">The two sides.</param>
/// <param name="ledger">Says which divergences are known; null if none are.</param>
/// <remarks>Depends on the program, the ledger and the implementations only: which process judges it makes no difference. Not thread-safe, as implementations are not.</remarks>
internal sealed class ProgramJudge(DifferentialRun run, LedgerJudge? ledger)
{
    /// <summary>Runs the program; if it diverges, once more, and looks for what accounts for it.</summary>
    public JudgedProgram Judge(Program program) => Judge(FirstRun.Of(run, program));

    /// <summary>Goes on with a program that the left side has run.</summary>
    public JudgedProgram Judge(FirstRun first)
    {
        var ran = run.Check(first.Program, first.Left);
        return Judge(ran) with { Shape = first.Shape };
    }

    private JudgedProgram Judge(CheckedProgram ran)
    {
        if (ran.Divergence is not { } original)
        {
            return new(ran, ran.Verdict is Inconclusive { Reason: InconclusiveReason.Crash } ? KnownCrash(ran.Program) ?? ran.Verdict : ran.Verdict, null);
        }

        var repeated = run.Repeat(original);
        if (repeated is not Diverges)
        {
            return new(ran, repeated, null);
        }

        var located = ledger is null ? run.Locate(original) : ledger.Locate(original);
        return ledger?.Explain(located) is { } entry ? new(ran, Known(original, located, entry), null) : new(ran, repeated, located);
    }

    private static Diverges Known(Divergence original, Divergence located, LedgerEntry entry)
    {
        var seen = located.Program.Cells.Take(located.Difference.Cell + 1).Sum(cell => cell.Body.Sum(statement => statement.Count));
        return new(original) { Known = new(entry, Math.Max(0, original.Program.StatementCount - seen)) };
    }

    /// <summary>The death of the left side that an entry of the ledger accounts for; null if none does.</summary>
    private Diverges? KnownCrash(Program program) =>
        ledger?.LocateCrash(program) is { } located && ledger.Explain(located) is { } entry ? Known(located with { Program = program }, located, entry) : null;
}

/// <summary>What one program says by itself.</summary>
/// <param name="Run">Its first run.</param>
/// <param name="Verdict">What follows from that and the second run of what diverges.</param>
/// <param name="Open">A divergence that repeats and that no ledger accounts for, near to its cause; null otherwise. Whether it is one of the findings, only the campaign knows.</param>
internal sealed record JudgedProgram(CheckedProgram Run, Verdict Verdict, Divergence? Open)
{
    /// <summary>What the program shows of its shape.</summary>
    public ProgramShape Shape { get; init; }
}
