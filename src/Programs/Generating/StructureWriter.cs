using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes statements of rows that need blocks, functions, classes or comprehensions: from a template, or freely composed.</summary>
internal sealed class StructureWriter
{
    private readonly Draft draft;
    private readonly TemplateWriter templates;
    private readonly BranchWriter branches;
    private readonly LoopWriter loops;
    private readonly GuardWriter guards;
    private readonly FunctionWriter functions;
    private readonly ComprehensionWriter comprehensions;
    private readonly AttributeWriter attributes;

    internal StructureWriter(Draft draft, Composer composer, StatementWriter statements)
    {
        this.draft = draft;
        templates = new(draft);
        var conditions = new ConditionWriter(draft, statements.Expressions);
        var calls = new CallWriter(draft);
        branches = new(draft, composer, conditions);
        loops = new(draft, composer, conditions, calls);
        guards = new(draft, composer, conditions);
        functions = new(draft, composer, calls, statements);
        comprehensions = new(draft, statements, conditions);
        attributes = new(draft, calls, statements, templates);
    }

    /// <summary>A statement in which <paramref name="row"/> is executed, or null if it could not be written. What it needs is in the draft's prelude.</summary>
    internal Statement? Write(Operation row, bool raises)
    {
        var (room, before) = (draft.Room, Count(draft.Prelude));
        if (((draft.Choices.Chance(50) ? templates.Write(row, raises) : null) ?? Compose(row, raises) ?? templates.Write(row, raises)) is { } statement)
        {
            return statement;
        }

        draft.Room = room - (Count(draft.Prelude) - before);
        return null;
    }

    /// <summary>What keeps objects alive or lets go of them, or null if there is no room.</summary>
    internal Statement? Release() => templates.Release();

    private Statement? Compose(Operation row, bool raises)
    {
        var isBlock = row.Form is OperationForm.Loop or OperationForm.Block;
        if (isBlock && draft.Nesting >= Composer.DeepestBlock)
        {
            return null;
        }

        return row.Form switch
        {
            OperationForm.Loop => loops.For(row, raises),
            OperationForm.Block => row.Symbol switch
            {
                "if" => branches.Write(row),
                "while" => loops.While(row),
                "for" or "break" or "continue" => loops.For(row, raises: false),
                _ => guards.Write(row, raises),
            },
            OperationForm.Definition => functions.Write(row, raises) ?? attributes.Write(row, raises),
            OperationForm.Comprehension => comprehensions.Write(row, raises),
            OperationForm.Attribute => attributes.Write(row, raises),
            _ => null,
        };
    }

    private static int Count(List<Statement> statements) => statements.Sum(statement => statement.Count);
}
