using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Copying;

/// <summary>How an iterator is taken apart and put together again by both kinds of copies.</summary>
/// <remarks>Source: CPython, <c>listiter_reduce_general</c>, <c>reversed_reduce</c>, <c>rangeiter_reduce</c>, <c>dictiter_reduce</c>, <c>setiter_reduce</c>,
/// <c>calliter_reduce</c>, <c>enum_reduce</c>, <c>zip_reduce</c>, <c>map_reduce</c>, <c>filter_reduce</c>; Lib/copy.py, <c>_reconstruct</c>.</remarks>
internal static class IteratorReduction
{
    /// <summary>A new iterator at the same place; one over a dict or set becomes one over a list of what was left, and one over bytes that was used up
    /// one over a tuple.</summary>
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
            case PyDequeIterator original:
                return copyPart(original.Deque) is PyDeque deque ? machine.Allocated(original.At(deque)) : null;
            case PyArrayIterator { Array: { } array } original:
                return copyPart(array) is PyArray copiedArray ? machine.Allocated(original.At(copiedArray)) : null;
            case PyArrayIterator:
                return machine.Allocated(new PyTupleIterator(machine.Tuple([])));
            case PyMemoryIterator when !machine.Profile.Flag("collections.viewIsIteratedByIndex"):
                return machine.Raise(Errors.ErrorTypes.TypeError, $"cannot pickle '{iterator.Type.Name}' object");
            case PyOrderedDictIterator original:
                var left = new List<PyObject>();
                return Iteration.TryCollect(machine, original.Clone(), left) && copyPart(machine.List(left)) is PyList leftItems
                    ? machine.Allocated(new PyListIterator(leftItems))
                    : null;
            case PyDictIterator original:
                return CopyRest(machine, original.Clone(), copyPart);
            case PySetIterator original:
                return CopyRest(machine, original.Clone(), copyPart);
            case PyTupleIterator { Tuple: { } tuple } original:
                return copyPart(tuple) is PyTuple copiedTuple ? machine.Allocated(original.At(copiedTuple)) : null;
            case PyStrIterator { Text: not null } original:
                return machine.Allocated(original.Clone());
            case PyStrIterator:
                return machine.Rules.Str.Iterate(machine, machine.Str(default));
            case PyBytesIterator { Bytes: not null } original:
                return machine.Allocated(original.Clone());
            case PyByteArrayIterator { Bytes: { } bytes } original:
                return copyPart(bytes) is PyByteArray copiedBytes ? machine.Allocated(original.At(copiedBytes)) : null;
            case PyTupleIterator or PyBytesIterator or PyByteArrayIterator or PyCallableIterator { Function: null }:
                return machine.Allocated(new PyTupleIterator(machine.Tuple([])));
            default:
                return CopyCalling(machine, iterator, copyPart);
        }
    }

    private static PyObject? CopyCalling(Machine machine, PyIterator iterator, Func<PyObject, PyObject?> copyPart)
    {
        switch (iterator)
        {
            case PyCallableIterator { Function: { } called } original:
                return copyPart(called) is { } callee && copyPart(original.Sentinel) is { } sentinel ? machine.Allocated(new PyCallableIterator(callee, sentinel)) : null;
            case PyEnumerate original:
                return copyPart(original.Source.Visible) is { } source && copyPart(original.Number(machine)) is PyInt number && Iteration.Over(machine, source) is { } counted
                    ? machine.Allocated(new PyEnumerate(counted, number, machine.Profile.Word))
                    : null;
            case PyZip original:
                return Sources(machine, original.Sources, copyPart) is { } zipped ? machine.Allocated(new PyZip(zipped, original.IsStrict)) : null;
            case PyMap original:
                return copyPart(original.Function) is { } mapping && Sources(machine, original.Sources, copyPart) is { } mapped
                    ? machine.Allocated(new PyMap(mapping, mapped, original.IsStrict))
                    : null;
            case PyFilter original:
                return copyPart(original.Function) is { } asked && Sources(machine, [original.Source], copyPart) is [var filtered]
                    ? machine.Allocated(new PyFilter(asked, filtered))
                    : null;
            default:
                return machine.NotModelled($"a copy of a '{iterator.Type.Name}' object");
        }
    }

    private static PyListIterator? CopyRest(Machine machine, PyIterator rest, Func<PyObject, PyObject?> copyPart)
    {
        var items = new List<PyObject>();
        return Iteration.TryCollect(machine, rest, items) && copyPart(machine.List(items)) is PyList copied ? machine.Allocated(new PyListIterator(copied)) : null;
    }

    /// <summary>Iterators over copies of <paramref name="sources"/>: all are copied before the first is iterated over.</summary>
    private static PyIterator[]? Sources(Machine machine, IReadOnlyList<PyIterator> sources, Func<PyObject, PyObject?> copyPart)
    {
        var copies = new PyObject[sources.Count];
        for (var index = 0; index < copies.Length; index++)
        {
            if (copyPart(sources[index].Visible) is not { } copy)
            {
                return null;
            }

            copies[index] = copy;
        }

        return Iteration.OverAll(machine, copies);
    }
}
