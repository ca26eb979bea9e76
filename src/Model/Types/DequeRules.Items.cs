using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Subscripts. A deque has no slices.</content>
public partial class DequeRules
{
    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>PyObject_GetItem</c>, <c>deque_item</c>.</remarks>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index) =>
        TryPosition(machine, (PyDeque)self, index, out var position) ? ((PyDeque)self)[position] : null;

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>deque_ass_item</c>: no change that an iterator sees.</remarks>
    public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value)
    {
        if (!TryPosition(machine, (PyDeque)self, index, out var position))
        {
            return false;
        }

        ((PyDeque)self)[position] = value;
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>deque_del_item</c>.</remarks>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index)
    {
        if (!TryPosition(machine, (PyDeque)self, index, out var position))
        {
            return false;
        }

        RemoveAt((PyDeque)self, position);
        return true;
    }

    private static bool TryPosition(Machine machine, PyDeque self, PyObject index, out int position)
    {
        position = 0;
        return !Indexing.TryPlain(machine, ref index) ? false
            : index is PyInt
            ? Sequences.TryPosition(machine, index, self.Count, OutOfRange, out position)
            : machine.Raise(ErrorTypes.TypeError, $"sequence index must be integer, not '{index.Type.Name}'") is not null;
    }
}
