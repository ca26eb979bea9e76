using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>A set display of three or more constants since CPython 3.9: a new set, filled from a frozenset that is a constant of the unit, which decides
/// which of equal elements stays, and the order.</summary>
/// <param name="constant">The frozenset.</param>
/// <param name="operations">The operations of the elements; they count as executed.</param>
/// <remarks>Source: CPython, <c>starunpack_helper</c>.</remarks>
public sealed class ConstantSetEvaluation(PySet constant, Operation[] operations) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        foreach (var operation in operations)
        {
            frame.Machine.Counts.Count(operation, raises: false);
        }

        var set = new PySet(PyType.Set);
        return frame.Machine.Step() && set.TryMerge(frame.Machine, constant)
            ? frame.Counted(OperationRows.Of(PyType.Set).Display, frame.Machine.Allocated(set))
            : null;
    }
}
