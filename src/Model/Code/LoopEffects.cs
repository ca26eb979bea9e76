using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>while test: … else: …</c>: the else runs when the condition becomes false, and not after <c>break</c>.</summary>
/// <remarks>Source: Python Language Reference, 8.2 "The while statement".</remarks>
public sealed class WhileEffect(Evaluation test, Block body, Block orElse) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("while");

    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var block = frame.Suspension?.Take(this) as Block;
        while (true)
        {
            if (block is null)
            {
                if (!frame.Machine.Step() || !test.TryTruth(frame, out var truth))
                {
                    return Completion.Failed;
                }

                _ = frame.Counted(Row, completed: true);
                block = truth ? body : orElse;
            }

            var completion = block.Execute(frame);
            if (completion == Completion.Yield)
            {
                frame.Suspension!.Keep(this, block);
                return completion;
            }

            if (ReferenceEquals(block, orElse) || completion is Completion.Failed or Completion.Return)
            {
                return completion;
            }

            if (completion == Completion.Break)
            {
                return Completion.Done;
            }

            block = null;
        }
    }
}

/// <summary><c>for target in iterable: … else: …</c>: the iterable is evaluated once; the else runs when its iterator is at its end, and not after
/// <c>break</c>.</summary>
/// <param name="target">The loop target.</param>
/// <param name="iterable">The iterable, or the iterator itself.</param>
/// <param name="body">The loop body.</param>
/// <param name="orElse">Run at the end of the iterator.</param>
/// <param name="isCounted">Whether it counts as an operation; in a comprehension it does not.</param>
/// <remarks>Source: Python Language Reference, 8.3 "The for statement".</remarks>
public sealed class ForEffect(Target target, Evaluation iterable, Block body, Block orElse, bool isCounted) : Effect
{
    private static readonly Operation? OverOther = OperationTable.Find("for other");
    private static readonly Operation? Unpacking = OperationTable.Find("for unpack");

    /// <summary>Whether the iterable is what a call returns.</summary>
    private readonly bool isCall = iterable.Unrecorded is CallEvaluation or MethodCallEvaluation;

    /// <inheritdoc/>
    public override bool IsCompound => true;

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var machine = frame.Machine;
        var rules = machine.Rules.Loop;
        var place = frame.Suspension?.Take(this) as Place;
        if (place is { IsAtEnd: true })
        {
            return RunElse(frame, place);
        }

        var resumes = place is not null;
        if (place is null)
        {
            if (iterable.Evaluate(frame) is not { } value)
            {
                return Completion.Failed;
            }

            var row = isCounted ? RowOf(machine, value) : null;
            if (rules.Start(machine, value) is not { } iterator)
            {
                _ = frame.Counted(row, completed: false);
                return Completion.Failed;
            }

            place = new(iterator, row == OverOther ? null : row) { IsOwned = isCall && iterator is PyGenerator { IsNew: true }, Iterable = value };
        }

        var completion = Loop(frame, place, resumes);
        if (place.IsOwned && completion != Completion.Yield)
        {
            machine.Rules.Generator.Forget(machine, (PyGenerator)place.Iterator);
        }

        return completion;
    }

    private Completion Loop(Frame frame, Place place, bool resumes)
    {
        var lifetimes = frame.Machine.Lifetimes;
        lifetimes?.BeginLoop(place.Iterator);
        var completion = Rounds(frame, place, resumes);
        lifetimes?.EndLoop();
        return completion;
    }

    private Completion Rounds(Frame frame, Place place, bool resumes)
    {
        var machine = frame.Machine;
        var rules = machine.Rules.Loop;
        var unpacking = isCounted && target is SequenceTarget ? Unpacking : null;
        while (true)
        {
            if (!resumes)
            {
                if (!machine.Step() || rules.Next(machine, place.Iterator) is not { } item)
                {
                    place.LetGo(machine);
                    return frame.Counted(place.Row, !machine.HasFailed) ? RunElse(frame, place) : Completion.Failed;
                }

                if (!frame.Counted(unpacking, target.Store(frame, item) == StoreOutcome.Done))
                {
                    return Completion.Failed;
                }
            }

            resumes = false;
            switch (body.Execute(frame))
            {
                case Completion.Break:
                    place.LetGo(machine);
                    _ = frame.Counted(place.Row, completed: true);
                    return Completion.Done;
                case Completion.Yield:
                    frame.Suspension!.Keep(this, place);
                    return Completion.Yield;
                case Completion.Failed:
                    return Completion.Failed;
                case Completion.Return:
                    place.LetGo(machine);
                    return Completion.Return;
            }
        }
    }

    private static Operation? RowOf(Machine machine, PyObject value) =>
        OperationRows.Of(value.Type).Loop ?? (machine.Rules.Of(value).IsIterable ? null : OverOther);

    private Completion RunElse(Frame frame, Place place)
    {
        var completion = orElse.Execute(frame);
        if (completion == Completion.Yield)
        {
            place.IsAtEnd = true;
            frame.Suspension!.Keep(this, place);
        }

        return completion;
    }

    private sealed class Place(PyIterator iterator, Operation? row) : IPlaceWithObject
    {
        public PyObject Object => iterator;

        public PyIterator Iterator => iterator;

        public Operation? Row => row;

        /// <summary>Whether only the loop refers to the iterator, a generator.</summary>
        public bool IsOwned { get; init; }

        public bool IsAtEnd { get; set; }

        /// <summary>What the loop goes through.</summary>
        public PyObject? Iterable { get; init; }

        /// <summary>Notes that the loop ended, and holds nothing any more.</summary>
        public void LetGo(Machine machine) => machine.Lifetimes?.Drop([Iterable, iterator]);
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
