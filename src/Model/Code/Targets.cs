using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Code;

/// <summary>A name as a target.</summary>
/// <param name="name">The name.</param>
public sealed class NameTarget(string name) : Target
{
    /// <inheritdoc/>
    public override StoreOutcome Store(Frame frame, PyObject value) =>
        frame.Machine.Rules.Assignment.StoreName(frame, name, value) ? StoreOutcome.Done : StoreOutcome.Failed;

    /// <inheritdoc/>
    public override StoreOutcome Delete(Frame frame) =>
        frame.Machine.Rules.Assignment.DeleteName(frame, name) ? StoreOutcome.Done : StoreOutcome.Failed;
}

/// <summary><c>container[index]</c> as a target: container and index are evaluated when it is its turn.</summary>
public sealed class ItemTarget(Evaluation container, Evaluation index) : Target
{
    /// <inheritdoc/>
    public override StoreOutcome Store(Frame frame, PyObject value)
    {
        if (!TryOperands(frame, out var sequence, out var key))
        {
            return StoreOutcome.OperandFailed;
        }

        return Write(frame, sequence, key, value) ? StoreOutcome.Done : StoreOutcome.Failed;
    }

    /// <inheritdoc/>
    public override StoreOutcome Delete(Frame frame)
    {
        if (!TryOperands(frame, out var sequence, out var key))
        {
            return StoreOutcome.OperandFailed;
        }

        var row = OperationRows.Of(sequence.Type).Delete.For(key);
        return frame.Counted(row, frame.Machine.Rules.Assignment.DeleteItem(frame.Machine, sequence, key)) ? StoreOutcome.Done : StoreOutcome.Failed;
    }

    /// <summary>Evaluates container and index.</summary>
    public bool TryOperands(Frame frame, out PyObject sequence, out PyObject key)
    {
        key = PyNone.Instance;
        sequence = PyNone.Instance;
        if (!frame.Machine.Step() || container.Evaluate(frame) is not { } value || index.Evaluate(frame) is not { } place)
        {
            return false;
        }

        sequence = value;
        if (Copying.DeepCopyMemo.KeyIn(frame.Machine, value, place) is not { } found)
        {
            return false;
        }

        key = found;
        return true;
    }

    /// <summary>Assigns an item or slice, and counts it.</summary>
    public static bool Write(Frame frame, PyObject container, PyObject index, PyObject value) =>
        frame.Counted(OperationRows.Of(container.Type).Write.For(index), frame.Machine.Rules.Assignment.StoreItem(frame.Machine, container, index, value));
}

/// <summary>A tuple or list of targets, with a star or without.</summary>
/// <param name="targets">The targets; the starred one without its star.</param>
/// <param name="star">The position of the starred target, or -1.</param>
public sealed class SequenceTarget(Target[] targets, int star) : Target
{
    /// <inheritdoc/>
    public override StoreOutcome Store(Frame frame, PyObject value) => frame.Machine.Rules.Assignment.Unpack(frame, targets, star, value);

    /// <inheritdoc/>
    public override StoreOutcome Delete(Frame frame)
    {
        foreach (var target in targets)
        {
            if (target.Delete(frame) is not StoreOutcome.Done and var failure)
            {
                return failure;
            }
        }

        return StoreOutcome.Done;
    }
}

/// <summary>A target that the model has no rule for: the run ends when it is reached.</summary>
/// <param name="what">What it is.</param>
public sealed class UnmodelledTarget(string what) : Target
{
    /// <inheritdoc/>
    public override StoreOutcome Store(Frame frame, PyObject value) => Delete(frame);

    /// <inheritdoc/>
    public override StoreOutcome Delete(Frame frame)
    {
        _ = frame.Machine.NotModelled(what);
        return StoreOutcome.OperandFailed;
    }
}
