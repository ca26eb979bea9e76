using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>One list of statements of a program: the body of a cell or a block of a statement.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="Replace">The program with other statements in this place. A cell that becomes empty is left out.</param>
internal sealed record BlockSite(ValueList<Statement> Statements, Func<ValueList<Statement>, Program> Replace)
{
    /// <summary>All lists of <paramref name="program"/> in source order, an outer one before the inner ones; empty blocks are left out.</summary>
    public static IEnumerable<BlockSite> All(Program program)
    {
        for (var index = 0; index < program.Cells.Count; index++)
        {
            var cell = index;
            foreach (var site in Within(program.Cells[cell].Body, body => program with
            {
                Cells = body.IsEmpty ? program.Cells.Without(cell) : program.Cells.With(cell, new Cell(body)),
            }))
            {
                yield return site;
            }
        }
    }

    private static IEnumerable<BlockSite> Within(ValueList<Statement> statements, Func<ValueList<Statement>, Program> replace)
    {
        if (!statements.IsEmpty)
        {
            yield return new(statements, replace);
        }

        for (var index = 0; index < statements.Count; index++)
        {
            var (at, statement) = (index, statements[index]);
            var blocks = SyntaxParts.BlocksOf(statement);
            for (var number = 0; number < blocks.Length; number++)
            {
                var block = number;
                foreach (var site in Within(blocks[block], changed => replace(statements.With(at, SyntaxParts.WithBlocks(statement, blocks.SetItem(block, changed))))))
                {
                    yield return site;
                }
            }
        }
    }
}

/// <summary>One statement of a program in its place.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Replace">The program with other statements, none or several, in this place. A cell that becomes empty is left out.</param>
internal sealed record StatementSite(Statement Statement, Func<ValueList<Statement>, Program> Replace)
{
    /// <summary>All statements of <paramref name="program"/>, list by list in the order of <see cref="BlockSite.All"/>.</summary>
    public static IEnumerable<StatementSite> All(Program program)
    {
        foreach (var block in BlockSite.All(program))
        {
            for (var index = 0; index < block.Statements.Count; index++)
            {
                var at = index;
                yield return new(
                    block.Statements[at],
                    changed => block.Replace([.. block.Statements.Take(at), .. changed, .. block.Statements.Skip(at + 1)]));
            }
        }
    }
}
