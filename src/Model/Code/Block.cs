using Conform.Model.Execution;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>Statements that are executed in order, until one does not simply end.</summary>
/// <remarks>Immutable; belongs to the run whose machine compiled it. Source: Python Language Reference, 4.1 "Structure of a program".</remarks>
public sealed class Block(Effect[] effects)
{
    /// <summary>Whether there is no statement in it.</summary>
    public bool IsEmpty => effects.Length == 0;

    /// <summary>Counts the block as a part of its statement unless it is empty, and executes it.</summary>
    /// <param name="frame">Where it runs.</param>
    /// <param name="row">The row of the part.</param>
    public Completion Counted(Frame frame, Operation? row)
    {
        if (IsEmpty)
        {
            return Completion.Done;
        }

        _ = frame.Counted(row, completed: true);
        return Execute(frame);
    }

    /// <summary>Executes the statements, each of which is counted.</summary>
    /// <param name="frame">Where they run.</param>
    /// <param name="isCell">Whether they are the statements of a cell, outside all others.</param>
    public Completion Execute(Frame frame, bool isCell = false)
    {
        var machine = frame.Machine;
        foreach (var effect in effects)
        {
            if (isCell)
            {
                machine.References.BeginStatement();
            }

            var completion = machine.Step() ? effect.Execute(frame) : Completion.Failed;
            if (machine.Stop is not null)
            {
                return Completion.Failed;
            }

            if (completion != Completion.Failed)
            {
                machine.Counts.CountStatement(raises: false);
            }
            else if (!effect.IsCompound)
            {
                machine.Counts.CountStatement(raises: true);
            }

            if (completion != Completion.Done)
            {
                return completion;
            }
        }

        return Completion.Done;
    }
}
