namespace Conform.Programs.Operations;

/// <summary>One row of the operation table.</summary>
/// <param name="Name">The row's name, unique; see <see cref="OperationTable"/> for how names are formed.</param>
/// <param name="CanRaise">Whether an execution of it can raise an exception, whatever the operands beside the one that the name fixes.
/// An operand's own exception does not count, nor one that only comes from the size or depth of an operand
/// (<c>RecursionError</c>, <c>MemoryError</c>, the digit limit of integers).</param>
/// <param name="CanComplete">Whether an execution of it can complete; false for an operation that exists to raise.</param>
/// <param name="Weight">How often it is generated relative to the other rows that fit in the same place, 1 to 100.</param>
/// <param name="Needs">The features it needs.</param>
/// <param name="Since">The first Python version that has it.</param>
/// <param name="Source">Where its semantics are written down: a section of the Python reference.</param>
public sealed record Operation(string Name, bool CanRaise, bool CanComplete, int Weight, Features Needs, PythonVersion Since, string Source)
{
    /// <summary>The row's position in <see cref="OperationTable.Rows"/>.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>The syntactic form; it says how <see cref="Symbol"/> and <see cref="Operands"/> are put together.</summary>
    public OperationForm Form { get; init; }

    /// <summary>The operator, function or method that the form is built around, such as <c>+</c>, <c>len</c> or <c>append</c>; empty if there is none.</summary>
    public string Symbol { get; init; } = string.Empty;

    /// <summary>The exact type of the object that decides, as in the name; <see cref="Kind.Unknown"/> where any type will do.</summary>
    public Kind Receiver { get; init; }

    /// <summary>What the operands beside the receiver are expected to be, in source order; operands that fit rarely raise.</summary>
    public ValueList<Operand> Operands { get; init; }

    /// <summary>The type of the usual result; <see cref="Kind.Unknown"/> if it depends on the operands, <see cref="Kind.None"/> if it is <c>None</c>
    /// or the row is a statement.</summary>
    public Kind Result { get; init; }

    /// <summary>Whether there is such an operation where <paramref name="features"/> are there, in <paramref name="version"/>.</summary>
    public bool IsIn(Features features, PythonVersion version) => (Needs & ~features) == Features.None && version.IsAtLeast(Since.Major, Since.Minor);
}
