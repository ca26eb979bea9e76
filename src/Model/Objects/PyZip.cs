using Conform.Model.Errors;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>A <c>zip</c> object: yields new tuples of one object of each of its iterators.</summary>
/// <remarks>Source: CPython, <c>zip_next</c>.</remarks>
public sealed class PyZip : PyCallingIterator
{
    /// <summary>Makes a <c>zip</c> object.</summary>
    /// <param name="sources">The iterators, in order; there may be none.</param>
    /// <param name="isStrict">Whether iterators of different lengths are an error.</param>
    public PyZip(IReadOnlyList<PyIterator> sources, bool isStrict)
        : base(IteratorTypes.Zip) => (Sources, IsStrict) = (sources, isStrict);

    /// <summary>The iterators.</summary>
    public IReadOnlyList<PyIterator> Sources { get; }

    /// <summary>Whether iterators of different lengths are an error.</summary>
    public bool IsStrict { get; }

    /// <inheritdoc/>
    public override PyObject? Advance(Machine machine)
    {
        if (Sources.Count == 0)
        {
            return null;
        }

        var items = new PyObject[Sources.Count];
        for (var index = 0; index < items.Length; index++)
        {
            if (Sources[index].Advance(machine) is not { } item)
            {
                return IsStrict ? CheckEnds(machine, index) : null;
            }

            items[index] = item;
        }

        return machine.Tuple(items);
    }

    /// <summary>Raises unless the iterator that ended is the first one and all others end with it.</summary>
    private PyObject? CheckEnds(Machine machine, int ended)
    {
        TakeStop(machine);
        if (machine.HasFailed)
        {
            return null;
        }

        if (ended > 0)
        {
            return Raise(machine, ended, "shorter");
        }

        for (var index = 1; index < Sources.Count; index++)
        {
            if (Sources[index].Next(machine) is not null)
            {
                return Raise(machine, index, "longer");
            }

            if (machine.HasFailed)
            {
                return null;
            }
        }

        return null;
    }

    private static PyObject? Raise(Machine machine, int index, string what) => machine.Raise(
        ErrorTypes.ValueError,
        $"zip() argument {index + 1} is {what} than argument{(index == 1 ? " " : "s 1-")}{index}");
}
