namespace Conform.Programs.Generating;

/// <summary>How the statements of a program are spread over cells, that is over compile units.</summary>
public enum CellLayout
{
    /// <summary>All statements in one cell: a script or a module.</summary>
    Script,

    /// <summary>Two to six statements in a cell: a sequence of <c>exec</c>s.</summary>
    Blocks,

    /// <summary>One statement in each cell: a notebook, or the interactive prompt of CPython 3.13.</summary>
    Statements,

    /// <summary>One of the other three, drawn for each program.</summary>
    Mixed,
}

/// <summary>How closely the generated statements follow the types of their operands.</summary>
public enum GenerationMode
{
    /// <summary>Operands mostly fit; about one statement in ten raises.</summary>
    WellTyped,

    /// <summary>Operands are any names and values: most statements that can raise do.</summary>
    Wild,

    /// <summary>A few values, then one operation of the table on them.</summary>
    SingleOperation,

    /// <summary>As <see cref="WellTyped"/>, each program of about half of the operations, drawn for it.</summary>
    Swarm,
}

/// <summary>What the generated programs look like.</summary>
/// <remarks>Immutable. Together with a seed and an index it determines a program.</remarks>
public sealed record GenerationSettings
{
    /// <summary>The default: twenty well-typed statements in mixed cells.</summary>
    public static GenerationSettings Default { get; } = new();

    /// <summary>Number of statements, 1 to 1000. Some programs are shorter, down to a quarter of it.</summary>
    public int Statements { get; init; } = 20;

    /// <summary>How statements are spread over cells.</summary>
    public CellLayout Cells { get; init; } = CellLayout.Mixed;

    /// <summary>How closely operands fit. With <see cref="GenerationMode.WellTyped"/> one program in ten is
    /// <see cref="GenerationMode.SingleOperation"/> and one in twenty <see cref="GenerationMode.Wild"/>, so that every operation is reached.</summary>
    public GenerationMode Mode { get; init; } = GenerationMode.WellTyped;

    /// <summary>What the implementations can run; operations that need more are left out.</summary>
    public Features Features { get; init; } = Features.All;

    /// <summary>The oldest Python that must know every generated operation.</summary>
    public PythonVersion Version { get; init; } = PythonVersion.Newest;

    /// <summary>The level of comparison. At <see cref="Level.Language"/> no value depends on the identity of immutable objects:
    /// no <c>is</c> on them and no NaN in containers.</summary>
    public Level Level { get; init; } = Level.CPython;

    /// <summary>The names of the operation rows that the implementations have, each whole; empty for all that their features allow. Other rows are left out, and
    /// so are values of types that no row makes.</summary>
    public ValueList<string> Operations { get; init; }

    /// <summary>Beginnings of names of operation rows: programs are then made of these rows and of what sets their operands up. Empty for all rows.</summary>
    public ValueList<string> Only { get; init; }
}
