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

    /// <summary>Raises unless the source that ended is the first one and all others end with it.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="sources">The iterators that are to be of one length.</param>
    /// <param name="ended">The place of the one that ended.</param>
    /// <param name="called">What asks, for the text.</param>
    /// <returns>Always null.</returns>
    protected static PyObject? CheckEnds(Machine machine, IReadOnlyList<PyIterator> sources, int ended, string called)
    {
        TakeStop(machine);
        if (machine.HasFailed)
        {
            return null;
        }

        if (ended > 0)
        {
            return Raise(machine, called, ended, "shorter");
        }

        for (var index = 1; index < sources.Count; index++)
        {
            if (sources[index].Next(machine) is not null)
            {
                return Raise(machine, called, index, "longer");
            }

            if (machine.HasFailed)
            {
                return null;
            }
        }

        return null;
    }

    private static PyObject? Raise(Machine machine, string called, int index, string what) => machine.Raise(
        ErrorTypes.ValueError,
        $"{called}() argument {index + 1} is {what} than argument{(index == 1 ? " " : "s 1-")}{index}");

    /// <summary>Takes a pending <c>StopIteration</c>; any other error stays.</summary>
    internal static void TakeStop(Machine machine)
    {
        if (machine.Error is { } error && error.Type.IsSubtypeOf(ErrorTypes.StopIteration))
        {
            _ = machine.TakeError();
        }
    }
}
