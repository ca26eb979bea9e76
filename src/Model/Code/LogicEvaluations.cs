using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Code;

/// <summary><c>a and b and c</c> or <c>a or b or c</c>: the first operand that decides, itself.</summary>
/// <remarks>Source: Python Language Reference, 6.11 "Boolean operations".</remarks>
public sealed class BooleanEvaluation(BooleanOperator operation, Evaluation[] operands) : Evaluation
{
    private static readonly Operation? And = OperationTable.Find("and");
    private static readonly Operation? Or = OperationTable.Find("or");

    private Operation? Row => operation == BooleanOperator.And ? And : Or;

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) => EvaluateOperand(frame, out _);

    /// <summary>An operand that is such an operation itself may know the truth of its value already; since CPython 3.12 it is asked for again.</summary>
    public override PyObject? EvaluateOperand(Frame frame, out bool? truth)
    {
        var machine = frame.Machine;
        truth = null;
        for (var index = frame.Suspension?.Take(this) is int place ? place : 0; ; index++)
        {
            if (!machine.Step() || operands[index].EvaluateOperand(frame, out var known) is not { } value)
            {
                KeepPlace(frame, index);
                return null;
            }

            if (index == operands.Length - 1)
            {
                truth = known;
                return frame.Counted(Row, value);
            }

            if ((known is not { } isTrue || !machine.Profile.Flag("core.shortCircuitIsThreaded")) && !Truth.TryOf(machine, value, out isTrue))
            {
                return frame.Counted(Row, null);
            }

            if (isTrue == (operation == BooleanOperator.Or))
            {
                truth = isTrue;
                return frame.Counted(Row, value);
            }
        }
    }

    /// <inheritdoc/>
    public override bool TryTruth(Frame frame, out bool truth)
    {
        truth = false;
        for (var index = frame.Suspension?.Take(this) is int place ? place : 0; index < operands.Length; index++)
        {
            if (!frame.Machine.Step() || !operands[index].TryTruth(frame, out truth))
            {
                KeepPlace(frame, index);
                return false;
            }

            if (truth == (operation == BooleanOperator.Or))
            {
                break;
            }
        }

        return frame.Counted(Row, completed: true);
    }

    private void KeepPlace(Frame frame, int index)
    {
        if (frame.Suspension is { IsYielding: true } suspension)
        {
            suspension.Keep(this, index);
        }
    }
}

/// <summary><c>body if test else orElse</c>: only one of the two is evaluated.</summary>
/// <remarks>Source: Python Language Reference, 6.13 "Conditional expressions".</remarks>
public sealed class ConditionalEvaluation(Evaluation test, Evaluation body, Evaluation orElse) : Evaluation
{
    private static readonly Operation? Row = OperationTable.Find("if else");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        if (Branch(frame) is not { } branch)
        {
            return null;
        }

        if (branch.Evaluate(frame) is { } result)
        {
            return frame.Counted(Row, result);
        }

        if (frame.Suspension is { IsYielding: true } suspension)
        {
            suspension.Keep(this, branch);
        }

        return null;
    }

    /// <inheritdoc/>
    public override bool TryTruth(Frame frame, out bool truth)
    {
        truth = false;
        if (Branch(frame) is not { } branch)
        {
            return false;
        }

        if (branch.TryTruth(frame, out truth))
        {
            return frame.Counted(Row, completed: true);
        }

        if (frame.Suspension is { IsYielding: true } suspension)
        {
            suspension.Keep(this, branch);
        }

        return false;
    }

    private Evaluation? Branch(Frame frame)
    {
        if (frame.Suspension?.Take(this) is Evaluation chosen)
        {
            return chosen;
        }

        return frame.Machine.Step() && test.TryTruth(frame, out var truth) ? truth ? body : orElse : null;
    }
}

/// <summary><c>name := value</c>.</summary>
/// <remarks>Source: Python Language Reference, 6.12 "Assignment expressions".</remarks>
public sealed class NamedEvaluation(Target target, Evaluation value) : Evaluation
{
    private static readonly Operation? Row = OperationTable.Find(":=");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) =>
        value.Evaluate(frame) is { } result && target.Store(frame, result) == StoreOutcome.Done ? frame.Counted(Row, result) : null;
}

/// <summary>An expression that the model has no rule for: the run ends when it is reached.</summary>
/// <param name="what">What it is, such as <c>a lambda</c>.</param>
public sealed class UnmodelledEvaluation(string what) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) => frame.Machine.NotModelled(what);
}
