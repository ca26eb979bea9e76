using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Code;

/// <summary><c>a = b = value</c>: the value is evaluated first, once.</summary>
/// <remarks>Source: Python Language Reference, 7.2 "Assignment statements".</remarks>
public sealed class AssignEffect(Target[] targets, Evaluation value, Operation? row) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var outcome = frame.Machine.Rules.Assignment.Assign(frame, targets, value);
        return outcome != StoreOutcome.OperandFailed && frame.Counted(row, outcome == StoreOutcome.Done) ? Completion.Done : Completion.Failed;
    }
}

/// <summary><c>name op= value</c>.</summary>
/// <remarks>Source: Python Language Reference, 7.2.1 "Augmented assignment statements".</remarks>
public sealed class AugmentedNameEffect(Evaluation variable, Target target, BinaryOperator operation, Evaluation value, Operation? row) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var rules = frame.Machine.Rules.AugmentedAssignment;
        if ((frame.Suspension?.Take(this) as PyObject ?? variable.Evaluate(frame)) is not { } left)
        {
            return Completion.Failed;
        }

        if (value.Evaluate(frame) is not { } right)
        {
            if (frame.Suspension is { IsYielding: true } suspension)
            {
                suspension.Keep(this, left);
            }

            return Completion.Failed;
        }

        return frame.Counted(
                row,
                Augmentation.Counted(frame, operation, left, rules.Result(frame.Machine, operation, left, right)) is { } result && rules.StoreName(frame, target, result))
            ? Completion.Done
            : Completion.Failed;
    }
}

/// <summary><c>container[index] op= value</c>: container and index are evaluated once, the item is read, then the value is evaluated.</summary>
/// <remarks>Source: Python Language Reference, 7.2.1 "Augmented assignment statements".</remarks>
public sealed class AugmentedItemEffect(ItemTarget target, BinaryOperator operation, Evaluation value, Operation? row) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        if (!target.TryOperands(frame, out var container, out var index))
        {
            return Completion.Failed;
        }

        var rules = frame.Machine.Rules.AugmentedAssignment;
        return SubscriptEvaluation.Read(frame, container, index) is { } left
            && value.Evaluate(frame) is { } right
            && frame.Counted(
                row,
                Augmentation.Counted(frame, operation, left, rules.ItemResult(frame.Machine, operation, container, left, right)) is { } result
                    && rules.StoreItem(frame, container, index, result))
            ? Completion.Done
            : Completion.Failed;
    }
}

/// <summary>The operator of an augmented assignment, counted.</summary>
internal static class Augmentation
{
    /// <summary>Counts the operation of <paramref name="left"/>'s type.</summary>
    /// <returns><paramref name="result"/>.</returns>
    internal static PyObject? Counted(Frame frame, BinaryOperator operation, PyObject left, PyObject? result) =>
        frame.Counted(OperationRows.Of(left.Type).Augmented(operation), result);
}
