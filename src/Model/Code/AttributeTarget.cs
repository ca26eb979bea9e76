using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Code;

/// <summary><c>value.name</c> as a target: the value is evaluated when it is its turn.</summary>
public sealed class AttributeTarget(Evaluation value, string name) : Target
{
    /// <inheritdoc/>
    public override StoreOutcome Store(Frame frame, PyObject value)
    {
        if (Operand(frame) is not { } self)
        {
            return StoreOutcome.OperandFailed;
        }

        return Write(frame, self, value) ? StoreOutcome.Done : StoreOutcome.Failed;
    }

    /// <inheritdoc/>
    public override StoreOutcome Delete(Frame frame)
    {
        if (Operand(frame) is not { } self)
        {
            return StoreOutcome.OperandFailed;
        }

        var row = AttributeRows.Deleted(self);
        return frame.Counted(row, frame.Machine.Rules.Assignment.DeleteAttribute(frame.Machine, self, name)) ? StoreOutcome.Done : StoreOutcome.Failed;
    }

    /// <summary>The name of the attribute.</summary>
    public string Name => name;

    /// <summary>Evaluates what has the attribute.</summary>
    internal PyObject? Operand(Frame frame) => frame.Machine.Step() ? value.Evaluate(frame) : null;

    /// <summary>Reads the attribute.</summary>
    internal PyObject? Read(Frame frame, PyObject self) => AttributeEvaluation.Read(frame, self, name);

    /// <summary>Sets the attribute, and counts it.</summary>
    internal bool Write(Frame frame, PyObject self, PyObject assigned) =>
        frame.Counted(AttributeRows.Assigned(self), frame.Machine.Rules.Assignment.StoreAttribute(frame.Machine, self, name, assigned));
}

/// <summary><c>value.name op= operand</c>: the value is evaluated once, the attribute is read, then the operand is evaluated.</summary>
/// <remarks>Source: Python Language Reference, 7.2.1 "Augmented assignment statements".</remarks>
public sealed class AugmentedAttributeEffect(AttributeTarget target, BinaryOperator operation, Evaluation value, Operation? row) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        if (target.Operand(frame) is not { } self)
        {
            return Completion.Failed;
        }

        var rules = frame.Machine.Rules.AugmentedAssignment;
        var completed = target.Read(frame, self) is { } left
            && value.Evaluate(frame) is { } right
            && frame.Counted(
                row,
                Augmentation.Counted(frame, operation, left, rules.AttributeResult(frame.Machine, operation, self, left, right)) is { } result
                    && rules.StoreAttribute(frame, target, self, result));
        return completed ? Completion.Done : Completion.Failed;
    }
}

/// <summary>The rows of attributes, by what the attribute is looked up on; null for what has no row.</summary>
internal static class AttributeRows
{
    private static readonly Operation? InstanceRead = OperationTable.Find("instance attribute");
    private static readonly Operation? InstanceAssigned = OperationTable.Find("instance attribute =");
    private static readonly Operation? InstanceDeleted = OperationTable.Find("del instance attribute");
    private static readonly Operation? ClassRead = OperationTable.Find("class attribute");
    private static readonly Operation? ClassAssigned = OperationTable.Find("class attribute =");
    private static readonly Operation? ClassDeleted = OperationTable.Find("del class attribute");

    /// <summary>The row of reading an attribute.</summary>
    internal static Operation? Read(PyObject self) => Of(self, InstanceRead, ClassRead);

    /// <summary>The row of setting an attribute.</summary>
    internal static Operation? Assigned(PyObject self) => Of(self, InstanceAssigned, ClassAssigned);

    /// <summary>The row of deleting an attribute.</summary>
    internal static Operation? Deleted(PyObject self) => Of(self, InstanceDeleted, ClassDeleted);

    private static Operation? Of(PyObject self, Operation? instance, Operation? type) => self.Type.IsHeap ? instance : self is PyType { IsHeap: true } ? type : null;
}
