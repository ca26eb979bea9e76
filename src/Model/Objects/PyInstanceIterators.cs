using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Semantics;

namespace Conform.Model.Objects;

/// <summary>Stands for an object of the program that is an iterator because its class has a <c>__next__</c>; the program never sees this object.</summary>
/// <remarks>Source: Python Library Reference, "Iterator Types".</remarks>
public sealed class PyInstanceIterator : PyCallingIterator
{
    private readonly PyObject iterator;

    /// <summary>Wraps <paramref name="iterator"/>.</summary>
    public PyInstanceIterator(PyObject iterator)
        : base(IteratorTypes.Sequence) => this.iterator = iterator;

    /// <inheritdoc/>
    public override PyObject Visible => iterator;

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [iterator];

    /// <summary>What <c>__next__</c> returns; <c>StopIteration</c> is the end.</summary>
    public override PyObject? Advance(Machine machine)
    {
        if (machine.Rules.Classes.Lookup(machine, iterator.Type, "__next__") is not { } method)
        {
            return machine.Raise(ErrorTypes.TypeError, $"'{iterator.Type.Name}' object is not an iterator");
        }

        return SpecialCalls.Call(machine, method, iterator);
    }
}

/// <summary>Iterates over an object by positions, from 0 until it raises <c>IndexError</c> or <c>StopIteration</c>.</summary>
/// <remarks>Source: CPython, <c>iter_iternext</c> in Objects/iterobject.c.</remarks>
public sealed class PySequenceIterator : PyIterator
{
    private long index;

    /// <summary>Makes an iterator at the start of <paramref name="sequence"/>.</summary>
    public PySequenceIterator(PyObject sequence)
        : base(IteratorTypes.Sequence) => Sequence = sequence;

    /// <summary>The sequence, or null at the end.</summary>
    public PyObject? Sequence { get; private set; }

    /// <inheritdoc/>
    public override bool HasLengthHint => false;

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [Sequence];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (Sequence is not { } sequence)
        {
            return null;
        }

        var item = machine.Rules.Of(sequence).GetItem(machine, sequence, machine.Int(index));
        if (item is not null)
        {
            index++;
            return item;
        }

        if (machine.Error is { } error && (error.Type.IsSubtypeOf(ErrorTypes.IndexError) || error.Type.IsSubtypeOf(ErrorTypes.StopIteration)))
        {
            _ = machine.TakeError();
            Sequence = null;
        }

        return null;
    }
}
