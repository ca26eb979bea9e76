using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>raise</c>, <c>raise error</c> or <c>raise error from cause</c>.</summary>
/// <remarks>Source: Python Language Reference, 7.8 "The raise statement"; CPython, <c>do_raise</c>.</remarks>
public sealed class RaiseEffect(Evaluation? error, Evaluation? cause, Operation? row) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var machine = frame.Machine;
        if (error is null)
        {
            machine.Rules.Exception.Reraise(machine);
        }
        else
        {
            PyObject? reason = null;
            if (error.Evaluate(frame) is not { } raised || (cause is not null && (reason = cause.Evaluate(frame)) is null))
            {
                return Completion.Failed;
            }

            machine.Rules.Exception.Raise(machine, raised, reason);
        }

        _ = frame.Counted(row, completed: false);
        return Completion.Failed;
    }
}

/// <summary><c>assert test, message</c>: the message is evaluated only if the test is false.</summary>
/// <param name="test">The test.</param>
/// <param name="error">What evaluates to <c>AssertionError</c>.</param>
/// <param name="message">The message, or null.</param>
/// <remarks>Source: Python Language Reference, 7.3 "The assert statement"; CPython, <c>compiler_assert</c>.</remarks>
public sealed class AssertEffect(Evaluation test, Evaluation error, Evaluation? message) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("assert");

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var machine = frame.Machine;
        if (!test.TryTruth(frame, out var truth))
        {
            return Completion.Failed;
        }

        if (truth)
        {
            _ = frame.Counted(Row, completed: true);
            return Completion.Done;
        }

        PyObject? text = null;
        if (error.Evaluate(frame) is not { } type || (message is not null && (text = message.Evaluate(frame)) is null))
        {
            return Completion.Failed;
        }

        var raised = text is null ? type : machine.Rules.Of(type).Call(machine, type, CallArguments.Of(text));
        if (raised is not null)
        {
            machine.Rules.Exception.Raise(machine, raised, null);
        }

        _ = frame.Counted(Row, completed: false);
        return Completion.Failed;
    }
}
