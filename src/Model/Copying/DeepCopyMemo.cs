using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Copying;

/// <summary>What one call of <c>copy.deepcopy</c> has copied so far, so that sharing and cycles are kept.</summary>
/// <remarks>Belongs to one call. Once a <c>__deepcopy__</c> of the program is given it, it is a dict by <c>id</c>. Source: CPython, Lib/copy.py, <c>memo</c>.</remarks>
public sealed class DeepCopyMemo
{
    private readonly Dictionary<PyObject, PyObject> copies = new(ReferenceEqualityComparer.Instance);
    private Machine? machine;
    private PyDict? exposed;

    /// <summary>Nesting of the copy being made, 0 when none is.</summary>
    public int Depth { get; set; }

    /// <summary>The copy of <paramref name="original"/>, or null if there is none yet.</summary>
    public PyObject? Find(PyObject original)
    {
        if (exposed is null)
        {
            return copies.GetValueOrDefault(original);
        }

        return exposed.TryGet(machine!, Key(original), out var copy) ? copy : null;
    }

    /// <summary>Notes the copy of <paramref name="original"/>.</summary>
    public void Remember(PyObject original, PyObject copy)
    {
        if (exposed is null)
        {
            copies[original] = copy;
            return;
        }

        _ = exposed.TrySet(machine!, Key(original), copy);
    }

    /// <summary>The memo as the dict that a <c>__deepcopy__</c> of the program is given: always the same one, in which what the program stores is found.</summary>
    public PyDict Exposed(Machine machine)
    {
        if (exposed is null)
        {
            this.machine = machine;
            exposed = machine.Allocated(new PyDict { Memo = this });
            foreach (var (original, copy) in copies)
            {
                _ = exposed.TrySet(machine, Key(original), copy);
            }
        }

        return exposed;
    }

    /// <summary>What <paramref name="key"/> is as a key of <paramref name="container"/>: the <c>id</c> of an object is known to the memo, in a dict of the program it is not.</summary>
    /// <returns>Null with a stop pending.</returns>
    public static PyObject? KeyIn(Machine machine, PyObject container, PyObject key) => key is not PyAddress address ? key
        : container is PyDict { Memo: not null } ? new PyInt(machine.AddressOf(address.Subject))
        : Types.AddressRules.Unknown(machine);

    private PyInt Key(PyObject original) => new(machine!.AddressOf(original));
}
