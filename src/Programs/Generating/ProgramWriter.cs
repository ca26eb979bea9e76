using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes one program.</summary>
/// <remarks>A raise hides the rest of its cell, so that statements which are meant to raise mostly come last in a cell. Used once.</remarks>
internal sealed class ProgramWriter
{
    private const int Attempts = 12;
    private readonly ProgramShape shape;
    private readonly OperationChoice operations;
    private readonly Choices choices;
    private readonly Draft draft;
    private readonly StatementWriter statements;
    private readonly Idioms idioms;
    private readonly List<Cell> cells = [];
    private List<Statement> cell = [];
    private int written;
    private int cellSize;
    private bool endsInRaise;

    internal ProgramWriter(ProgramShape shape, GenerationSettings settings, OperationChoice operations, Choices choices)
    {
        this.shape = shape;
        this.operations = operations;
        this.choices = choices;
        draft = new(choices, settings, operations);
        statements = new(draft);
        idioms = new(draft, statements);
    }

    /// <summary>The program: as many statements as the outline says, in cells none of which is empty.</summary>
    internal Program Write()
    {
        BeginCell();
        while (written < shape.Statements)
        {
            var isLast = written == shape.Statements - 1;
            draft.PreludeRoom = Math.Max(0, shape.Statements - written - 1);
            Statement statement = shape.Mode switch
            {
                GenerationMode.SingleOperation => isLast ? Single() : Setup(),
                GenerationMode.Wild when draft.Variables.Count >= 3 => OfRow(() => operations.Uniform(choices), Manner.Wild),
                GenerationMode.Wild => Setup(),
                _ => WellTyped(),
            };
            Emit(statement);
        }

        EndCell();
        return new(cells.ToValueList());
    }

    private Statement WellTyped()
    {
        if (endsInRaise && cell.Count >= cellSize - 1)
        {
            return OfRow(() => operations.Raising(choices), Manner.OneWrong);
        }

        if (draft.Variables.Count < 2)
        {
            return Setup();
        }

        return choices.Below(100) switch
        {
            < 32 when !operations.IsNarrowed => idioms.Write() ?? Setup(),
            < 68 => OfRow(() => operations.Uniform(choices), Manner.Fitting),
            _ => OfRow(() => operations.Weighted(choices), Manner.Fitting),
        };
    }

    /// <summary>Binds a name to a new value or to an object that is there.</summary>
    private Statement Setup()
    {
        Term value = choices.Below(10) switch
        {
            < 2 => draft.Values.Atoms.Any(),
            < 3 => draft.Values.Any(),
            _ => draft.Values.NewContainer(1),
        };
        var name = draft.Variables.Target();
        draft.Variables.Bind(name, value.Sketch);
        return Tree.Assign(new Name(name), value.Expression);
    }

    private Statement Single() => choices.Chance(45)
        ? OfRow(() => operations.Raising(choices), Manner.OneWrong)
        : OfRow(() => operations.Uniform(choices), Manner.Fitting);

    private Statement OfRow(Func<Operation> draw, Manner manner)
    {
        // A row that finds no operands among the names is tried again before another one is drawn, so that no row is rare.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            Operation row = draw();
            for (var again = 0; again < 3; again++)
            {
                if (statements.Write(row, manner) is { } statement)
                {
                    return statement;
                }
            }
        }

        return Setup();
    }

    /// <summary>Adds a statement, after what must come before it; these stay in one cell unless each statement has its own.</summary>
    private void Emit(Statement statement)
    {
        foreach (Statement before in draft.Prelude)
        {
            Add(before);
            if (shape.Cells == CellLayout.Statements)
            {
                EndCell();
            }
        }

        draft.Prelude.Clear();
        Add(statement);
        if (cell.Count >= cellSize)
        {
            EndCell();
            BeginCell();
        }
    }

    private void Add(Statement statement)
    {
        cell.Add(statement);
        written++;
    }

    private void BeginCell()
    {
        (cellSize, var raises) = shape.Cells switch
        {
            CellLayout.Script => (shape.Statements, 95),
            CellLayout.Blocks => (choices.Between(2, 6), 58),
            _ => (1, 15),
        };
        endsInRaise = choices.Chance(raises);
    }

    private void EndCell()
    {
        if (cell.Count > 0)
        {
            cells.Add(new(cell.ToValueList()));
            cell = [];
        }
    }
}
