using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>yield value</c>: the generator stops here, and goes on with what is sent to it or raises what is thrown into it.</summary>
/// <param name="value">The yielded expression, or null for <c>None</c>.</param>
/// <param name="isCounted">Whether it counts as an operation; in a generator expression it does not.</param>
/// <remarks>Source: Python Language Reference, 6.2.9 "Yield expressions".</remarks>
public sealed class YieldEvaluation(Evaluation? value, bool isCounted) : Evaluation
{
    private static readonly Operation? Row = OperationTable.Find("yield");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var (machine, suspension) = (frame.Machine, frame.Suspension!);
        if (suspension.Take(this) is not null)
        {
            return machine.Rules.Generator.Resumed(machine, suspension);
        }

        if (machine.Step() && (value is null ? PyNone.Instance : value.Evaluate(frame)) is { } yielded)
        {
            suspension.Keep(this, this);
            suspension.Yielded = frame.Counted(isCounted ? Row : null, yielded);
        }

        return null;
    }
}

/// <summary><c>yield from value</c>: what the iterator of the value yields is yielded, what is sent or thrown goes to it, and the value is what it returns.</summary>
/// <remarks>Source: Python Language Reference, 6.2.9.1; PEP 380.</remarks>
public sealed class YieldFromEvaluation(Evaluation value) : Evaluation
{
    private static readonly Operation? Row = OperationTable.Find("yield from");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var (machine, suspension) = (frame.Machine, frame.Suspension!);
        PyObject? item;
        var isRaised = false;
        if (suspension.Take(this) is PyIterator iterator)
        {
            item = machine.Rules.Generator.Delegated(machine, suspension, iterator, out isRaised);
        }
        else
        {
            if (!machine.Step() || value.Evaluate(frame) is not { } source)
            {
                return null;
            }

            if (machine.Rules.Loop.Start(machine, source) is not { } started)
            {
                return frame.Counted(Row, null);
            }

            iterator = started;
            item = iterator.Advance(machine);
        }

        if (item is null)
        {
            return frame.Counted(Row, isRaised ? null : machine.Rules.Generator.TakeReturned(machine));
        }

        suspension.Keep(this, iterator);
        suspension.Yielded = item;
        return null;
    }
}

/// <summary>A part of an expression with a <c>yield</c>: its value is kept, so that it is not evaluated again when the generator goes on.</summary>
/// <remarks>Source: Python Language Reference, 6.16 "Evaluation order".</remarks>
public sealed class KeptEvaluation(Evaluation value) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        if (frame.Suspension!.Find(this) is PyObject kept)
        {
            return kept;
        }

        var result = value.Evaluate(frame);
        if (result is not null)
        {
            frame.Suspension.Keep(this, result);
        }

        return result;
    }
}

/// <summary>An expression with a <c>yield</c>: once it has its value, what its parts kept is forgotten.</summary>
public sealed class ResumableEvaluation(Evaluation value, KeptEvaluation[] parts) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var result = value.Evaluate(frame);
        if (!frame.Suspension!.IsYielding)
        {
            foreach (var part in parts)
            {
                _ = frame.Suspension.Take(part);
            }
        }

        return result;
    }
}
