namespace Conform.Programs.Operations;

/// <summary>How often each operation of the table completed and raised in a run.</summary>
/// <remarks>Mutable while a run is under way; not thread-safe.</remarks>
public sealed class OperationCounts
{
    private readonly int[] completed = new int[OperationTable.Rows.Count];
    private readonly int[] raised = new int[OperationTable.Rows.Count];

    /// <summary>Number of executions that completed, by <see cref="Operation.Index"/>.</summary>
    public IReadOnlyList<int> Completed => completed;

    /// <summary>Number of executions that raised, by <see cref="Operation.Index"/>.</summary>
    public IReadOnlyList<int> Raised => raised;

    /// <summary>Number of statements executed to their end.</summary>
    public int StatementsCompleted { get; private set; }

    /// <summary>Number of statements that raised.</summary>
    public int StatementsRaised { get; private set; }

    /// <summary>Counts one execution of <paramref name="operation"/>; null (an operation outside the table) is not counted.</summary>
    public void Count(Operation? operation, bool raises)
    {
        if (operation is not null)
        {
            (raises ? raised : completed)[operation.Index]++;
        }
    }

    /// <summary>Counts one executed statement.</summary>
    public void CountStatement(bool raises)
    {
        if (raises)
        {
            StatementsRaised++;
        }
        else
        {
            StatementsCompleted++;
        }
    }

    /// <summary>Adds the counts of <paramref name="other"/> to these.</summary>
    public void Add(OperationCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var row = 0; row < completed.Length; row++)
        {
            completed[row] += other.completed[row];
            raised[row] += other.raised[row];
        }

        StatementsCompleted += other.StatementsCompleted;
        StatementsRaised += other.StatementsRaised;
    }
}
