using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Copying;

/// <summary>How an iterator is taken apart and put together again by both kinds of copies.</summary>
/// <remarks>Source: CPython, <c>listiter_reduce_general</c>, <c>reversed_reduce</c>, <c>rangeiter_reduce</c>, <c>dictiter_reduce</c>,
/// Lib/copy.py, <c>_reconstruct</c>.</remarks>
internal static class IteratorReduction
{
    /// <summary>A new iterator at the same place; one over a dict becomes one over a list of what was left.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="iterator">The iterator; it is not advanced.</param>
    /// <param name="copyPart">Copies what the iterator refers to, or returns null on error.</param>
    internal static PyObject? Copy(Machine machine, PyIterator iterator, Func<PyObject, PyObject?> copyPart)
    {
        switch (iterator)
        {
            case PyListIterator { List: { } list } original:
                return copyPart(list) is PyList copied ? machine.Allocated(original.At(copied)) : null;
            case PyListReverseIterator { List: { } list } original:
                return copyPart(list) is PyList reversed ? machine.Allocated(original.At(reversed)) : null;
            case PyListReverseIterator when machine.Profile.Flag("containers.usedUpReverseIteratorKeepsType"):
                return machine.Allocated(new PyListReverseIterator(machine.List([])));
            case PyListIterator or PyListReverseIterator:
                return machine.Allocated(new PyListIterator(machine.List([])));
            case PyReversedIterator { Sequence: { } sequence } original:
                return copyPart(sequence) is { } same && machine.Rules.Of(same).TryLength(machine, same, out var length)
                    ? machine.Allocated(original.At(same, (long)length))
                    : null;
            case PyReversedIterator:
                return machine.Allocated(new PyReversedIterator(machine.Tuple([]), 0));
            case PyRangeIterator original:
                return machine.Allocated(original.Clone());
            case PyDictIterator original:
                var rest = new List<PyObject>();
                return Iteration.TryCollect(machine, original.Clone(), rest) && copyPart(machine.List(rest)) is PyList items
                    ? machine.Allocated(new PyListIterator(items))
                    : null;
            default:
                return machine.NotModelled($"a copy of a '{iterator.Type.Name}' object");
        }
    }
}
