using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Code;

/// <summary>A local variable that no other function shares, as a target.</summary>
/// <remarks>Source: CPython, <c>STORE_FAST</c>, <c>DELETE_FAST</c>.</remarks>
public sealed class SlotTarget(int slot, string name) : Target
{
    /// <inheritdoc/>
    public override StoreOutcome Store(Frame frame, PyObject value) =>
        frame.Machine.Rules.Assignment.StoreSlot(frame, slot, value) ? StoreOutcome.Done : StoreOutcome.Failed;

    /// <inheritdoc/>
    public override StoreOutcome Delete(Frame frame)
    {
        if (frame.Slots[slot] is null)
        {
            _ = Unbound.Raise(frame.Machine, name, isFree: false);
            return StoreOutcome.Failed;
        }

        frame.Machine.Lifetimes?.Drop(frame.Slots[slot]);
        frame.Slots[slot] = null;
        return StoreOutcome.Done;
    }
}

/// <summary>A variable that functions share, as a target.</summary>
/// <remarks>Source: CPython, <c>STORE_DEREF</c>, <c>DELETE_DEREF</c>.</remarks>
public sealed class CellTarget(int index, string name, bool isFree) : Target
{
    /// <inheritdoc/>
    public override StoreOutcome Store(Frame frame, PyObject value)
    {
        frame.Machine.Lifetimes?.Drop(frame.Cells[index].Content);
        return frame.Machine.Rules.Assignment.StoreCell(frame.Cells[index], value) ? StoreOutcome.Done : StoreOutcome.Failed;
    }

    /// <inheritdoc/>
    public override StoreOutcome Delete(Frame frame)
    {
        var cell = frame.Cells[index];
        if (cell.Content is null)
        {
            _ = Unbound.Raise(frame.Machine, name, isFree);
            return StoreOutcome.Failed;
        }

        frame.Machine.Lifetimes?.Drop(cell.Content);
        cell.Content = null;
        return StoreOutcome.Done;
    }
}

/// <summary>A name of a class body as a target.</summary>
/// <remarks>Source: CPython, <c>STORE_NAME</c>, <c>DELETE_NAME</c>.</remarks>
public sealed class ClassNameTarget(string name) : Target
{
    /// <inheritdoc/>
    public override StoreOutcome Store(Frame frame, PyObject value)
    {
        frame.ClassNames![name] = value;
        return StoreOutcome.Done;
    }

    /// <inheritdoc/>
    public override StoreOutcome Delete(Frame frame)
    {
        if (frame.ClassNames!.Remove(name))
        {
            return StoreOutcome.Done;
        }

        _ = frame.Machine.Raise(ErrorTypes.NameError, $"name '{name}' is not defined");
        return StoreOutcome.Failed;
    }
}
