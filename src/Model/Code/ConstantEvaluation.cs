using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>A constant of the compile unit.</summary>
/// <param name="value">The constant.</param>
/// <param name="operations">The operations that were folded into it, or the one of the literal; they count as executed.</param>
public sealed class ConstantEvaluation(PyObject value, Operation[] operations) : Evaluation
{
    /// <summary>The constant.</summary>
    public PyObject Value => value;

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        foreach (var operation in operations)
        {
            frame.Machine.Counts.Count(operation, raises: false);
        }

        return frame.Machine.Step() ? value : null;
    }
}
