using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <content><c>__slots__</c>, and whether instances have a <c>__dict__</c>.</content>
public partial class ClassRules
{
    private const string DictionaryName = "__dict__";
    private const string WeakReferenceName = "__weakref__";

    /// <summary>Declares the slots of a new class. Without <c>__slots__</c> instances have a <c>__dict__</c>; with it only if it names one or a base has one.</summary>
    /// <remarks>Source: Python Language Reference, 3.3.2.4; CPython, <c>type_new_slots</c>.</remarks>
    protected virtual bool TryMakeSlots(Machine machine, PyType type)
    {
        var baseHasDictionary = type.Parent is { } parent && HasDictionary(parent);
        type.HasDictionary = true;
        type.HasWeakReferences = !IsVariableSized(type.Layout);
        if (!type.Members!.TryGetValue("__slots__", out var declared))
        {
            return true;
        }

        var names = new List<PyObject>();
        if (declared is PyStr)
        {
            names.Add(declared);
        }
        else if (!Iteration.TryCollect(machine, declared, names))
        {
            return false;
        }

        type.HasDictionary = HasDictionaryBesideSlots(baseHasDictionary);
        type.HasWeakReferences = false;
        if (names.Count > 0 && IsVariableSized(type.Layout))
        {
            return machine.Raise(ErrorTypes.TypeError, $"nonempty __slots__ not supported for subtype of '{type.Parent!.Name}'") is not null;
        }

        return TryDeclare(machine, type, names);
    }

    /// <summary>Whether instances of a class with <c>__slots__</c>, of which none is named <c>__dict__</c>, have one all the same: if a base has.</summary>
    /// <param name="baseHasDictionary">Whether instances of its base have one.</param>
    /// <remarks>Source: Python Language Reference, 3.3.2.4.1.</remarks>
    protected virtual bool HasDictionaryBesideSlots(bool baseHasDictionary) => baseHasDictionary;

    /// <summary>Whether instances of a type have a <c>__dict__</c>.</summary>
    internal static bool HasDictionary(PyType type) => type.IsHeap
        ? type.HasDictionary || type.Bases.Any(HasDictionary)
        : type.IsSubtypeOf(ErrorTypes.BaseException) || ReferenceEquals(type, PyType.Function)
            || ReferenceEquals(type, CollectionTypes.OrderedDict) || ReferenceEquals(type, CollectionTypes.Counter);

    /// <summary>Whether instances of a type can be referred to weakly.</summary>
    /// <remarks>Source: Python Language Reference, 3.3.2.4.1; Python Library Reference, "weakref — Weak references".</remarks>
    internal static bool HasWeakReferences(PyType type) => type.IsHeap
        ? type.HasWeakReferences || type.Bases.Any(HasWeakReferences)
        : ReferenceEquals(type, PyType.Set) || ReferenceEquals(type, PyType.FrozenSet) || ReferenceEquals(type, CollectionTypes.Deque)
            || ReferenceEquals(type, CollectionTypes.OrderedDict) || ReferenceEquals(type, CollectionTypes.Counter) || ReferenceEquals(type, CollectionTypes.Array);

    private static bool TryDeclare(Machine machine, PyType type, List<PyObject> names)
    {
        var mayHaveWeakReference = !type.Parent!.IsHeap && !IsVariableSized(type.Layout);
        var slots = new List<string>(names.Count);
        foreach (var item in names)
        {
            if (item is not PyStr text)
            {
                return machine.Raise(ErrorTypes.TypeError, $"__slots__ items must be strings, not '{item.Type.Name}'") is not null;
            }

            var name = text.Value.ToString();
            if (!IsIdentifier(name))
            {
                return machine.Raise(ErrorTypes.TypeError, "__slots__ must be identifiers") is not null;
            }

            if (name == DictionaryName)
            {
                if (type.HasDictionary)
                {
                    return machine.Raise(ErrorTypes.TypeError, "__dict__ slot disallowed: we already got one") is not null;
                }

                type.HasDictionary = true;
                continue;
            }

            if (name == WeakReferenceName)
            {
                if (!type.Parent.IsHeap && HasWeakReferences(type.Parent))
                {
                    return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.weakReferencesAlready")) is not null;
                }

                if (!mayHaveWeakReference)
                {
                    return machine.NotModelled("a slot for weak references where it may not be") is not null;
                }

                mayHaveWeakReference = false;
                type.HasWeakReferences = true;
                continue;
            }

            slots.Add(Mangle(type.Name, name));
        }

        foreach (var name in slots)
        {
            if (type.Members!.ContainsKey(name) && name is not ("__qualname__" or "__classcell__"))
            {
                return machine.Raise(ErrorTypes.ValueError, $"'{name}' in __slots__ conflicts with class variable") is not null;
            }
        }

        slots.Sort(string.CompareOrdinal);
        var made = new List<PySlot>(slots.Count);
        foreach (var name in slots)
        {
            var slot = machine.Allocated(new PySlot(type, name));
            made.Add(slot);
            type.Members![name] = slot;
        }

        type.Slots = made;
        return true;
    }

    /// <summary>A private name inside a class: <c>__x</c> becomes <c>_C__x</c>.</summary>
    /// <remarks>Source: Python Language Reference, 6.2.1 "Private name mangling"; CPython, <c>_Py_Mangle</c>.</remarks>
    internal static string Mangle(string type, string name)
    {
        var stripped = type.TrimStart('_');
        return name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal) && stripped.Length > 0
            ? $"_{stripped}{name}"
            : name;
    }

    private static bool IsVariableSized(PyType layout) =>
        ReferenceEquals(layout, PyType.Int) || ReferenceEquals(layout, PyType.Tuple) || ReferenceEquals(layout, PyType.Bytes);

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(static letter => char.IsLetterOrDigit(letter) || letter == '_');
}
