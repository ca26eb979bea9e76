using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>What <c>Counter.elements</c> returns: yields each element as often as it counts.</summary>
/// <remarks>Source: CPython, Lib/collections/__init__.py: <c>chain.from_iterable(starmap(repeat, self.items()))</c>.</remarks>
public sealed class PyElementsIterator : PyIterator
{
    private PyIterator? items;
    private PyObject? element;
    private long left;

    /// <summary>Makes an iterator over pairs of elements and counts.</summary>
    public PyElementsIterator(PyIterator items)
        : base(CollectionTypes.Chain) => this.items = items;

    /// <inheritdoc/>
    public override bool HasLengthHint => false;

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [items, element];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        while (left <= 0)
        {
            if (items?.Next(machine) is not PyTuple { Items: [var next, var count] })
            {
                items = null;
                return null;
            }

            if (!machine.Step() || !ArgumentConversion.TrySize(machine, count, out left))
            {
                items = null;
                return null;
            }

            element = next;
        }

        left--;
        return element;
    }
}
