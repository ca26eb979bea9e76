namespace Conform.Programs.Syntax;

/// <summary>How deep blocks stand in each other.</summary>
public static class BlockNesting
{
    /// <summary>The depth from which on a program counts as deeply nested: a loop in a method of a class, or a condition in a loop of a function.</summary>
    public const int Deep = 3;

    /// <summary>Largest number of blocks in each other, 0 for straight-line code; an <c>elif</c> is no deeper than its <c>if</c>.</summary>
    public static int Depth(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.Cells.Select(cell => Depth(cell.Body)).DefaultIfEmpty(0).Max();
    }

    private static int Depth(ValueList<Statement> block) => block.Select(Depth).DefaultIfEmpty(0).Max();

    private static int Depth(Statement statement) => statement switch
    {
        If { Else: [If branch] } chain => Math.Max(1 + Depth(chain.Body), Depth(branch)),
        _ when statement.Blocks.Any() => 1 + statement.Blocks.Max(Depth),
        _ => 0,
    };
}
