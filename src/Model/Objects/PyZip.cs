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
    public override IEnumerable<PyObject?> Held => Sources.Select(source => source.Visible);

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
                Keep(machine, items[..index]);
                return IsStrict ? CheckEnds(machine, Sources, index, "zip") : null;
            }

            items[index] = item;
        }

        return Shared(machine, machine.Tuple(items));
    }
}
