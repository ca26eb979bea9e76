using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>Iterates over a set in the order of its table. It fails, and goes on failing, once the set has another size.</summary>
/// <remarks>Source: CPython, <c>setiter_iternext</c>.</remarks>
public sealed class PySetIterator : PyIterator
{
    private PySet? set;
    private int size;
    private int position;
    private int yielded;

    /// <summary>Makes an iterator at the start of <paramref name="set"/>.</summary>
    public PySetIterator(PySet set)
        : base(IteratorTypes.Set) => (this.set, size) = (set, set.Count);

    /// <inheritdoc/>
    public override BigInteger? Left => set is null || size != set.Count ? 0 : Math.Max(size - yielded, 0);

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [set];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (set is not { } source)
        {
            return null;
        }

        if (size != source.Count)
        {
            size = -1;
            return machine.Raise(ErrorTypes.RuntimeError, "Set changed size during iteration");
        }

        if (!source.IsOrderKnown)
        {
            return PySet.UnknownOrder(machine);
        }

        while (position < source.SlotCount)
        {
            if (source.TrySlot(position++, out var element, out _))
            {
                yielded++;
                return element;
            }
        }

        machine.Lifetimes?.Drop(set);
        set = null;
        return null;
    }

    /// <summary>A second iterator at the same place.</summary>
    public PySetIterator Clone() => (PySetIterator)MemberwiseClone();
}
