using System.Collections.Immutable;
using Conform.Programs;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Gate.Shrinking;

/// <summary>Several candidates as one program: the cells of each, then a cell for each name that it binds, which deletes the name.</summary>
/// <remarks>One run of the pack says of most candidates that they agree, because few diverge; the first cell that differs says which one to look at. A cell is a
/// compile unit, a cell that raises ends only itself, and no name is left for the next candidate, so a candidate does in a pack what it does alone. That is
/// not relied upon where it counts: what is taken was run alone.</remarks>
internal sealed class CandidatePack
{
    /// <summary>Largest number of statements: observing and running a longer program takes longer than several short ones.</summary>
    private const int MostStatements = 600;

    private readonly ImmutableArray<int> candidateOfCell;

    private CandidatePack(IReadOnlyList<Program> candidates)
    {
        Candidates = candidates;
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var owners = ImmutableArray.CreateBuilder<int>();
        for (var index = 0; index < candidates.Count; index++)
        {
            cells.AddRange(candidates[index].Cells);
            cells.AddRange(Binding.Names(candidates[index]).Select(name => new Cell([new Delete([new Name(name)])])));
            owners.AddRange(Enumerable.Repeat(index, cells.Count - owners.Count));
        }

        Program = new(new(cells.ToImmutable())) { Imports = candidates[0].Imports };
        candidateOfCell = owners.ToImmutable();
    }

    /// <summary>The candidates, in the order of their cells.</summary>
    public IReadOnlyList<Program> Candidates { get; }

    /// <summary>All of them.</summary>
    public Program Program { get; }

    /// <summary>A pack of the first of <paramref name="candidates"/> from <paramref name="start"/> on, at least one and at most <paramref name="most"/>; they have
    /// the same header.</summary>
    public static CandidatePack From(IReadOnlyList<Program> candidates, int start, int most)
    {
        var (end, statements) = (start + 1, candidates[start].StatementCount);
        while (end < candidates.Count && end - start < most && candidates[end].Imports == candidates[start].Imports
            && (statements += candidates[end].StatementCount) <= MostStatements)
        {
            end++;
        }

        return new([.. candidates.Skip(start).Take(end - start)]);
    }

    /// <summary>Runs the pack on both sides.</summary>
    /// <remarks>If the left side ends at a limit, the right one is not asked at all: then only what came before the candidate that ended it is run again.</remarks>
    public PackOutcome Run(DifferentialRun run)
    {
        var result = run.Check(Program);
        var agreeing = CandidateOf(result switch
        {
            { Divergence: { } divergence } => divergence.Difference.Cell,
            { Verdict: Agrees } => Program.Cells.Count,
            _ => Math.Min(result.Left.Cells.Count, result.Right?.Cells.Count ?? int.MaxValue),
        });
        if (result.Right is null && agreeing > 0)
        {
            var before = new CandidatePack([.. Candidates.Take(agreeing)]).Run(run);
            return before with { Runs = before.Runs + 1 };
        }

        return new(agreeing, 1, result.Verdict is Inconclusive { Reason: InconclusiveReason.Unsupported } && agreeing < Candidates.Count);
    }

    /// <summary>Index of the candidate that a cell belongs to; the number of candidates for a cell after the last one.</summary>
    private int CandidateOf(int cell) => cell < candidateOfCell.Length ? candidateOfCell[cell] : Candidates.Count;
}

/// <summary>What a run of a pack says of its candidates.</summary>
/// <param name="Agreeing">How many candidates agree before the first one that may not.</param>
/// <param name="Runs">Number of programs run on both sides, 1 or more.</param>
/// <param name="IsUnsupported">Whether a side does not support the candidate after those.</param>
internal readonly record struct PackOutcome(int Agreeing, int Runs, bool IsUnsupported);
