using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes one program.</summary>
/// <remarks>A raise hides the rest of its cell, so that statements which are meant to raise mostly come last in a cell. Used once.</remarks>
internal sealed class ProgramWriter
{
    /// <summary>Number of statements at the end of a program that are left for a single structure.</summary>
    private const int SingleRoom = 12;

    /// <summary>Number of statements at the end of a script that are left for a structure that raises.</summary>
    private const int RaiseRoom = 8;

    private readonly ProgramShape shape;
    private readonly GenerationSettings settings;
    private readonly Choices choices;
    private readonly Draft draft;
    private readonly Composer composer;
    private readonly List<Cell> cells = [];
    private List<Statement> cell = [];
    private int written;
    private int cellSize;
    private bool endsInRaise;
    private bool isOver;

    internal ProgramWriter(ProgramShape shape, GenerationSettings settings, OperationChoice operations, Choices choices)
    {
        this.shape = shape;
        this.settings = settings;
        this.choices = choices;
        draft = new(choices, settings, operations);
        composer = new(draft, shape.IsStructured);
    }

    /// <summary>The program: as many statements as the outline says, in cells none of which is empty.</summary>
    internal Program Write()
    {
        BeginCell();
        while (written < shape.Statements && !isOver)
        {
            var isLast = written >= shape.Statements - (shape.IsStructured ? SingleRoom : 1);
            draft.Room = Math.Max(0, shape.Statements - written - 1);
            Emit(shape.Mode switch
            {
                GenerationMode.SingleOperation => isLast ? composer.Single(choices.Chance(45)) : composer.Setup(),
                GenerationMode.Wild => composer.Wild(),
                _ => WellTyped(),
            });
        }

        EndCell();
        var program = new Program(cells.ToValueList()) { Imports = draft.Modules.Select(module => new Import(module, [])).ToValueList() };
        return ListedLiterals.Repair(program, draft.Operations.Allowed);
    }

    private Statement WellTyped()
    {
        if (!endsInRaise || !IsAtEnd())
        {
            return composer.Next();
        }

        // What follows a raise in a script never runs.
        isOver = shape.Cells == CellLayout.Script && written >= settings.Statements / 4;
        return composer.Raising();
    }

    private bool IsAtEnd() => shape.Cells == CellLayout.Script
        ? shape.Statements - written <= (shape.IsStructured ? RaiseRoom : 1)
        : cell.Count >= cellSize - 1;

    /// <summary>Adds a statement, after what must come before it. A script is never left; other cells end when they are full.</summary>
    private void Emit(Statement statement)
    {
        foreach (Statement before in draft.Prelude)
        {
            Add(before);
            EndFullCell();
        }

        draft.Prelude.Clear();
        Add(statement);
        EndFullCell();
    }

    private void EndFullCell()
    {
        if (cell.Count >= cellSize)
        {
            EndCell();
            BeginCell();
        }
    }

    private void Add(Statement statement)
    {
        cell.Add(statement);
        written += statement.Count;
    }

    private void BeginCell()
    {
        (cellSize, var raises) = shape.Cells switch
        {
            CellLayout.Script => (shape.Statements, 95),
            CellLayout.Blocks => (choices.Between(2, 6), shape.IsStructured ? 85 : 58),
            _ => (1, shape.IsStructured ? 34 : 15),
        };
        endsInRaise = choices.Chance(raises);
    }

    private void EndCell()
    {
        if (cell.Count > 0)
        {
            cell[0] = Composer.NoDocstring(cell[0]);
            cells.Add(new(cell.ToValueList()));
            cell = [];
        }
    }
}
