using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Observing;

namespace Conform.Model.Semantics;

/// <summary>Which references an object holds, so that they count for what it refers to.</summary>
/// <remarks>Stateless. References to what can't be mutable or lead to something mutable are left out. Source: CPython, the <c>tp_traverse</c> and <c>tp_dealloc</c> of each type.</remarks>
public class OwnershipRules
{
    /// <summary>What one object or frame holds, once for each reference, in the order in which it lets go when it dies.</summary>
    /// <param name="holder">A <see cref="PyObject"/>, a <see cref="Frame"/> or a <see cref="MemoryExport"/>.</param>
    public virtual IEnumerable<object?> HeldBy(object holder) => holder switch
    {
        Frame frame => HeldByFrame(frame),
        MemoryExport export => [export.Owner],
        PyObject value => HeldByInstance(value).Concat(HeldByLayout(value)),
        _ => [],
    };

    /// <summary>What the names of the program hold: each name one reference.</summary>
    public virtual IEnumerable<object?> HeldByNames(IReadOnlyDictionary<string, PyObject> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Values;
    }

    /// <summary>Which of the objects that nothing reaches live on until a collection, with what they hold: those on a cycle, because each of them has a reference left.</summary>
    /// <param name="onCycles">The objects on cycles.</param>
    /// <param name="unreachable">All objects that nothing reaches.</param>
    public virtual IEnumerable<object> StaysAsGarbage(IReadOnlyList<object> onCycles, IReadOnlyList<object> unreachable) => onCycles;

    /// <summary>Whether a collection frees an object that nothing reaches.</summary>
    /// <remarks>Source: Python Library Reference, "gc — Garbage Collector interface".</remarks>
    public virtual bool IsCollected(PyObject value) => true;

    /// <summary>Stands among what a dying object lets go of for the moment at which its weak references tell of its death.</summary>
    public static object Death { get; } = new();

    /// <summary>What a dying object or frame lets go of, in order, with <see cref="Death"/> where it tells of its death.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="holder">What dies.</param>
    /// <param name="owner">The instance whose <c>__dict__</c> it is, or null.</param>
    /// <remarks>An instance tells of its death before it lets go of anything. Source: CPython, <c>subtype_dealloc</c>.</remarks>
    public virtual IEnumerable<object?> ReleasedBy(Machine machine, object holder, PyObject? owner)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var held = holder is PyDict dict && owner is not null && machine.Profile.Flag("classes.attributesDieInClassOrder") ? HeldByAttributes(dict, owner.Type) : HeldBy(holder);
        return held.Prepend(Death);
    }

    /// <summary>The attributes of an instance in the order in which its class met their names: since 3.11 an instance keeps them in places that all instances of the class share.</summary>
    /// <remarks>Source: CPython, <c>_PyObject_FreeInstanceAttributes</c>, <c>insert_into_dictkeys</c>.</remarks>
    public virtual IEnumerable<object?> HeldByAttributes(PyDict attributes, PyType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return HeldByDict(attributes).Chunk(2).OrderBy(entry => entry[0] is PyStr name ? type.AttributeOrder.IndexOf(name.Value.ToString()) : -1).SelectMany(entry => entry);
    }

    /// <summary>Whether the death of an object is observed: a class statement made its class, which can be referred to weakly, while no other type can that it derives from.</summary>
    internal static bool IsTracked(object value) => value is PyObject { Type.IsFromStatement: true } instance and not (PyInt or PyFloat or PyComplex or PyStr or PyBytes)
        && ClassRules.HasWeakReferences(instance.Type) && instance.Type.Mro.All(ancestor => ancestor.IsFromStatement || !ClassRules.HasWeakReferences(ancestor));

    /// <summary>Whether a deallocator of such an object counts as nested, and may be put aside.</summary>
    /// <remarks>Source: CPython, the deallocators with <c>Py_TRASHCAN_BEGIN</c>.</remarks>
    internal static bool IsPutAside(object value) => value is Frame or PyList or PyTuple or PyDict or PySet or PyDeque or PyException or PyObject { Type.IsHeap: true };

    /// <summary>What an object holds by its attributes and its class; a built-in type is never counted.</summary>
    public virtual IEnumerable<object?> HeldByInstance(PyObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        IEnumerable<object?> held = [];
        if (value.State is { } state)
        {
            held = SlotsOf(value.Type, state).Append(state.Dictionary);
        }

        return value.Type.IsHeap ? held.Append(value.Type) : held;
    }

    /// <summary>What an object holds by what its built-in type keeps.</summary>
    public virtual IEnumerable<object?> HeldByLayout(PyObject value) => value switch
    {
        PyList list => Enumerable.Reverse(list.Items),
        PyTuple tuple => Enumerable.Reverse(tuple.Items),
        PyDict dict => HeldByDict(dict),
        PySet set => HeldBySet(set),
        PyDeque deque => deque.Items,
        PyIterator iterator => HeldByIterator(iterator),
        PyFunction function => HeldByFunction(function),
        PyCell cell => [cell.Content],
        PyBoundMethod method => [method.Function, method.Self],
        PyBuiltinFunction function => [function.Receiver, .. function.Defaults],
        PyException error => HeldByException(error),
        PyType { IsHeap: true } type => HeldByClass(type),
        PyDictView view => [view.Dict],
        PySlice slice => [slice.Start, slice.Stop, slice.Step],
        PyProperty property => [property.Getter, property.Setter, property.Deleter, property.Documentation],
        PyMethodWrapper wrapper => [wrapper.Function],
        PySuper bound => [bound.Self, bound.Start, bound.SelfType],
        PyMemoryView { IsReleased: false } view => [view.Export],
        PyDataField field => [field.Annotation, field.Default, field.Factory],
        _ => [],
    };

    /// <summary>A dict holds its keys and its values; an OrderedDict holds each key twice, in its table and in its order.</summary>
    /// <remarks>Source: CPython, <c>dict_dealloc</c>, <c>odict_dealloc</c>.</remarks>
    public virtual IEnumerable<object?> HeldByDict(PyDict dict)
    {
        ArgumentNullException.ThrowIfNull(dict);
        if (dict is PyOrderedDict ordered)
        {
            for (var node = ordered.First; node is not null; node = node.Next)
            {
                yield return node.Key;
            }
        }

        if (dict is PyDefaultDict counted)
        {
            yield return counted.Factory;
        }

        for (var index = 0; index < dict.EntryCount; index++)
        {
            if (dict.TryEntry(index, out var key, out var value, out _))
            {
                yield return key;
                yield return value;
            }
        }
    }

    /// <summary>A set holds its elements.</summary>
    public virtual IEnumerable<object?> HeldBySet(PySet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        for (var slot = 0; slot < set.SlotCount; slot++)
        {
            if (set.TrySlot(slot, out var element, out _))
            {
                yield return element;
            }
        }
    }

    /// <summary>An iterator holds what it goes through, until it is at its end; a generator holds its frame.</summary>
    public virtual IEnumerable<object?> HeldByIterator(PyIterator iterator)
    {
        ArgumentNullException.ThrowIfNull(iterator);
        return iterator is not PyGenerator generator ? iterator.Held
            : generator.Progress == GeneratorState.Finished ? []
            : [generator.Frame];
    }

    /// <summary>A function holds its default values, the cells of its closure and its attributes. The names of the program, which it holds too, are never counted.</summary>
    public virtual IEnumerable<object?> HeldByFunction(PyFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return [function.Defaults, function.KeywordDefaults, function.Annotations, function.Documentation, .. function.Closure];
    }

    /// <summary>An exception holds its arguments, its cause and context, and by its traceback the frames that it went through.</summary>
    public virtual IEnumerable<object?> HeldByException(PyException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return [error.Arguments, error.Value, error.Subject, error.Cause, error.Context, .. error.Frames ?? []];
    }

    /// <summary>A class holds its namespace, its bases and itself, because its MRO and its descriptors refer to it: a class is always in a cycle.</summary>
    public virtual IEnumerable<object?> HeldByClass(PyType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return [.. type.Members!.Values, .. type.Bases, .. type.Mro, .. type.DataFields ?? []];
    }

    /// <summary>A frame holds what its variables refer to, one that a <c>yield</c> stopped also what its statements keep, and the frame of its caller.</summary>
    public virtual IEnumerable<object?> HeldByFrame(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        IEnumerable<object?> held = [.. frame.Slots, .. frame.Cells, frame.Collected];
        if (frame.ClassNames is { } names)
        {
            held = held.Concat(names.Values);
        }

        return (frame.Suspension is { } suspension ? held.Concat(suspension.Objects) : held).Append(frame.Back);
    }

    /// <summary>Whether the references to an object are counted.</summary>
    internal static bool IsCounted(PyObject value) => ObservedShapes.IsCounted(value.Type.ShortName, value.Type.IsHeap);

    private static IEnumerable<object?> SlotsOf(PyType type, PyInstanceState state)
    {
        if (state.Slots is not { Count: > 0 } filled)
        {
            yield break;
        }

        foreach (var slot in type.Mro.SelectMany(ancestor => ancestor.Slots))
        {
            if (filled.TryGetValue(slot, out var value))
            {
                yield return value;
            }
        }
    }
}
