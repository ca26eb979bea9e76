using System.Numerics;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>An iterator.</summary>
public abstract class PyIterator : PyObject
{
    /// <summary>Makes an iterator of <paramref name="type"/>.</summary>
    protected PyIterator(PyType type)
        : base(type)
    {
    }

    /// <summary>The object that a program sees: the iterator itself, or the instance that a class written in Python makes an iterator of.</summary>
    public virtual PyObject Visible => this;

    /// <summary>Whether it can tell how many objects are left.</summary>
    /// <remarks>Source: CPython, <c>PyObject_LengthHint</c>.</remarks>
    public virtual bool HasLengthHint => true;

    /// <summary>What it tells about how many objects are left, 0 or more; null for an iterator that cannot tell or of which this is not modelled.</summary>
    public virtual BigInteger? Left => null;

    /// <summary>What it refers to, in the order in which it lets go of it; null is nothing. Only what can be mutable counts.</summary>
    public virtual IEnumerable<PyObject?> Held => [];

    /// <summary>Notes that the iterator may keep a tuple that it yields, to use it again once nobody else refers to it.</summary>
    /// <remarks>Source: CPython, <c>enum_next</c>, <c>zip_next</c>, <c>dictiter_iternextitem</c>, <c>odictiter_iternext</c>.</remarks>
    protected PyTuple Shared(Machine machine, PyTuple yielded)
    {
        Keep(machine, yielded.Items);
        return yielded;
    }

    /// <summary>Notes that the iterator may keep some objects in a tuple that it uses again.</summary>
    protected void Keep(Machine machine, IReadOnlyList<PyObject> items) => machine.Lifetimes?.Share(this, items);

    /// <summary>The next object, or null: at the end without a pending error, otherwise with one.</summary>
    /// <remarks>Source: CPython, <c>PyIter_Next</c>.</remarks>
    public abstract PyObject? Next(Machine machine);

    /// <summary>As <see cref="Next"/>, but the <c>StopIteration</c> of code that ran may be pending at the end, so that its value is not lost.</summary>
    /// <remarks>Source: CPython, the slot <c>tp_iternext</c>.</remarks>
    public virtual PyObject? Advance(Machine machine) => Next(machine);
}
