using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Recording;

/// <summary>An expression of a recorded run.</summary>
/// <remarks>Does what <paramref name="inner"/> does, and tells the recorder.</remarks>
internal sealed class RecordedEvaluation(Evaluation inner, OperationRecorder recorder) : Evaluation
{
    /// <inheritdoc/>
    public override Evaluation Unrecorded => inner;

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        recorder.Enter(RecordedNode.Other);
        var value = inner.Evaluate(frame);
        recorder.Leave(value);
        return value;
    }

    /// <inheritdoc/>
    public override bool TryTruth(Frame frame, out bool truth)
    {
        recorder.Enter(RecordedNode.Other);
        var isKnown = inner.TryTruth(frame, out truth);
        recorder.Leave(null);
        return isKnown;
    }

    /// <inheritdoc/>
    public override PyObject? EvaluateOperand(Frame frame, out bool? truth)
    {
        recorder.Enter(RecordedNode.Other);
        var value = inner.EvaluateOperand(frame, out truth);
        recorder.Leave(value);
        return value;
    }
}

/// <summary>A statement of a recorded run.</summary>
/// <remarks>Does what <paramref name="inner"/> does, and tells the recorder.</remarks>
internal sealed class RecordedEffect(Effect inner, RecordedNode node, OperationRecorder recorder) : Effect
{
    /// <inheritdoc/>
    public override bool IsCompound => inner.IsCompound;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        recorder.Enter(node);
        var completion = inner.Execute(frame);
        recorder.Leave(null);
        return completion;
    }
}
