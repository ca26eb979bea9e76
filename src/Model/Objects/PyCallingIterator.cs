using Conform.Model.Errors;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>An iterator that asks other objects for what it yields: iterators, or something that it calls. A <c>StopIteration</c> that these raise
/// ends it like any other.</summary>
public abstract class PyCallingIterator : PyIterator
{
    /// <summary>Makes an iterator of <paramref name="type"/>.</summary>
    protected PyCallingIterator(PyType type)
        : base(type)
    {
    }

    /// <inheritdoc/>
    public override bool HasLengthHint => false;

    /// <inheritdoc/>
    public sealed override PyObject? Next(Machine machine)
    {
        var item = Advance(machine);
        if (item is null)
        {
            TakeStop(machine);
        }

        return item;
    }

    /// <inheritdoc/>
    public abstract override PyObject? Advance(Machine machine);

    /// <summary>Takes a pending <c>StopIteration</c>; any other error stays.</summary>
    internal static void TakeStop(Machine machine)
    {
        if (machine.Error is { } error && error.Type.IsSubtypeOf(ErrorTypes.StopIteration))
        {
            _ = machine.TakeError();
        }
    }
}
