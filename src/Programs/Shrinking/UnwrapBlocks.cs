using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Replaces a statement with blocks by the statements of its blocks, or drops some of its blocks and clauses.</summary>
public sealed class UnwrapBlocks : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "unwrap blocks";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        from site in StatementSite.All(program)
        from smaller in Smaller(site.Statement)
        select site.Replace(smaller);

    private static IEnumerable<ValueList<Statement>> Smaller(Statement statement)
    {
        var blocks = SyntaxParts.BlocksOf(statement);
        if (blocks.IsEmpty)
        {
            yield break;
        }

        foreach (var block in blocks.Where(block => !block.IsEmpty))
        {
            yield return block;
        }

        yield return blocks.SelectMany(block => block).ToValueList();
        for (var index = 0; index < blocks.Length; index++)
        {
            yield return [SyntaxParts.WithBlocks(statement, blocks.SetItem(index, []))];
            yield return [SyntaxParts.WithBlocks(statement, blocks.SetItem(index, [new Pass()]))];
        }

        foreach (var smaller in WithoutClauses(statement))
        {
            yield return [smaller];
        }
    }

    private static IEnumerable<Statement> WithoutClauses(Statement statement)
    {
        switch (statement)
        {
            case Try attempt:
                for (var index = 0; index < attempt.Handlers.Count; index++)
                {
                    var handler = attempt.Handlers[index];
                    yield return attempt with { Handlers = attempt.Handlers.Without(index) };
                    yield return attempt with { Handlers = attempt.Handlers.With(index, handler with { Name = null }) };
                    yield return attempt with { Handlers = attempt.Handlers.With(index, handler with { Name = null, Type = null }) };
                }

                break;
            case FunctionDefinition function:
                for (var index = 0; index < function.Decorators.Count; index++)
                {
                    yield return function with { Decorators = function.Decorators.Without(index) };
                }

                break;
            case ClassDefinition type:
                for (var index = 0; index < type.Decorators.Count; index++)
                {
                    yield return type with { Decorators = type.Decorators.Without(index) };
                }

                for (var index = 0; index < type.Bases.Count; index++)
                {
                    yield return type with { Bases = type.Bases.Without(index) };
                }

                break;
            case While { Else.IsEmpty: true } loop:
                yield return new If(loop.Test, loop.Body, []);
                break;
            default:
                break;
        }
    }
}
