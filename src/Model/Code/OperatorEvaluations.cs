using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Code;

/// <summary><c>-operand</c>, <c>+operand</c> or <c>~operand</c>.</summary>
/// <remarks>Source: Python Language Reference, 6.6.</remarks>
public sealed class UnaryEvaluation(UnaryOperator operation, Evaluation operand) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var machine = frame.Machine;
        return machine.Step() && operand.Evaluate(frame) is { } value
            ? frame.Counted(OperationRows.Of(value.Type).Unary(operation), machine.Rules.Of(value).Unary(machine, operation, value))
            : null;
    }
}

/// <summary><c>not operand</c>.</summary>
/// <remarks>Source: Python Language Reference, 6.11.</remarks>
public sealed class NotEvaluation(Evaluation operand) : Evaluation
{
    private static readonly Operation? Row = OperationTable.Find("not");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) =>
        frame.Machine.Step() && operand.Evaluate(frame) is { } value
            ? frame.Counted(Row, Truth.TryOf(frame.Machine, value, out var truth) ? PyBool.Of(!truth) : null)
            : null;

    /// <inheritdoc/>
    public override bool TryTruth(Frame frame, out bool truth)
    {
        truth = false;
        if (!frame.Machine.Step() || !operand.TryTruth(frame, out var inner))
        {
            return false;
        }

        truth = !inner;
        return frame.Counted(Row, completed: true);
    }
}

/// <summary><c>left operation right</c>: the left operand is evaluated first.</summary>
/// <remarks>Source: Python Language Reference, 6.7 to 6.9 and 6.16 "Evaluation order".</remarks>
public sealed class BinaryEvaluation(Evaluation left, BinaryOperator operation, Evaluation right) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var machine = frame.Machine;
        return machine.Step() && left.Evaluate(frame) is { } first && right.Evaluate(frame) is { } second
            ? frame.Counted(OperationRows.Of(first.Type).Binary(operation), Operators.Binary(machine, operation, first, second))
            : null;
    }
}
