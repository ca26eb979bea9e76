using Conform.Model.Execution;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>del a, b[0]</c>: the targets are deleted from left to right; those before an error stay deleted.</summary>
/// <remarks>Source: Python Language Reference, 7.5 "The del statement".</remarks>
public sealed class DeleteEffect((Target Target, Operation? Row)[] targets) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        foreach (var (target, row) in targets)
        {
            var outcome = target.Delete(frame);
            if (outcome == StoreOutcome.OperandFailed || !frame.Counted(row, outcome == StoreOutcome.Done))
            {
                return Completion.Failed;
            }
        }

        return Completion.Done;
    }
}

/// <summary>An expression evaluated for its effect.</summary>
/// <remarks>Source: Python Language Reference, 7.1 "Expression statements".</remarks>
public sealed class ExpressionEffect(Evaluation value, Operation? row) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame) =>
        value.Evaluate(frame) is { } result && frame.Counted(row, result) is not null ? Completion.Done : Completion.Failed;
}

/// <summary><c>pass</c>.</summary>
public sealed class PassEffect : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame) => Completion.Done;
}

/// <summary>A statement that the model has no rule for: the run ends when it is reached.</summary>
/// <param name="what">What it is, such as <c>a loop</c>.</param>
public sealed class UnmodelledEffect(string what) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        _ = frame.Machine.NotModelled(what);
        return Completion.Failed;
    }
}
