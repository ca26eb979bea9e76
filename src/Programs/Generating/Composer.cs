using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Chooses what comes next, in a cell and in a block, and writes it.</summary>
internal sealed class Composer
{
    /// <summary>Largest number of blocks in each other.</summary>
    internal const int DeepestBlock = 4;

    private const int Attempts = 12;
    /// <summary>Share of the statements that are about the release of objects at level <see cref="Level.Exact"/>, in percent.</summary>
    private const int ReleaseShare = 14;

    private readonly Draft draft;
    private readonly StatementWriter statements;
    private readonly Idioms idioms;
    private readonly StructureWriter structures;
    private readonly bool isStructured;

    /// <summary>A composer.</summary>
    /// <param name="draft">The program.</param>
    /// <param name="isStructured">Whether statements with blocks, functions and classes are wanted.</param>
    internal Composer(Draft draft, bool isStructured)
    {
        this.draft = draft;
        this.isStructured = isStructured && draft.Operations.HasStructures;
        statements = new(draft);
        idioms = new(draft, statements);
        structures = new(draft, this, statements);
    }

    private Choices Choices => draft.Choices;

    /// <summary>A statement that is expected to complete. What it needs is in the draft's prelude.</summary>
    internal Statement Next()
    {
        if (draft.Variables.Count < 2)
        {
            return Setup();
        }

        // Other levels draw nothing here, so that their programs stay the same.
        if (draft.Settings.Level == Level.Exact && isStructured && !draft.Operations.IsNarrowed && Choices.Chance(ReleaseShare) && structures.Release() is { } release)
        {
            return release;
        }

        var share = draft.Nesting switch
        {
            0 => 46,
            1 => 50,
            2 => 46,
            3 => 20,
            _ => 0,
        };
        return isStructured && Choices.Chance(share) && Structured(raises: false) is { } structure ? structure : Plain();
    }

    /// <summary>A statement that is expected to raise.</summary>
    internal Statement Raising() =>
        isStructured && Choices.Chance(45) && Structured(raises: true) is { } structure ? structure : OfRow(() => draft.Operations.Raising(Choices), Manner.OneWrong);

    /// <summary>A statement that executes one row, each row as likely as the others.</summary>
    internal Statement Single(bool raises) =>
        isStructured && Choices.Chance(50) && Structured(raises) is { } structure ? structure
        : raises ? OfRow(() => draft.Operations.Raising(Choices), Manner.OneWrong)
        : OfRow(() => draft.Operations.Uniform(Choices), Manner.Fitting);

    /// <summary>A statement whose operands nobody looks at.</summary>
    internal Statement Wild() => draft.Variables.Count >= 3 ? OfRow(() => draft.Operations.Uniform(Choices), Manner.Wild) : Setup();

    /// <summary>Binds a name to a new value or to an object that is there.</summary>
    internal Statement Setup()
    {
        Term value = Choices.Below(10) switch
        {
            < 2 => draft.Values.Atoms.Any(),
            < 3 => draft.Values.Any(),
            _ => draft.Values.NewContainer(1),
        };
        var name = draft.Variables.Target();
        draft.Variables.Bind(name, value.Sketch);
        return Tree.Assign(new Name(name), value.Expression);
    }

    /// <summary>A block of at least one statement, as far as there is room; the caller has kept room for one.</summary>
    /// <param name="most">Largest number of statements, those that others need not counted.</param>
    /// <param name="step">Writes a statement, or returns null to leave it to <see cref="Next"/>; may be null.</param>
    /// <param name="last">Writes the last statement beside these; may be null, and may return null.</param>
    internal ValueList<Statement> Block(int most, Func<Statement?>? step = null, Func<Statement?>? last = null)
    {
        List<Statement> outer = draft.Prelude;
        var block = new List<Statement>();
        draft.Prelude = [];
        draft.Nesting++;
        var count = Choices.Between(1, most);
        for (var i = 0; i < count && (i == 0 || draft.Room > 0); i++)
        {
            draft.Room -= i == 0 ? 0 : 1;
            Add(block, step?.Invoke() ?? Next());
        }

        if (last is not null && draft.Room > 0)
        {
            draft.Room--;
            if (last() is { } end)
            {
                Add(block, end);
            }
            else
            {
                draft.Room++;
            }
        }

        draft.Nesting--;
        draft.Prelude = outer;

        block[0] = NoDocstring(block[0]);
        return block.ToValueList();
    }

    /// <summary>A string alone at the start of a body is its docstring, which has rules of its own: it stands in a list instead.</summary>
    internal static Statement NoDocstring(Statement first) =>
        first is ExpressionStatement { Value: Constant { Value: StrConstant } text } ? new ExpressionStatement(new ListDisplay([text])) : first;

    private void Add(List<Statement> block, Statement statement)
    {
        block.AddRange(draft.Prelude);
        draft.Prelude.Clear();
        block.Add(statement);
    }

    private Statement Plain() => Choices.Below(100) switch
    {
        < 29 when !draft.Operations.IsNarrowed => idioms.Write() ?? (draft.Operations.Allowed.IsListed ? OfAnyRow() : Setup()),
        < 74 => OfAnyRow(),
        _ => OfRow(() => draft.Operations.Weighted(Choices), Manner.Fitting),
    };

    /// <summary>A statement of a row, each row as likely as the others.</summary>
    private Statement OfAnyRow() => OfRow(() => draft.Operations.Uniform(Choices), Manner.Fitting);

    private Statement? Structured(bool raises)
    {
        for (var attempt = 0; attempt < Attempts && draft.Room > 0; attempt++)
        {
            Operation row = draft.Operations.Structure(Choices, raises);
            if (structures.Write(row, raises) is { } statement)
            {
                return statement;
            }
        }

        return null;
    }

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
}
