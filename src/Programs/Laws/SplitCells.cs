using Conform.Programs.Observing;

namespace Conform.Programs.Laws;

/// <summary>Each statement is a cell of its own, against all of them in one.</summary>
/// <remarks>At level <c>language</c>: constants of one compile unit may be one object. What the one cell shows at its end, or where it raises, the other program shows
/// after the cell that does.</remarks>
public sealed class SplitCells : MetamorphicLaw
{
    /// <inheritdoc/>
    public override string Name => "split-cells";

    /// <inheritdoc/>
    public override string Claim => "Where one compile unit ends and the next begins changes no value.";

    /// <inheritdoc/>
    public override Level Level => Level.Language;

    /// <inheritdoc/>
    public override LawCase? Apply(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var statements = program.Cells.SelectMany(cell => cell.Body).ToValueList();
        return statements.Count < 2 ? null : new(
            program with { Cells = [new Cell(statements)] },
            program with { Cells = statements.Select(statement => new Cell([statement])).ToValueList() })
        {
            CanBeAsked = false,
            Read = observed => observed with { Cells = End(observed) is { } end ? [end] : [] },
        };
    }

    private static CellObservation? End(ProgramObservation observed) =>
        observed.Cells.FirstOrDefault(cell => cell.Error is not null) ?? (observed.Stop is null && observed.Cells.Count > 0 ? observed.Cells[^1] : null);
}
