using System.Numerics;
using Conform.Model.Arithmetic;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>An <c>enumerate</c> object: yields new tuples of a number and an object of another iterator.</summary>
/// <remarks>Source: CPython, <c>enum_next</c>, <c>enum_next_long</c>.</remarks>
public sealed class PyEnumerate : PyCallingIterator
{
    private BigInteger next;
    private PyInt? large;

    /// <summary>Makes an <c>enumerate</c> object.</summary>
    /// <param name="source">What is counted.</param>
    /// <param name="start">The first number; one that does not fit a C <c>ssize_t</c> is itself yielded.</param>
    /// <param name="word">The word of the build.</param>
    public PyEnumerate(PyIterator source, PyInt start, NativeWord word)
        : base(IteratorTypes.Enumerate)
    {
        (Source, next) = (source, start.Value);
        large = word.Holds(start.Value) ? null : start;
    }

    /// <summary>What is counted.</summary>
    public PyIterator Source { get; }

    /// <summary>The number that comes next.</summary>
    public PyInt Number(Machine machine) => large ?? machine.Int(next);

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [Source.Visible];

    /// <inheritdoc/>
    public override PyObject? Advance(Machine machine)
    {
        if (Source.Advance(machine) is not { } item)
        {
            return null;
        }

        var number = Number(machine);
        large = null;
        next++;
        return Shared(machine, machine.Tuple([number, item]));
    }
}
