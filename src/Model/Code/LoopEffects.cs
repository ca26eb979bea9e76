using Conform.Model.Execution;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>while test: … else: …</c>: the else runs when the condition becomes false, and not after <c>break</c>.</summary>
/// <remarks>Source: Python Language Reference, 8.2 "The while statement".</remarks>
public sealed class WhileEffect(Evaluation test, Block body, Block orElse) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("while");
    private static readonly Operation? Else = OperationTable.Find("while else");

    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var machine = frame.Machine;
        while (true)
        {
            if (!machine.Step() || test.Evaluate(frame) is not { } value || !Truth.TryOf(machine, value, out var truth))
            {
                return Completion.Failed;
            }

            _ = frame.Counted(Row, completed: true);
            if (!truth)
            {
                return orElse.Counted(frame, Else);
            }

            switch (body.Execute(frame))
            {
                case Completion.Break:
                    return Completion.Done;
                case Completion.Failed:
                    return Completion.Failed;
                case Completion.Return:
                    return Completion.Return;
            }
        }
    }
}

/// <summary><c>for target in iterable: … else: …</c>: the iterable is evaluated once; the else runs when its iterator is at its end, and not after
/// <c>break</c>.</summary>
/// <remarks>Source: Python Language Reference, 8.3 "The for statement".</remarks>
public sealed class ForEffect(Target target, Evaluation iterable, Block body, Block orElse) : Effect
{
    private static readonly Operation? Other = OperationTable.Find("for other");
    private static readonly Operation? Unpack = OperationTable.Find("for unpack");
    private static readonly Operation? Else = OperationTable.Find("for else");

    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var machine = frame.Machine;
        var rules = machine.Rules.Loop;
        if (iterable.Evaluate(frame) is not { } value)
        {
            return Completion.Failed;
        }

        var row = OperationRows.Of(value.Type).Loop;
        if (rules.Start(machine, value) is not { } iterator)
        {
            _ = frame.Counted(row ?? Other, completed: false);
            return Completion.Failed;
        }

        var unpack = target is SequenceTarget ? Unpack : null;

        while (true)
        {
            if (!machine.Step() || rules.Next(machine, iterator) is not { } item)
            {
                return frame.Counted(row, !machine.HasFailed) ? orElse.Counted(frame, Else) : Completion.Failed;
            }

            if (!frame.Counted(unpack, target.Store(frame, item) == StoreOutcome.Done))
            {
                return Completion.Failed;
            }

            switch (body.Execute(frame))
            {
                case Completion.Break:
                    _ = frame.Counted(row, completed: true);
                    return Completion.Done;
                case Completion.Failed:
                    return Completion.Failed;
                case Completion.Return:
                    return Completion.Return;
            }
        }
    }
}

/// <summary><c>break</c> or <c>continue</c>.</summary>
/// <remarks>Source: Python Language Reference, 7.9 and 7.10.</remarks>
public sealed class JumpEffect(Completion completion) : Effect
{
    private static readonly Operation? Break = OperationTable.Find("break");
    private static readonly Operation? Continue = OperationTable.Find("continue");

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        _ = frame.Counted(completion == Completion.Break ? Break : Continue, completed: true);
        return completion;
    }
}
