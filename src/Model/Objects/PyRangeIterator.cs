using System.Numerics;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>Iterates over a range, forwards or backwards.</summary>
/// <remarks>Source: CPython, <c>rangeiter_next</c>, <c>longrangeiter_next</c>.</remarks>
public sealed class PyRangeIterator : PyIterator
{
    private readonly BigInteger step;
    private BigInteger next;
    private BigInteger left;
    private PyInt? first;

    /// <summary>Makes an iterator.</summary>
    /// <param name="start">The first element.</param>
    /// <param name="step">The step.</param>
    /// <param name="length">Number of elements, 0 or more.</param>
    /// <param name="first">The object that the first element is, or null: a new one.</param>
    /// <param name="type"><c>range_iterator</c>, or <c>longrange_iterator</c> if a number does not fit in a C long.</param>
    public PyRangeIterator(PyType type, BigInteger start, BigInteger step, BigInteger length, PyInt? first = null)
        : base(type) => (next, this.step, left, this.first) = (start, step, length, first);

    /// <inheritdoc/>
    public override BigInteger? Left => left;

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (left.IsZero)
        {
            return null;
        }

        left--;
        var value = next;
        next += step;
        var found = first ?? machine.Int(value);
        first = null;
        return found;
    }

    /// <summary>A second iterator at the same place.</summary>
    public PyRangeIterator Clone() => (PyRangeIterator)MemberwiseClone();
}
