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
    public override Completion Execute(Frame frame)
    {
        var result = value.Evaluate(frame);
        frame.Machine.Lifetimes?.Drop(result);
        return result is not null && frame.Counted(row, result) is not null ? Completion.Done : Completion.Failed;
    }
}

/// <summary><c>gc.collect()</c> alone: cyclic garbage is freed, and what the call returns is dropped.</summary>
/// <param name="otherwise">The statement, if the program's header does not import the module.</param>
/// <param name="row">The operation.</param>
/// <remarks>Source: Python Library Reference, "gc — Garbage Collector interface".</remarks>
public sealed class CollectionEffect(Effect otherwise, Operation? row) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        // What a header binds is never bound anew.
        if (!ReferenceEquals(frame.Names.GetValueOrDefault(Builtins.CollectorModule.Instance.Name), Builtins.CollectorModule.Instance))
        {
            return otherwise.Execute(frame);
        }

        return Builtins.CollectorModule.TryCollect(frame.Machine) && frame.Counted(row, completed: true) ? Completion.Done : Completion.Failed;
    }
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
