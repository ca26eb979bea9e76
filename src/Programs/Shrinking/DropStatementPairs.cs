namespace Conform.Programs.Shrinking;

/// <summary>Drops two top-level statements at once: one may need the other.</summary>
public sealed class DropStatementPairs : ShrinkPass
{
    private const int LargestCount = 24;

    /// <inheritdoc/>
    public override string Name => "drop statement pairs";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var top = TopLevel.Of(program);
        if (top.Statements.Length > LargestCount)
        {
            yield break;
        }

        for (var second = top.Statements.Length - 1; second > 0; second--)
        {
            for (var first = second - 1; first >= 0; first--)
            {
                yield return top.Without(second).Without(first).ToProgram();
            }
        }
    }
}
