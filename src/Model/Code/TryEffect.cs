using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>try: … except …: … else: …</c>, without the finally.</summary>
/// <remarks>Source: Python Language Reference, 8.4 "The try statement".</remarks>
public sealed class TryEffect(Block body, ExceptClause[] handlers, Block orElse) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("try");

    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <summary>Whether a clause may catch <c>GeneratorExit</c>.</summary>
    public bool CatchesExit => Array.Exists(handlers, handler => handler.CatchesExit);

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var completion = frame.Suspension?.Take(this) switch
        {
            Place place => Handle(frame, place.Error, place.Handler),
            Block => orElse.Execute(frame),
            _ => Guard(frame),
        };
        if (completion != Completion.Yield)
        {
            _ = frame.Counted(Row, completion != Completion.Failed);
        }
        else if (frame.Suspension!.Find(this) is null)
        {
            frame.Suspension.Keep(this, frame.Suspension.Find(orElse) is null ? this : orElse);
        }

        return completion;
    }

    private Completion Guard(Frame frame)
    {
        var machine = frame.Machine;
        switch (body.Execute(frame))
        {
            case Completion.Done:
                return orElse.Execute(frame);
            case Completion.Failed when machine.Stop is null && machine.TakeError() is { } error:
                return Handle(frame, error, null);
            case var completion:
                return completion;
        }
    }

    /// <summary>Finds the clause for an error and runs it; while it does, the error is the one that is being handled.</summary>
    private Completion Handle(Frame frame, PyException error, ExceptClause? entered)
    {
        var machine = frame.Machine;
        var outer = machine.Handled;
        machine.Handled = error;
        var handler = entered;
        if (handler is null && !TryFind(frame, error, out handler))
        {
            machine.Handled = outer;
            return Completion.Failed;
        }

        var completion = handler?.Execute(frame, error) ?? Completion.Failed;
        machine.Handled = outer;
        if (handler is null)
        {
            _ = machine.Restore(error);
        }
        else if (completion != Completion.Yield)
        {
            machine.Lifetimes?.Drop(error);
        }
        else
        {
            frame.Suspension!.Keep(this, new Place(error, handler));
        }

        return completion;
    }

    private bool TryFind(Frame frame, PyException error, out ExceptClause? found)
    {
        found = null;
        foreach (var handler in handlers)
        {
            if (!handler.TryMatch(frame, error, out var matches))
            {
                return false;
            }

            if (matches)
            {
                found = handler;
                break;
            }
        }

        return true;
    }

    private sealed record Place(PyException Error, ExceptClause Handler) : IPlaceWithObject
    {
        public Objects.PyObject Object => Error;
    }
}

/// <summary>One <c>except Type as name:</c> clause. The name is unbound again however the clause ends.</summary>
/// <param name="type">The type or tuple of types; null catches everything.</param>
/// <param name="name">The name, or null.</param>
/// <param name="body">The clause's block.</param>
/// <remarks>Source: Python Language Reference, 8.4.1 "except clause".</remarks>
public sealed class ExceptClause(Evaluation? type, Target? name, Block body)
{
    private static readonly Operation? Except = OperationTable.Find("except");
    private static readonly Operation? ExceptAs = OperationTable.Find("except as");

    /// <summary>Whether the clause may catch <c>GeneratorExit</c>: it names no other exception type.</summary>
    public bool CatchesExit => type?.Unrecorded is not NameEvaluation { Name: var expected }
        || !ErrorTypes.Builtins.Any(builtin => builtin.Name == expected && !ErrorTypes.GeneratorExit.IsSubtypeOf(builtin));

    /// <summary>Whether the clause catches <paramref name="error"/>.</summary>
    /// <returns>False with another error or a stop pending.</returns>
    public bool TryMatch(Frame frame, PyException error, out bool matches)
    {
        matches = type is null;
        return type is null
            || (type.Evaluate(frame) is { } expected && frame.Machine.Rules.Exception.TryMatch(frame.Machine, error, expected, out matches));
    }

    /// <summary>Executes the clause for <paramref name="error"/>, or goes on with it.</summary>
    public Completion Execute(Frame frame, PyException error)
    {
        if (frame.Suspension?.Find(body) is null)
        {
            _ = frame.Counted(name is null ? Except : ExceptAs, completed: true);
            if (name is not null && name.Store(frame, error) != StoreOutcome.Done)
            {
                return Completion.Failed;
            }
        }

        var completion = body.Execute(frame);
        if (name is not null && completion != Completion.Yield && frame.Machine.Stop is null)
        {
            frame.Machine.Rules.Exception.ForgetName(frame, name);
        }

        return completion;
    }
}

/// <summary>The <c>finally</c> of a <c>try</c>: it runs however the rest ends; if it jumps, returns or raises itself, that counts instead.</summary>
/// <param name="body">The guarded block, with its handlers.</param>
/// <param name="last">The clause.</param>
/// <param name="row">The operation of a <c>try</c> without handlers; otherwise null.</param>
/// <remarks>Source: Python Language Reference, 8.4.4 "finally clause".</remarks>
public sealed class FinallyEffect(Block body, Block last, Operation? row) : Effect
{
    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var completion = Complete(frame);
        if (completion != Completion.Yield)
        {
            _ = frame.Counted(row, completion != Completion.Failed);
        }

        return completion;
    }

    private Completion Complete(Frame frame)
    {
        var machine = frame.Machine;
        if (frame.Suspension?.Take(this) is not Place place)
        {
            var completion = body.Execute(frame);
            if (machine.Stop is not null)
            {
                return Completion.Failed;
            }

            if (completion == Completion.Yield)
            {
                frame.Suspension!.Keep(this, this);
                return completion;
            }

            place = new(completion, machine.TakeError(), frame.Result);
        }

        var outer = machine.Handled;
        machine.Handled = place.Error ?? outer;
        var ending = last.Execute(frame);
        machine.Handled = outer;
        if (ending == Completion.Yield)
        {
            frame.Suspension!.Keep(this, place);
        }

        if (ending != Completion.Done)
        {
            return ending;
        }

        frame.Result = place.Result;
        if (place.Error is not null)
        {
            _ = machine.Restore(place.Error);
        }

        return place.Completion;
    }

    private sealed record Place(Completion Completion, PyException? Error, Objects.PyObject? Result);
}
