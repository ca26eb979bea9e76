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

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var machine = frame.Machine;
        var row = operation == BooleanOperator.And ? And : Or;
        for (var index = 0; ; index++)
        {
            if (!machine.Step() || operands[index].Evaluate(frame) is not { } value)
            {
                return null;
            }

            if (index == operands.Length - 1)
            {
                return frame.Counted(row, value);
            }

            if (!Truth.TryOf(machine, value, out var truth))
            {
                return frame.Counted(row, null);
            }

            if (truth == (operation == BooleanOperator.Or))
            {
                return frame.Counted(row, value);
            }
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
        var machine = frame.Machine;
        if (!machine.Step() || test.Evaluate(frame) is not { } value)
        {
            return null;
        }

        if (!Truth.TryOf(machine, value, out var truth))
        {
            return frame.Counted(Row, null);
        }

        return (truth ? body : orElse).Evaluate(frame) is { } result ? frame.Counted(Row, result) : null;
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
