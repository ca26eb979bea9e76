namespace Conform.Programs.Operations;

/// <summary>One row of the operation table.</summary>
/// <param name="Name">The row's name, unique; see <see cref="OperationTable"/> for how names are formed.</param>
/// <param name="CanRaise">Whether an execution of it can raise an exception (an operand's own exception does not count).</param>
/// <param name="CanComplete">Whether an execution of it can complete; false for an operation that exists to raise.</param>
/// <param name="Weight">How often it is generated relative to the rows of the same result, 1 to 100.</param>
/// <param name="Needs">The features it needs.</param>
/// <param name="Since">The first Python version that has it.</param>
/// <param name="Source">Where its semantics are written down: a section of the Python reference.</param>
public sealed record Operation(string Name, bool CanRaise, bool CanComplete, int Weight, Features Needs, PythonVersion Since, string Source)
{
    /// <summary>The row's position in <see cref="OperationTable.Rows"/>.</summary>
    public int Index { get; internal set; } = -1;
}
