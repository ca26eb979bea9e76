using Conform.Model.Objects;
using Conform.Programs.Observing;

namespace Conform.Model.Observing;

/// <summary>Which attributes are observed of one object.</summary>
/// <remarks>Reads state only: no rule of the model is asked. Stateless.</remarks>
internal static class AttributeShape
{
    /// <summary>The attributes, in the order of <see cref="ObservedNode.Attributes"/>.</summary>
    internal static IReadOnlyList<KeyValuePair<string, PyObject>> Of(PyObject value) => value switch
    {
        PyType { Members: { } members } => OfClass(members),
        { State: { } state } and not PyType => OfInstance(value.Type, state),
        _ => Array.Empty<KeyValuePair<string, PyObject>>(),
    };

    private static List<KeyValuePair<string, PyObject>> OfClass(IReadOnlyDictionary<string, PyObject> members)
    {
        var attributes = new List<KeyValuePair<string, PyObject>>();
        foreach (var entry in members)
        {
            if (!ObservedShapes.IsClassMachinery(entry.Key) && !IsMachinery(entry.Value))
            {
                attributes.Add(entry);
            }
        }

        attributes.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return attributes;
    }

    /// <summary>Whether an entry of a class's namespace was not made by a statement of the program.</summary>
    private static bool IsMachinery(PyObject entry) => entry switch
    {
        PyMethodWrapper wrapper => IsMachinery(wrapper.Function),
        PySlot or PyBuiltinAttribute or PyTupleGetter => true,
        _ => entry.Type == PyType.Function && entry is not PyFunction,
    };

    private static List<KeyValuePair<string, PyObject>> OfInstance(PyType type, PyInstanceState state)
    {
        var attributes = new List<KeyValuePair<string, PyObject>>();
        if (state.Dictionary is { } dictionary)
        {
            for (var index = 0; index < dictionary.EntryCount; index++)
            {
                if (dictionary.TryEntry(index, out var key, out var value, out _) && key is PyStr name)
                {
                    attributes.Add(new(name.Value.ToString(), value));
                }
            }
        }

        if (state.Slots is { Count: > 0 } filled)
        {
            AddSlots(type, filled, attributes);
        }

        return attributes;
    }

    private static void AddSlots(PyType type, Dictionary<PySlot, PyObject> filled, List<KeyValuePair<string, PyObject>> attributes)
    {
        var taken = attributes.Select(attribute => attribute.Key).ToHashSet(StringComparer.Ordinal);
        var slots = new SortedDictionary<string, PyObject>(StringComparer.Ordinal);
        foreach (var ancestor in type.Mro)
        {
            // A slot is seen where its descriptor is: an assignment to the class can hide it, or give it one more name.
            foreach (var (name, entry) in ancestor.Members is { } members && ancestor.IsHeap ? members : [])
            {
                if (entry is PySlot slot && filled.TryGetValue(slot, out var value) && taken.Add(name))
                {
                    slots.Add(name, value);
                }
            }
        }

        attributes.AddRange(slots);
    }
}
