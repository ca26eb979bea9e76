using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>How a class is made: bases, layout, method resolution order, slots.</summary>
/// <remarks>Stateless. Source: Python Language Reference, 3.3.3 "Customizing class creation"; CPython, <c>type_new</c> in Objects/typeobject.c.</remarks>
public partial class ClassRules
{
    private static readonly HashSet<string> FinalTypes = new(StringComparer.Ordinal)
    {
        "bool", "NoneType", "ellipsis", "NotImplementedType", "range", "slice", "function", "builtin_function_or_method", "method_descriptor", "method",
        "dict_keys", "dict_values", "dict_items", "generator", "cell", "memoryview", "wrapper_descriptor", "method-wrapper", "member_descriptor",
        "getset_descriptor", "mappingproxy", "list_iterator", "list_reverseiterator", "tuple_iterator", "range_iterator", "longrange_iterator", "set_iterator",
        "dict_keyiterator", "dict_valueiterator", "dict_itemiterator", "dict_reversekeyiterator", "dict_reversevalueiterator", "dict_reverseitemiterator",
        "iterator", "callable_iterator", "str_iterator", "str_ascii_iterator", "bytes_iterator", "bytearray_iterator",
        "odict_keys", "odict_values", "odict_items", "odict_iterator", "_collections._deque_iterator", "_collections._deque_reverse_iterator", "collections._deque_iterator",
        "collections._deque_reverse_iterator", "arrayiterator", "array.arrayiterator", "memory_iterator",
    };

    /// <summary>Makes a class.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="name">Its name.</param>
    /// <param name="bases">Its bases, types; <c>object</c> is added to none.</param>
    /// <param name="members">Its namespace, which the class owns.</param>
    /// <returns>The class, or null with an error or stop pending.</returns>
    /// <remarks>The order of checks is CPython's: layout, slots, method resolution order.</remarks>
    public virtual PyType? Make(Machine machine, string name, PyType[] bases, OrderedDictionary<string, PyObject> members)
    {
        var all = bases.Length == 0 ? [PyType.Object] : bases;
        if (BestBase(machine, all) is not { } parent)
        {
            return null;
        }

        var type = machine.Allocated(new PyType(name, all, parent, members));
        if (!TryMakeSlots(machine, type) || MethodResolutionOrder(machine, type) is not { } order)
        {
            return null;
        }

        _ = members.TryAdd("__doc__", PyNone.Instance);
        type.Mro = order;
        Complete(machine, type);
        return machine.Stop is null ? type : null;
    }

    /// <summary>The base whose instances hold most; two bases that both add to their instances exclude each other.</summary>
    /// <remarks>Source: CPython, <c>best_base</c>.</remarks>
    public virtual PyType? BestBase(Machine machine, PyType[] bases)
    {
        PyType? best = null;
        PyType? winner = null;
        foreach (var candidate in bases)
        {
            if (!candidate.IsHeap && FinalTypes.Contains(candidate.Name))
            {
                _ = machine.Raise(ErrorTypes.TypeError, $"type '{candidate.Name}' is not an acceptable base type");
                return null;
            }

            if (ReferenceEquals(candidate, PyDataField.FieldType))
            {
                _ = machine.NotModelled("a class of the fields of dataclasses");
                return null;
            }

            var solid = SolidBase(machine, candidate);
            if (winner is null || (!winner.IsSubtypeOf(solid) && solid.IsSubtypeOf(winner)))
            {
                (winner, best) = (solid, candidate);
            }
            else if (!winner.IsSubtypeOf(solid))
            {
                // A Counter holds no more than a dict: it may be mixed with other dicts in CPython.
                _ = winner.IsSubtypeOf(PyType.Dict) && solid.IsSubtypeOf(PyType.Dict)
                    && (ReferenceEquals(winner, CollectionTypes.Counter) || ReferenceEquals(solid, CollectionTypes.Counter))
                    ? machine.NotModelled("a class of Counter and another dict")
                    : machine.Raise(ErrorTypes.TypeError, "multiple bases have instance lay-out conflict");
                return null;
            }
        }

        if (best!.IsSubtypeOf(PyType.TypeType))
        {
            _ = machine.NotModelled("a metaclass");
            return null;
        }

        return best;
    }

    /// <summary>The nearest type, <paramref name="type"/> included, whose instances hold more than those of its base.</summary>
    /// <remarks>Source: CPython, <c>solid_base</c>, <c>extra_ivars</c>.</remarks>
    public virtual PyType SolidBase(Machine machine, PyType type)
    {
        for (var candidate = type; candidate.Parent is { } parent; candidate = parent)
        {
            if (candidate.IsHeap ? candidate.Slots.Count > 0 : AddsToInstances(machine, candidate, parent))
            {
                return candidate;
            }
        }

        return PyType.Object;
    }

    /// <summary>The method resolution order: the C3 merge of the orders of the bases and of the bases themselves.</summary>
    /// <remarks>Source: Python Language Reference, 3.3.3.2; CPython, <c>mro_implementation</c>, <c>pmerge</c>.</remarks>
    public virtual PyType[]? MethodResolutionOrder(Machine machine, PyType type)
    {
        for (var index = 0; index < type.Bases.Length; index++)
        {
            if (Array.IndexOf(type.Bases, type.Bases[index], index + 1) >= 0)
            {
                _ = machine.Raise(ErrorTypes.TypeError, $"duplicate base class {type.Bases[index].Name}");
                return null;
            }
        }

        var order = new List<PyType> { type };
        PyType[][] rows = [.. type.Bases.Select(static value => value.Mro), type.Bases];
        var heads = new int[rows.Length];
        while (Next(rows, heads, out var isDone) is { } next)
        {
            order.Add(next);
            for (var row = 0; row < rows.Length; row++)
            {
                heads[row] += heads[row] < rows[row].Length && ReferenceEquals(rows[row][heads[row]], next) ? 1 : 0;
            }
        }

        if (heads.Zip(rows).All(static pair => pair.First == pair.Second.Length))
        {
            return [.. order];
        }

        var left = rows.Zip(heads).Where(static pair => pair.Second < pair.First.Length).Select(static pair => pair.First[pair.Second].Name).Distinct();
        _ = machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.inconsistentOrder", string.Join(", ", left)));
        return null;
    }

    /// <summary>An attribute of a class or of one of its bases, in the method resolution order, unbound; null if there is none.</summary>
    /// <remarks>Source: CPython, <c>_PyType_Lookup</c>.</remarks>
    public virtual PyObject? Lookup(Machine machine, PyType type, string name)
    {
        foreach (var candidate in type.Mro)
        {
            if (Own(machine, candidate, name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>An attribute that a type itself defines, unbound; null if it does not.</summary>
    public virtual PyObject? Own(Machine machine, PyType type, string name) =>
        type.Members is { } members ? members.GetValueOrDefault(name) : Builtins.BuiltinAttributes.Find(machine, type, name);

    /// <summary>What is added to a namespace once the class is made: a class that defines <c>__eq__</c> alone is not hashable.</summary>
    /// <remarks>Source: Python Language Reference, 3.3.1, <c>object.__hash__</c>; CPython, <c>type_ready_set_hash</c>.</remarks>
    protected virtual void Complete(Machine machine, PyType type)
    {
        var members = type.Members!;
        if (members.ContainsKey("__eq__") && !members.ContainsKey("__hash__"))
        {
            members.Add("__hash__", PyNone.Instance);
        }
    }

    private static PyType? Next(PyType[][] rows, int[] heads, out bool isDone)
    {
        isDone = true;
        for (var row = 0; row < rows.Length; row++)
        {
            if (heads[row] == rows[row].Length)
            {
                continue;
            }

            isDone = false;
            var candidate = rows[row][heads[row]];
            var isInTail = false;
            for (var other = 0; other < rows.Length && !isInTail; other++)
            {
                isInTail = Array.IndexOf(rows[other], candidate) > heads[other];
            }

            if (!isInTail)
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool AddsToInstances(Machine machine, PyType type, PyType parent) =>
        ReferenceEquals(parent, PyType.Object) || !type.IsSubtypeOf(ErrorTypes.BaseException) || type.Name switch
        {
            "StopIteration" or "SystemExit" or "ImportError" or "OSError" or "SyntaxError" or "UnicodeEncodeError" or "UnicodeDecodeError"
                or "UnicodeTranslateError" or "BaseExceptionGroup" => true,
            "AttributeError" or "NameError" => machine.Profile.Flag("classes.errorsHoldNames"),
            _ => false,
        };
}
