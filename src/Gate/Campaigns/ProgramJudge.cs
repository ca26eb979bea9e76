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
    public JudgedProgram Judge(Program program)
    {
        var ran = run.Check(program);
        if (ran.Divergence is not { } original)
        {
            return new(ran, ran.Verdict, null);
        }

        var repeated = run.Repeat(original);
        if (repeated is not Diverges)
        {
            return new(ran, repeated, null);
        }

        var located = ledger is null ? run.Locate(original) : ledger.Locate(original);
        if (ledger?.Explain(located) is not { } entry)
        {
            return new(ran, repeated, located);
        }

        var seen = located.Program.Cells.Take(located.Difference.Cell + 1).Sum(cell => cell.Body.Sum(statement => statement.Count));
        return new(ran, new Diverges(original) { Known = new(entry, Math.Max(0, original.Program.StatementCount - seen)) }, null);
    }
}

/// <summary>What one program says by itself.</summary>
/// <param name="Run">Its first run.</param>
/// <param name="Verdict">What follows from that and the second run of what diverges.</param>
/// <param name="Open">A divergence that repeats and that no ledger accounts for, near to its cause; null otherwise. Whether it is one of the findings, only the campaign knows.</param>
internal sealed record JudgedProgram(CheckedProgram Run, Verdict Verdict, Divergence? Open);
