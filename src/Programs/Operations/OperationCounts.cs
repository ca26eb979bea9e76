namespace Conform.Programs.Operations;

/// <summary>How often each operation of the table completed and raised in a run.</summary>
/// <remarks>What is counted is only noted at first, and summed when somebody asks: a short program executes a hundred operations of a table of more than a
/// thousand. Mutable while a run is under way; not thread-safe.</remarks>
public sealed class OperationCounts
{
    private const int FewNotes = 128;
    private const int MostNotes = 1024;

    private readonly bool keepsNotes;
    private int[]? completed;
    private int[]? raised;

    /// <summary>Operations not summed yet: twice the index, and one more if it raised.</summary>
    private ushort[] notes = new ushort[FewNotes];
    private int noted;

    /// <summary>Makes counts that are 0.</summary>
    /// <param name="keepsNotes">Whether what is counted can be asked for one by one, until it is summed.</param>
    public OperationCounts(bool keepsNotes = false) => this.keepsNotes = keepsNotes;

    /// <summary>Number of executions that were counted and not summed yet.</summary>
    public int NoteCount => noted;

    /// <summary>Number of executions that completed, by <see cref="Operation.Index"/>.</summary>
    public IReadOnlyList<int> Completed
    {
        get
        {
            Sum();
            return completed!;
        }
    }

    /// <summary>Number of executions that raised, by <see cref="Operation.Index"/>.</summary>
    public IReadOnlyList<int> Raised
    {
        get
        {
            Sum();
            return raised!;
        }
    }

    /// <summary>Number of statements executed to their end.</summary>
    public int StatementsCompleted { get; private set; }

    /// <summary>Number of statements that raised.</summary>
    public int StatementsRaised { get; private set; }

    /// <summary>Counts one execution of <paramref name="operation"/>; null (an operation outside the table) is not counted.</summary>
    public void Count(Operation? operation, bool raises)
    {
        if (operation is null)
        {
            return;
        }

        if (noted == notes.Length)
        {
            MakeRoom();
        }

        notes[noted++] = (ushort)((operation.Index << 1) | (raises ? 1 : 0));
    }

    /// <summary>One execution.</summary>
    /// <param name="index">Its place in the order of counting, 0 to <see cref="NoteCount"/> exclusive.</param>
    public (Operation Operation, bool IsRaised) Note(int index) => (OperationTable.Rows[notes[index] >> 1], IsRaised(notes[index]));

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
        Sum();
        other.Sum();
        for (var row = 0; row < completed!.Length; row++)
        {
            completed[row] += other.completed![row];
            raised![row] += other.raised![row];
        }

        StatementsCompleted += other.StatementsCompleted;
        StatementsRaised += other.StatementsRaised;
    }

    /// <summary>Adds the counts of operations to totals by <see cref="Operation.Index"/>.</summary>
    public void AddTo(Span<long> totalCompleted, Span<long> totalRaised)
    {
        for (var row = 0; row < completed?.Length; row++)
        {
            totalCompleted[row] += completed[row];
            totalRaised[row] += raised![row];
        }

        foreach (var note in notes.AsSpan(0, noted))
        {
            (IsRaised(note) ? totalRaised : totalCompleted)[note >> 1]++;
        }
    }

    private static bool IsRaised(ushort note) => (note & 1) != 0;

    private void MakeRoom()
    {
        if (keepsNotes || notes.Length < MostNotes)
        {
            Array.Resize(ref notes, Math.Max(MostNotes, notes.Length * 2));
        }
        else
        {
            Sum();
        }
    }

    private void Sum()
    {
        completed ??= new int[OperationTable.Rows.Count];
        raised ??= new int[OperationTable.Rows.Count];
        foreach (var note in notes.AsSpan(0, noted))
        {
            (IsRaised(note) ? raised : completed)[note >> 1]++;
        }

        noted = 0;
    }
}
