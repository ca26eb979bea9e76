using Conform.Programs.Enumerating;

namespace Conform.Programs.Shrinking;

/// <summary>Proposes all programs of one or two statements over the operations of the program, and their kin, and a fixed set of operands:
/// however a bug was met, its smallest program is among them if it is that small.</summary>
public sealed class TrySmallPrograms : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "try small programs";

    /// <inheritdoc/>
    public override bool IsExhaustive => true;

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var small = new SmallPrograms(Vocabulary.Of(program), OperandSet.Default);
        return (program.StatementCount, program.Cells.Count) switch
        {
            (0, _) => [],
            (1, _) => small.OfOneStatement(),
            _ => small.OfOneStatement().Concat(small.OfTwoStatements()),
        };
    }
}
