namespace Conform.Programs.Shrinking;

/// <summary>Drops runs of statements of a cell or block: all, halves, quarters, … single ones.</summary>
public sealed class DropStatements : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "drop statements";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        BlockSite.All(program).SelectMany(block => Runs(block.Statements.Count).Select(range => block.Replace(Without(block.Statements, range))));
}
