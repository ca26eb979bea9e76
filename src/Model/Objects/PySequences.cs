using System.Numerics;

namespace Conform.Model.Objects;

/// <summary>A tuple: a fixed row of references.</summary>
public sealed class PyTuple : PyObject
{
    /// <summary>Makes a new tuple that owns <paramref name="items"/>; use <see cref="Execution.Machine.Tuple"/> to obey the empty-tuple rule.</summary>
    public PyTuple(PyObject[] items)
        : base(PyType.Tuple) => Items = items;

    /// <summary>The items; never changed after construction.</summary>
    public PyObject[] Items { get; }
}

/// <summary>A list: a row of references, changed in place.</summary>
public sealed class PyList : PyObject
{
    /// <summary>Makes a new list that owns <paramref name="items"/>.</summary>
    public PyList(List<PyObject> items)
        : base(PyType.List) => Items = items;

    /// <summary>The items. The .NET list may be replaced as a whole (a list is empty while it is sorted).</summary>
    public List<PyObject> Items { get; set; }
}

/// <summary>A range.</summary>
public sealed class PyRange : PyObject
{
    /// <summary>Makes a new range; <paramref name="step"/> is not zero.</summary>
    public PyRange(PyInt start, PyInt stop, PyInt step)
        : base(PyType.Range) => (Start, Stop, Step) = (start, stop, step);

    /// <summary>The first element, if there is one.</summary>
    public PyInt Start { get; }

    /// <summary>The exclusive end.</summary>
    public PyInt Stop { get; }

    /// <summary>The step, not zero.</summary>
    public PyInt Step { get; }

    /// <summary>Number of elements, 0 or more.</summary>
    public BigInteger Length
    {
        get
        {
            var (start, stop, step) = (Start.Value, Stop.Value, Step.Value);
            return step.Sign > 0
                ? (start < stop ? ((stop - start - 1) / step) + 1 : BigInteger.Zero)
                : (start > stop ? ((start - stop - 1) / -step) + 1 : BigInteger.Zero);
        }
    }
}

/// <summary>A slice object.</summary>
public sealed class PySlice : PyObject
{
    /// <summary>Makes a new slice of three references.</summary>
    public PySlice(PyObject start, PyObject stop, PyObject step)
        : base(PyType.Slice) => (Start, Stop, Step) = (start, stop, step);

    /// <summary>The start, any object.</summary>
    public PyObject Start { get; }

    /// <summary>The stop, any object.</summary>
    public PyObject Stop { get; }

    /// <summary>The step, any object.</summary>
    public PyObject Step { get; }
}
