using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Code;

/// <summary><c>container[index]</c>.</summary>
/// <remarks>Source: Python Language Reference, 6.3.2 "Subscriptions".</remarks>
public sealed class SubscriptEvaluation(Evaluation container, Evaluation index) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) =>
        frame.Machine.Step() && container.Evaluate(frame) is { } value && index.Evaluate(frame) is { } key ? Read(frame, value, key) : null;

    /// <summary>Reads an item or slice, and counts it.</summary>
    internal static PyObject? Read(Frame frame, PyObject container, PyObject index) =>
        Copying.DeepCopyMemo.KeyIn(frame.Machine, container, index) is { } key
            ? frame.Counted(OperationRows.Of(container.Type).Read.For(index), frame.Machine.Rules.Of(container).GetItem(frame.Machine, container, key))
            : null;
}

/// <summary><c>lower:upper:step</c>: a new slice object; what is absent is <c>None</c>.</summary>
/// <remarks>Source: Python Language Reference, 6.3.3 "Slicings".</remarks>
public sealed class SliceEvaluation(Evaluation? lower, Evaluation? upper, Evaluation? step) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) =>
        Bound(frame, lower) is { } first && Bound(frame, upper) is { } second && Bound(frame, step) is { } third
            ? frame.Machine.Allocated(new PySlice(first, second, third))
            : null;

    private static PyObject? Bound(Frame frame, Evaluation? bound) => bound is null ? PyNone.Instance : bound.Evaluate(frame);
}
