using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Types;

namespace Conform.Model.Copying;

/// <content>Of the types of the module <c>collections</c>, which are put together anew from what <c>__reduce__</c> gives.</content>
public partial class DeepCopyRules
{
    /// <summary>Of a deque: a new one with the same bound, remembered before its items are copied, in order.</summary>
    /// <remarks>Source: CPython, <c>deque___reduce__</c>; Lib/copy.py, <c>_reconstruct</c>.</remarks>
    public virtual PyObject? CopyDeque(Machine machine, PyDeque value, DeepCopyMemo memo)
    {
        var copy = DequeRules.Bounded(machine, value.MaxLength);
        memo.Remember(value, copy);
        var items = new PyDequeIterator(machine, value, isReversed: false);
        while (items.Next(machine) is { } item)
        {
            if (Copy(machine, item, memo) is not { } copied || !machine.Rules.Deque.Append(machine, copy, copied))
            {
                return null;
            }
        }

        return machine.HasFailed ? null : copy;
    }

    /// <summary>Of an OrderedDict: a new one, remembered first; of each entry the key is copied before the value. Attributes of its own may change what is
    /// asked of it.</summary>
    /// <remarks>Source: CPython, <c>odict_reduce</c>; Lib/copy.py, <c>_reconstruct</c>.</remarks>
    public virtual PyObject? CopyOrderedDict(Machine machine, PyOrderedDict value, DeepCopyMemo memo)
    {
        if (value.State?.Dictionary is { Count: > 0 })
        {
            return CopyInstance(machine, value, memo);
        }

        var copy = OrderedDictRules.Empty(machine);
        memo.Remember(value, copy);
        return TryCopyItems(machine, new PyOrderedDictIterator(value, DictPart.Item, isReversed: false), copy, memo) ? copy : null;
    }

    /// <summary>Of a defaultdict: a new one with a copy of the factory, remembered first; of each entry the key is copied before the value.</summary>
    /// <remarks>Source: CPython, <c>defdict_reduce</c>; Lib/copy.py, <c>_reconstruct</c>.</remarks>
    public virtual PyObject? CopyDefaultDict(Machine machine, PyDefaultDict value, DeepCopyMemo memo)
    {
        if (Copy(machine, value.Factory, memo) is not { } factory)
        {
            return null;
        }

        var copy = machine.Allocated(new PyDefaultDict(CollectionTypes.DefaultDict, factory));
        memo.Remember(value, copy);
        return TryCopyItems(machine, new PyDictIterator(IteratorTypes.DictItem, value, DictPart.Item), copy, memo) ? copy : null;
    }

    /// <summary>Of a Counter: one made from a copy of its contents as a dict; it is not remembered before that.</summary>
    /// <remarks>Source: CPython, Lib/collections/__init__.py, <c>Counter.__reduce__</c>; Lib/copy.py, <c>_reconstruct</c>.</remarks>
    public virtual PyObject? CopyCounter(Machine machine, PyDict value, DeepCopyMemo memo) =>
        machine.Rules.Dict.Copy(machine, value) is { } contents && Copy(machine, contents, memo) is { } copied
            ? machine.Rules.Counter.Construct(machine, CallArguments.Of(copied))
            : null;

    private bool TryCopyItems(Machine machine, PyIterator items, PyDict copy, DeepCopyMemo memo)
    {
        while (items.Next(machine) is PyTuple { Items: [var key, var item] })
        {
            if (Copy(machine, key, memo) is not { } copiedKey || Copy(machine, item, memo) is not { } copiedItem
                || !machine.Rules.Of(copy).SetItem(machine, copy, copiedKey, copiedItem))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }
}
