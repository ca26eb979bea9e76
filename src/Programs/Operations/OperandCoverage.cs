namespace Conform.Programs.Operations;

/// <summary>One cell of the coverage table.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Type">The type of its receiver as Python writes it; <c>instance</c> and <c>class</c> for what the program made.</param>
/// <param name="Shape">One shape, or <see cref="OperandShapes.None"/>.</param>
/// <param name="Completed">Number of executions that completed.</param>
/// <param name="Raised">Number of executions that raised.</param>
public sealed record CoverageCell(Operation Operation, string Type, OperandShapes Shape, long Completed, long Raised);

/// <summary>How often each operation was executed on a receiver of each type and shape.</summary>
/// <remarks>An execution counts once in each cell whose shape its receiver has. Mutable while runs are under way; not thread-safe.</remarks>
public sealed class OperandCoverage
{
    private static readonly OperandShapes[] SingleShapes =
        [OperandShapes.Fresh, OperandShapes.Aliased, OperandShapes.Nested, OperandShapes.Cyclic, OperandShapes.SelfArgument];

    private readonly Dictionary<(int Operation, string Type, OperandShapes Shape), (long Completed, long Raised)> counts = [];

    /// <summary>Number of programs that were recorded.</summary>
    public long Programs { get; private set; }

    /// <summary>The cells that were met, ordered by operation, type and shape.</summary>
    public IEnumerable<CoverageCell> Cells => counts
        .OrderBy(entry => entry.Key.Operation).ThenBy(entry => entry.Key.Type, StringComparer.Ordinal).ThenBy(entry => entry.Key.Shape)
        .Select(entry => new CoverageCell(
            OperationTable.Rows[entry.Key.Operation], entry.Key.Type, entry.Key.Shape, entry.Value.Completed, entry.Value.Raised));

    /// <summary>The cells that the table promises for mutable containers in one version: operation, its receiver's type, and one shape that is possible there.</summary>
    /// <param name="version">Operations that it does not have yet are left out.</param>
    /// <param name="features">Operations that need more are left out.</param>
    public static IEnumerable<(Operation Operation, OperandShapes Shape)> Possible(PythonVersion version, Features features) =>
        from row in OperationTable.Rows
        where row.IsIn(features, version)
        from shape in SingleShapes
        where PossibleShapes.Of(row).HasFlag(shape)
        select (row, shape);

    /// <summary>Counts one execution.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="type">The type of its receiver.</param>
    /// <param name="shapes">All shapes of the receiver.</param>
    /// <param name="raises">Whether it raised.</param>
    public void Count(Operation operation, string type, OperandShapes shapes, bool raises)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (shapes == OperandShapes.None)
        {
            Add((operation.Index, type, shapes), raises ? 0 : 1, raises ? 1 : 0);
        }

        foreach (var shape in SingleShapes)
        {
            if (shapes.HasFlag(shape))
            {
                Add((operation.Index, type, shape), raises ? 0 : 1, raises ? 1 : 0);
            }
        }
    }

    /// <summary>Counts one recorded program.</summary>
    public void CountProgram() => Programs++;

    /// <summary>Number of executions of an operation on a receiver of the type of its row and of one shape.</summary>
    public (long Completed, long Raised) Of(Operation operation, OperandShapes shape)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return counts.GetValueOrDefault((operation.Index, operation.Receiver.TypeName(), shape));
    }

    /// <summary>Adds what <paramref name="other"/> counted.</summary>
    public void Add(OperandCoverage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Programs += other.Programs;
        foreach (var (cell, (completed, raised)) in other.counts)
        {
            Add(cell, completed, raised);
        }
    }

    private void Add((int Operation, string Type, OperandShapes Shape) cell, long completed, long raised)
    {
        var (before, raisedBefore) = counts.GetValueOrDefault(cell);
        counts[cell] = (before + completed, raisedBefore + raised);
    }
}
