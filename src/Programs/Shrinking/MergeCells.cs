using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Makes one cell of all cells, or of two neighbours; as they are, or with a name of its own for each object that a name was bound to in turn,
/// because what a name referred to after the first cell is not observed any more when the second one binds it again.</summary>
public sealed class MergeCells : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "merge cells";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        foreach (var layout in (Program[])[program, Renaming.Separate(program)])
        {
            foreach (var merged in Merge(layout))
            {
                yield return merged;
            }
        }
    }

    private static IEnumerable<Program> Merge(Program program)
    {
        if (program.Cells.Count < 2)
        {
            yield break;
        }

        yield return program with { Cells = [new Cell(program.Cells.SelectMany(cell => cell.Body).ToValueList())] };
        for (var index = 0; index + 1 < program.Cells.Count; index++)
        {
            ValueList<Statement> joined = [.. program.Cells[index].Body, .. program.Cells[index + 1].Body];
            yield return program with { Cells = program.Cells.Without(index + 1).With(index, new Cell(joined)) };
        }
    }
}
