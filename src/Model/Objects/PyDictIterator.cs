using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>What an iterator over a dict yields.</summary>
public enum DictPart
{
    /// <summary>Keys.</summary>
    Key,

    /// <summary>Values.</summary>
    Value,

    /// <summary>New tuples of key and value.</summary>
    Item,
}

/// <summary>Iterates over a dict, forwards or backwards. It fails, and goes on failing, once the dict has another size;
/// forwards also, once, when it meets more keys than there were.</summary>
/// <remarks>Source: CPython, <c>dictiter_iternextkey</c> and its relatives, <c>dictreviter_iternext</c>.</remarks>
public sealed class PyDictIterator : PyIterator
{
    private readonly int step;
    private int size;
    private int position;
    private int left;

    /// <summary>Makes an iterator at the start of <paramref name="dict"/>.</summary>
    public PyDictIterator(PyType type, PyDict dict, DictPart part)
        : this(type, dict, part, 1)
    {
    }

    private PyDictIterator(PyType type, PyDict dict, DictPart part, int step)
        : base(type)
    {
        (Dict, Part, this.step, size, left) = (dict, part, step, dict.Count, dict.Count);
        position = step > 0 ? 0 : dict.EntryCount - 1;
    }

    /// <summary>What it yields.</summary>
    public DictPart Part { get; }

    /// <summary>The dict, or null when it is used up.</summary>
    public PyDict? Dict { get; private set; }

    /// <summary>Makes an iterator at the end of <paramref name="dict"/>.</summary>
    public static PyDictIterator Backwards(PyType type, PyDict dict, DictPart part) => new(type, dict, part, -1);

    /// <inheritdoc/>
    public override BigInteger? Left => Dict is null || size != Dict.Count ? 0 : Math.Max(left, 0);

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [Dict];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (Dict is not { } dict)
        {
            return null;
        }

        if (size != dict.Count)
        {
            size = -1;
            return machine.Raise(ErrorTypes.RuntimeError, "dictionary changed size during iteration");
        }

        // A limit, so that CPython never sees the program: it would read foreign memory there, and die.
        if (step < 0 && position >= dict.Capacity)
        {
            return machine.ReachLimit("a reversed iterator beyond the table of its dict");
        }

        for (; position >= 0 && (step < 0 || position < dict.EntryCount); position += step)
        {
            if (dict.TryEntry(position, out var key, out var value, out _))
            {
                if (left-- == 0 && step > 0)
                {
                    Dict = null;
                    return machine.Raise(ErrorTypes.RuntimeError, "dictionary keys changed during iteration");
                }

                position += step;
                return Part switch { DictPart.Key => key, DictPart.Value => value, _ => Shared(machine, machine.Tuple([key, value])) };
            }
        }

        machine.Lifetimes?.Drop(Dict);
        Dict = null;
        return null;
    }

    /// <summary>A second iterator at the same place.</summary>
    public PyDictIterator Clone() => (PyDictIterator)MemberwiseClone();
}
