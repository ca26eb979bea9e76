using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Copying;

/// <summary>What <c>copy.deepcopy</c> returns.</summary>
/// <remarks>Stateless. Source: Python Library Reference, "copy — Shallow and deep copy operations"; CPython, Lib/copy.py.</remarks>
public partial class DeepCopyRules
{
    private static readonly Operation? InstanceRow = OperationTable.Find("copy.deepcopy() of an instance");

    /// <summary><c>copy.deepcopy(value)</c>.</summary>
    public virtual PyObject? Copy(Machine machine, PyObject value) => Copy(machine, value, new DeepCopyMemo());

    /// <summary>The copy of a part: an object that was copied already has one copy; one that is its own copy is not remembered.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>deepcopy</c>.</remarks>
    public virtual PyObject? Copy(Machine machine, PyObject value, DeepCopyMemo memo)
    {
        if (!machine.Step())
        {
            return null;
        }

        if (memo.Find(value) is { } known)
        {
            return known;
        }

        if (memo.Depth >= machine.Limits.Nesting)
        {
            return machine.ReachLimit($"a copy nested deeper than {machine.Limits.Nesting} levels");
        }

        memo.Depth++;
        var copy = CopyNew(machine, value, memo);
        memo.Depth--;
        if (copy is not null && !ReferenceEquals(copy, value))
        {
            memo.Remember(value, copy);
        }

        return copy;
    }

    /// <summary>Of a list: a new list, remembered before its items are copied, in order.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>_deepcopy_list</c>.</remarks>
    public virtual PyObject? CopyList(Machine machine, PyList value, DeepCopyMemo memo)
    {
        var copy = machine.List(new List<PyObject>(value.Items.Count));
        memo.Remember(value, copy);
        return TryCopyAll(machine, value.Items, copy.Items, memo) ? copy : null;
    }

    /// <summary>Of a tuple: the tuple itself if each item is its own copy, otherwise a new one. A tuple that was copied while its items were, because
    /// they lead back to it, has that copy.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>_deepcopy_tuple</c>.</remarks>
    public virtual PyObject? CopyTuple(Machine machine, PyTuple value, DeepCopyMemo memo)
    {
        var items = new List<PyObject>(value.Items.Length);
        if (!TryCopyAll(machine, value.Items, items, memo))
        {
            return null;
        }

        if (memo.Find(value) is { } known)
        {
            return known;
        }

        for (var index = 0; index < items.Count; index++)
        {
            if (!ReferenceEquals(items[index], value.Items[index]))
            {
                return machine.Tuple([.. items]);
            }
        }

        return value;
    }

    /// <summary>Of a dict: a new dict, remembered first; of each entry the value is copied before the key.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>_deepcopy_dict</c>.</remarks>
    public virtual PyObject? CopyDict(Machine machine, PyDict value, DeepCopyMemo memo)
    {
        var copy = machine.Allocated(new PyDict());
        memo.Remember(value, copy);
        for (var index = 0; index < value.EntryCount; index++)
        {
            if (value.TryEntry(index, out var key, out var item, out _)
                && !(Copy(machine, item, memo) is { } copiedItem && Copy(machine, key, memo) is { } copiedKey && copy.TrySet(machine, copiedKey, copiedItem)))
            {
                return null;
            }
        }

        return copy;
    }

    /// <summary>Of a set or frozenset: a new one, built from copies of the elements in order.</summary>
    /// <remarks>Source: CPython, <c>set_reduce</c>.</remarks>
    public virtual PyObject? CopySet(Machine machine, PySet value, DeepCopyMemo memo)
    {
        var elements = new List<PyObject>(value.Count);
        for (var index = 0; index < value.SlotCount; index++)
        {
            if (value.TrySlot(index, out var element, out _))
            {
                elements.Add(element);
            }
        }

        var copies = machine.List(new List<PyObject>(value.Count));
        memo.Depth++;
        var copied = TryCopyAll(machine, elements, copies.Items, memo);
        memo.Depth--;
        var copy = !copied ? null
            : ReferenceEquals(value.Type, PyType.FrozenSet) ? machine.Rules.FrozenSet.FromIterable(machine, copies)
            : SetAlgebra.New(machine, PyType.Set, copies);
        if (!value.IsOrderKnown)
        {
            copy?.ForgetOrder();
        }

        return copy;
    }

    /// <summary>Of a range: itself from 3.10 on, before that a new one of the same numbers.</summary>
    /// <remarks>Source: CPython, <c>range_reduce</c>; Lib/copy.py, <c>_deepcopy_atomic</c>.</remarks>
    public virtual PyObject? CopyRange(Machine machine, PyRange value, DeepCopyMemo memo)
    {
        if (!machine.Profile.Flag("containers.rangeIsDeepCopied"))
        {
            return value;
        }

        return Copy(machine, value.Start, memo) is PyInt start && Copy(machine, value.Stop, memo) is PyInt stop && Copy(machine, value.Step, memo) is PyInt step
            ? machine.Allocated(new PyRange(start, stop, step))
            : machine.HasFailed ? null : machine.NotModelled("a number of a range that is copied as something else");
    }

    /// <summary>Of a slice: always a new one of copied parts.</summary>
    /// <remarks>Source: CPython, <c>slice_reduce</c>.</remarks>
    public virtual PyObject? CopySlice(Machine machine, PySlice value, DeepCopyMemo memo) =>
        Copy(machine, value.Start, memo) is { } start && Copy(machine, value.Stop, memo) is { } stop && Copy(machine, value.Step, memo) is { } step
            ? machine.Allocated(new PySlice(start, stop, step))
            : null;

    private static PyObject? Counted(Machine machine, PyObject? copy)
    {
        if (copy is not null || machine.Error is not null)
        {
            machine.Counts.Count(InstanceRow, copy is null);
        }

        return copy;
    }

    /// <summary>Of an instance: what its <c>__deepcopy__</c> returns; otherwise a new instance, remembered before its attributes are copied.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>deepcopy</c>.</remarks>
    public virtual PyObject? CopyInstance(Machine machine, PyObject value, DeepCopyMemo memo)
    {
        if (value.Type.IsHeap || value is PyOrderedDict)
        {
            var copier = AttributeAccess.Get(machine, value, "__deepcopy__");
            if (copier is null && (machine.Stop is not null || !machine.Error!.Type.IsSubtypeOf(ErrorTypes.AttributeError)))
            {
                return null;
            }

            _ = machine.TakeError();
            if (copier is not null and not PyNone)
            {
                return machine.Rules.Of(copier).Call(machine, copier, CallArguments.Of(memo.Exposed(machine)));
            }
        }

        return machine.Rules.Reduction.Copy(machine, value, new(part => Copy(machine, part, memo), made => memo.Remember(value, made), IsDeep: true));
    }

    /// <summary>Of a bound method: the same function bound to the copy of its object.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>_deepcopy_method</c>.</remarks>
    public virtual PyObject? CopyMethod(Machine machine, PyBoundMethod value, DeepCopyMemo memo) =>
        Copy(machine, value.Self, memo) is { } self ? machine.Allocated(new PyBoundMethod(value.Function, self)) : null;

    private PyObject? CopyNew(Machine machine, PyObject value, DeepCopyMemo memo) => value switch
    {
        { Type.IsHeap: true } or PyInstance or Errors.PyException => Counted(machine, CopyInstance(machine, value, memo)),
        PyBoundMethod method => CopyMethod(machine, method, memo),
        PyBuiltinFunction { Receiver: { } receiver } slot when ReferenceEquals(slot.Type, PyType.MethodWrapper) =>
            Copy(machine, receiver, memo) is { } self ? AttributeAccess.Get(machine, self, slot.Method.Name) : null,
        PyMethodWrapper or PyMappingProxy => machine.Raise(ErrorTypes.TypeError, $"cannot pickle '{value.Type.Name}' object"),
        PySuper => machine.NotModelled("a copy of a super object"),
        PyDataField => machine.NotModelled("a copy of a field"),
        PyList list => CopyList(machine, list, memo),
        PyTuple tuple => CopyTuple(machine, tuple, memo),
        PyOrderedDict dict => CopyOrderedDict(machine, dict, memo),
        PyDefaultDict dict => CopyDefaultDict(machine, dict, memo),
        PyDict dict when ReferenceEquals(dict.Type, CollectionTypes.Counter) => CopyCounter(machine, dict, memo),
        PyDict dict => CopyDict(machine, dict, memo),
        PyDeque deque => CopyDeque(machine, deque, memo),
        PyArray array => machine.Rules.ShallowCopy.CopyArray(machine, array),
        PyMemoryView => machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("collections.viewCannotBePickled")),
        PySet set => CopySet(machine, set, memo),
        PyByteArray bytes => machine.Fits(bytes.Value.Count) ? machine.Allocated(new PyByteArray([.. bytes.Value])) : null,
        PyRange range => CopyRange(machine, range, memo),
        PySlice slice => CopySlice(machine, slice, memo),
        PyGenerator => machine.Raise(ErrorTypes.TypeError, "cannot pickle 'generator' object"),
        PyIterator iterator => IteratorReduction.Copy(machine, iterator, part => Copy(machine, part, memo)),
        PyDictView or PyModule => machine.Raise(ErrorTypes.TypeError, $"cannot pickle '{value.Type.Name}' object"),
        _ => value,
    };

    private bool TryCopyAll(Machine machine, IReadOnlyList<PyObject> items, List<PyObject> copies, DeepCopyMemo memo)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (Copy(machine, items[index], memo) is not { } copy)
            {
                return false;
            }

            copies.Add(copy);
        }

        return true;
    }
}
