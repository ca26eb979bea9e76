using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Copying;

/// <summary>What <c>copy.copy</c> returns.</summary>
/// <remarks>Stateless. Source: Python Library Reference, "copy — Shallow and deep copy operations"; CPython, Lib/copy.py.</remarks>
public class ShallowCopyRules
{
    private static readonly Operation? InstanceRow = OperationTable.Find("copy.copy() of an instance");

    /// <summary><c>copy.copy(value)</c>: a list, dict, set or bytearray becomes a new one with the same items, an immutable value is returned as it is.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>_copy_dispatch</c>.</remarks>
    public virtual PyObject? Copy(Machine machine, PyObject value) => value switch
    {
        { Type.IsHeap: true } or PyInstance or Errors.PyException => Counted(machine, CopyInstance(machine, value)),
        PyBoundMethod method => AttributeAccess.Get(machine, method, "__name__") is PyStr name ? AttributeAccess.Get(machine, method.Self, name.Value.ToString()) : null,
        PyBuiltinFunction { Receiver: { } receiver } slot when ReferenceEquals(slot.Type, PyType.MethodWrapper) => AttributeAccess.Get(machine, receiver, slot.Method.Name),
        PyMethodWrapper or PyMappingProxy => machine.Raise(ErrorTypes.TypeError, $"cannot pickle '{value.Type.Name}' object"),
        PySuper => machine.NotModelled("a copy of a super object"),
        PyDataField => machine.NotModelled("a copy of a field"),
        PyList list => CopyList(machine, list),
        PyOrderedDict dict => CopyOrderedDict(machine, dict),
        PyDefaultDict dict => machine.Rules.DefaultDict.CopyOf(machine, dict),
        PyDict dict when ReferenceEquals(dict.Type, CollectionTypes.Counter) => CopyCounter(machine, dict),
        PyDict dict => CopyDict(machine, dict),
        PyDeque deque => CopyDeque(machine, deque),
        PyArray array => CopyArray(machine, array),
        PyMemoryView => machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("collections.viewCannotBePickled")),
        PySet set => CopySet(machine, set),
        PyByteArray bytes => machine.Fits(bytes.Value.Count) ? machine.Allocated(new PyByteArray([.. bytes.Value])) : null,
        PyGenerator => machine.Raise(ErrorTypes.TypeError, "cannot pickle 'generator' object"),
        PyIterator iterator => IteratorReduction.Copy(machine, iterator, static part => part),
        PyDictView or PyModule => machine.Raise(ErrorTypes.TypeError, $"cannot pickle '{value.Type.Name}' object"),
        _ => value,
    };

    private static PyObject? Counted(Machine machine, PyObject? copy)
    {
        if (copy is not null || machine.Error is not null)
        {
            machine.Counts.Count(InstanceRow, copy is null);
        }

        return copy;
    }

    /// <summary>Of an instance: what its <c>__copy__</c> returns; otherwise a new instance whose attributes are the same objects.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>copy</c>.</remarks>
    public virtual PyObject? CopyInstance(Machine machine, PyObject value)
    {
        if (value.Type.IsHeap && machine.Rules.Classes.Lookup(machine, value.Type, "__copy__") is { } found and not PyNone)
        {
            return machine.Rules.Attributes.Bind(machine, found, null, value.Type) is { } copier and not PyNone
                ? machine.Rules.Of(copier).Call(machine, copier, CallArguments.Of(value))
                : null;
        }

        return machine.Rules.Reduction.Copy(machine, value, new(static part => part, static _ => { }, IsDeep: false));
    }

    /// <summary>Of a list: a new list with the same items.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>d[list] = list.copy</c>.</remarks>
    public virtual PyObject? CopyList(Machine machine, PyList value) => machine.Rules.List.Copy(machine, value);

    /// <summary>Of a dict: a new dict with the same keys and values.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>d[dict] = dict.copy</c>.</remarks>
    public virtual PyObject? CopyDict(Machine machine, PyDict value) => machine.Rules.Dict.Copy(machine, value);

    /// <summary>Of a deque: a new one with the same items and bound.</summary>
    /// <remarks>Source: CPython, <c>deque___copy__</c>.</remarks>
    public virtual PyObject? CopyDeque(Machine machine, PyDeque value) => machine.Rules.Deque.Copy(machine, value);

    /// <summary>Of an OrderedDict: a new one with the same keys and values in the same order; attributes of its own may change what is asked of it.</summary>
    /// <remarks>Source: CPython, <c>odict_reduce</c>; Lib/copy.py, <c>_reconstruct</c>.</remarks>
    public virtual PyObject? CopyOrderedDict(Machine machine, PyOrderedDict value) =>
        value.State?.Dictionary is { Count: > 0 } ? CopyInstance(machine, value) : machine.Rules.OrderedDict.CopyOf(machine, value);

    /// <summary>Of a Counter: one made from its contents as a dict.</summary>
    /// <remarks>Source: CPython, Lib/collections/__init__.py, <c>Counter.__reduce__</c>.</remarks>
    public virtual PyObject? CopyCounter(Machine machine, PyDict value) => machine.Rules.Counter.CopyOf(machine, value);

    /// <summary>Of an array: a new one with the same items.</summary>
    /// <remarks>Source: CPython, <c>array_array___copy___impl</c>.</remarks>
    public virtual PyObject? CopyArray(Machine machine, PyArray value) =>
        machine.Fits(value.Count) ? Types.ArrayRules.New(machine, value.Format, [.. value.Value]) : null;

    /// <summary>Of a set: a new set with the same elements; of a frozenset: itself.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>d[set] = set.copy</c>, <c>_copy_immutable</c>.</remarks>
    public virtual PyObject? CopySet(Machine machine, PySet value) =>
        ReferenceEquals(value.Type, PyType.FrozenSet) ? value : machine.Rules.Set.Copy(machine, value);
}
