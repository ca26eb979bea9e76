using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>try: … except …: … else: …</c>, without the finally.</summary>
/// <remarks>Source: Python Language Reference, 8.4 "The try statement".</remarks>
public sealed class TryEffect(Block body, ExceptClause[] handlers, Block orElse) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("try");
    private static readonly Operation? Except = OperationTable.Find("except");
    private static readonly Operation? Else = OperationTable.Find("try else");

    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var completion = Guard(frame);
        _ = frame.Counted(Row, completion != Completion.Failed);
        return completion;
    }

    private Completion Guard(Frame frame)
    {
        var machine = frame.Machine;
        switch (body.Execute(frame))
        {
            case Completion.Done:
                return orElse.Counted(frame, Else);
            case Completion.Failed when machine.Stop is null && machine.TakeError() is { } error:
                return Handle(frame, error);
            case var completion:
                return completion;
        }
    }

    private Completion Handle(Frame frame, PyException error)
    {
        var machine = frame.Machine;
        var outer = machine.Handled;
        machine.Handled = error;
        var completion = Completion.Failed;
        var isHandled = false;
        foreach (var handler in handlers)
        {
            if (!handler.TryMatch(frame, error, out isHandled))
            {
                machine.Handled = outer;
                return Completion.Failed;
            }

            if (isHandled)
            {
                _ = frame.Counted(Except, completed: true);
                completion = handler.Execute(frame, error);
                break;
            }
        }

        machine.Handled = outer;
        if (!isHandled)
        {
            machine.Restore(error);
        }

        return completion;
    }
}

/// <summary>One <c>except Type as name:</c> clause. The name is unbound again however the clause ends.</summary>
/// <param name="type">The type or tuple of types; null catches everything.</param>
/// <param name="name">The name, or null.</param>
/// <param name="body">The clause's block.</param>
/// <remarks>Source: Python Language Reference, 8.4.1 "except clause".</remarks>
public sealed class ExceptClause(Evaluation? type, Target? name, Block body)
{
    private static readonly Operation? Named = OperationTable.Find("except as");

    /// <summary>Whether the clause catches <paramref name="error"/>.</summary>
    /// <returns>False with another error or a stop pending.</returns>
    public bool TryMatch(Frame frame, PyException error, out bool matches)
    {
        matches = type is null;
        return type is null
            || (type.Evaluate(frame) is { } expected && frame.Machine.Rules.Exception.TryMatch(frame.Machine, error, expected, out matches));
    }

    /// <summary>Executes the clause for <paramref name="error"/>.</summary>
    public Completion Execute(Frame frame, PyException error)
    {
        if (name is null)
        {
            return body.Execute(frame);
        }

        _ = frame.Counted(Named, completed: true);
        var completion = name.Store(frame, error) == StoreOutcome.Done ? body.Execute(frame) : Completion.Failed;
        if (frame.Machine.Stop is null)
        {
            frame.Machine.Rules.Exception.ForgetName(frame, name);
        }

        return completion;
    }
}

/// <summary>The <c>finally</c> of a <c>try</c>: it runs however the rest ends; if it jumps, returns or raises itself, that counts instead.</summary>
/// <remarks>Source: Python Language Reference, 8.4.4 "finally clause".</remarks>
/// <param name="body">What is guarded: a <c>try</c> with handlers, or the block itself.</param>
/// <param name="last">The block of the <c>finally</c>.</param>
/// <param name="row">The row <c>try</c> if there are no handlers, otherwise null.</param>
public sealed class FinallyEffect(Block body, Block last, Operation? row) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("finally");

    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var machine = frame.Machine;
        var completion = body.Execute(frame);
        if (machine.Stop is not null)
        {
            return Completion.Failed;
        }

        var (error, result, outer) = (machine.TakeError(), frame.Result, machine.Handled);
        machine.Handled = error ?? outer;
        _ = frame.Counted(Row, completed: true);
        var ending = last.Execute(frame);
        machine.Handled = outer;
        if (ending != Completion.Done)
        {
            _ = frame.Counted(row, ending != Completion.Failed);
            return ending;
        }

        frame.Result = result;
        if (error is not null)
        {
            machine.Restore(error);
        }

        _ = frame.Counted(row, completion != Completion.Failed);
        return completion;
    }
}
