using Conform.Programs.Syntax;

namespace Conform.Programs.Observing;

/// <summary>When a program is observed.</summary>
public enum ObservationPoints
{
    /// <summary>After each cell.</summary>
    Cells,

    /// <summary>Also inside cells, after each statement.</summary>
    Statements,
}

/// <summary>Puts the points at which a program is observed between its statements.</summary>
/// <remarks>
/// A point comes after each statement, a compound one included, once it has ended; before <c>return</c>, <c>break</c>, <c>continue</c> and <c>raise</c>,
/// because nothing comes after them; none belongs to <c>elif</c>, which ends where the <c>if</c> does, to <c>global</c> and <c>nonlocal</c>, which do nothing, or to the statements of a class body, whose names are no
/// variables. No point comes before a docstring.
/// </remarks>
public static class StatementPoints
{
    /// <summary>The program with its points.</summary>
    public static Program Insert(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return program with
        {
            Cells = program.Cells.Select(cell =>
            {
                var index = 0;
                return new Cell(Insert(cell.Body, isClassBody: false, ref index));
            }).ToValueList(),
        };
    }

    /// <summary>The cell with a point after each statement that is inside no other, numbered as in <see cref="StatementReleases.Statement"/>.</summary>
    public static Cell InsertOutermost(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return new(cell.Body.SelectMany((statement, index) => (Statement[])[statement, new ObservationPoint(index)]).ToValueList());
    }

    /// <summary>The statements of a cell in the order of <see cref="StatementObservation.Statement"/>.</summary>
    public static IReadOnlyList<Statement> StatementsOf(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var statements = new List<Statement>();
        Collect(cell.Body, statements);
        return statements;
    }

    private static void Collect(ValueList<Statement> block, List<Statement> to)
    {
        foreach (var statement in block)
        {
            to.Add(statement);
            foreach (var inner in statement.Blocks)
            {
                Collect(inner, to);
            }
        }
    }

    private static ValueList<Statement> Insert(ValueList<Statement> block, bool isClassBody, ref int index)
    {
        var result = new List<Statement>(block.Count * 2);
        foreach (var statement in block)
        {
            var point = new ObservationPoint(index++);
            var isBefore = statement is Return or Break or Continue or Raise;
            if (isBefore && !isClassBody)
            {
                result.Add(point);
            }

            result.Add(Within(statement, statement is ClassDefinition || (isClassBody && statement is not FunctionDefinition), ref index));
            if (!isBefore && !isClassBody && statement is not (Global or Nonlocal))
            {
                result.Add(point);
            }
        }

        return result.ToValueList();
    }

    /// <summary>What an <c>elif</c> is ends with the whole statement, so it has no point of its own.</summary>
    private static ValueList<Statement> Otherwise(ValueList<Statement> block, bool isClassBody, ref int index)
    {
        if (block is not [If next])
        {
            return Insert(block, isClassBody, ref index);
        }

        index++;
        return [Within(next, isClassBody, ref index)];
    }

    private static Statement Within(Statement statement, bool isClassBody, ref int index)
    {
        switch (statement)
        {
            case If conditional:
                var then = Insert(conditional.Body, isClassBody, ref index);
                return conditional with { Body = then, Else = Otherwise(conditional.Else, isClassBody, ref index) };
            case While loop:
                return loop with { Body = Insert(loop.Body, isClassBody, ref index), Else = Insert(loop.Else, isClassBody, ref index) };
            case For loop:
                return loop with { Body = Insert(loop.Body, isClassBody, ref index), Else = Insert(loop.Else, isClassBody, ref index) };
            case Try guarded:
                var body = Insert(guarded.Body, isClassBody, ref index);
                var handlers = new List<ExceptHandler>(guarded.Handlers.Count);
                foreach (var handler in guarded.Handlers)
                {
                    handlers.Add(handler with { Body = Insert(handler.Body, isClassBody, ref index) });
                }

                return new Try(body, handlers.ToValueList(), Insert(guarded.Else, isClassBody, ref index), Insert(guarded.Finally, isClassBody, ref index));
            case FunctionDefinition function:
                return function with { Body = Insert(function.Body, isClassBody, ref index) };
            case ClassDefinition definition:
                return definition with { Body = Insert(definition.Body, isClassBody, ref index) };
            default:
                return statement;
        }
    }
}
