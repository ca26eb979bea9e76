using Conform.Model.Execution;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>Statements that are executed in order, until one does not simply end.</summary>
/// <param name="effects">The statements.</param>
/// <param name="row">The operation of the part of a statement that they are, such as <c>else</c>, or null.</param>
/// <param name="isCounted">Whether they count as statements of the program; those of a comprehension do not.</param>
/// <remarks>Immutable; belongs to the run whose machine compiled it. Source: Python Language Reference, 4.1 "Structure of a program".</remarks>
public sealed class Block(Effect[] effects, Operation? row = null, bool isCounted = true)
{
    /// <summary>Whether there is no statement in it.</summary>
    public bool IsEmpty => effects.Length == 0;

    /// <summary>Executes the statements, each of which is counted.</summary>
    /// <param name="frame">Where they run.</param>
    /// <param name="isCell">Whether they are the statements of a cell, outside all others.</param>
    public Completion Execute(Frame frame, bool isCell = false)
    {
        var machine = frame.Machine;
        if (frame.Suspension?.Take(this) is not int index)
        {
            index = 0;
            if (!IsEmpty)
            {
                _ = frame.Counted(row, completed: true);
            }
        }

        for (; index < effects.Length; index++)
        {
            var effect = effects[index];
            if (effect is ObservationEffect)
            {
                _ = effect.Execute(frame);
                continue;
            }

            if (isCell)
            {
                machine.References.BeginStatement();
            }

            var completion = machine.Step() ? effect.Execute(frame) : Completion.Failed;
            if (machine.Stop is not null)
            {
                return Completion.Failed;
            }

            machine.References.EndStatement(isTopLevel: isCell);
            if (frame.Suspension is { IsYielding: true } suspension)
            {
                suspension.Keep(this, index);
                return Completion.Yield;
            }

            if (isCounted && (completion != Completion.Failed || !effect.IsCompound))
            {
                machine.Counts.CountStatement(raises: completion == Completion.Failed);
            }

            if (completion != Completion.Done)
            {
                if (machine is { Lifetimes: not null, Error: { } error })
                {
                    Lifetimes.Pass(error, frame);
                }

                return completion;
            }

            if (isCell)
            {
                machine.Lifetimes?.EndStatement(machine);
            }
        }

        return Completion.Done;
    }
}
