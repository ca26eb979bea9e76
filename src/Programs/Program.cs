using Conform.Programs.Syntax;

namespace Conform.Programs;

/// <summary>A generated or parsed test case: cells that run in order in one namespace.</summary>
/// <param name="Cells">The cells, in execution order; may be empty.</param>
/// <remarks>Immutable; compared by structure. Its text form is Python in the percent format (see <see cref="Text.ProgramText"/>).</remarks>
public sealed record Program(ValueList<Cell> Cells)
{
    /// <summary>The lines of the header after <c>import copy</c>, in order; each module and each bound name at most once.</summary>
    public ValueList<Import> Imports { get; init; }

    /// <summary>Number of statements, those inside blocks included.</summary>
    public int StatementCount => Cells.Sum(cell => cell.Body.Sum(statement => statement.Count));
}

/// <summary>A list of statements that is one compile unit; observed after it ran or raised.</summary>
/// <param name="Body">The statements, in order; may be empty.</param>
public sealed record Cell(ValueList<Statement> Body)
{
    private Cell(Cell original) => Body = original.Body;

    /// <summary>The cell's text, once somebody asked for it; no part of its value.</summary>
    internal string? Text { get; set; }

    /// <inheritdoc/>
    public bool Equals(Cell? other) => ReferenceEquals(this, other) || (other is not null && Body == other.Body);

    /// <inheritdoc/>
    public override int GetHashCode() => Body.GetHashCode();
}
