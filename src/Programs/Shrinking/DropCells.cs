namespace Conform.Programs.Shrinking;

/// <summary>Drops runs of cells: all, halves, quarters, … single ones.</summary>
public sealed class DropCells : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "drop cells";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        Runs(program.Cells.Count).Select(range => program with { Cells = Without(program.Cells, range) });
}
