using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Model.Observing;

/// <summary>What is observed of one object: its value if it is an atom, its children otherwise.</summary>
/// <remarks>Reads state only: no rule of the model is asked. Stateless.</remarks>
internal static class ObjectShape
{
    /// <summary>The value of an atom, or null for anything else.</summary>
    internal static AtomValue? ValueOf(PyObject value) => value switch
    {
        PyInt number => new IntValue(number.Value),
        PyStr text => new StrValue(text.Value),
        PyFloat number => new FloatValue(number.Value),
        PyComplex number => new ComplexValue(number.Real, number.Imaginary),
        PyBytes bytes => new BytesValue(bytes.Value),
        PyDeque { MaxLength: { } bound } => new IntValue(bound),
        PyArray array => ItemsOf(array.Format, array.Value.ToArray()),
        PyMemoryView { IsReleased: false } view => ItemsOf(view.Format, view.ToBytes()),
        PyByteArray bytes => new BytesValue(bytes.Value.ToValueList()),
        PyType type => new NameValue(type.ShortName),
        PyBuiltinFunction function when function.Type == PyType.BuiltinFunction || function.Type == PyType.Function => new NameValue(function.Method.AttributeName),
        PyFunction { Name: PyStr name } => new NameValue(name.Value.ToString()),
        PyModule module => new NameValue(module.Name),
        _ => null,
    };

    /// <summary>Appends what <see cref="ChildrenOf"/> returns; makes no array for what most objects are.</summary>
    internal static void AppendChildren(PyObject value, List<PyObject> to)
    {
        switch (value)
        {
            case PyInt or PyStr or PyFloat or PyNone:
                break;
            case PyTuple tuple:
                to.AddRange(tuple.Items);
                break;
            case PyList list:
                to.AddRange(list.Items);
                break;
            case PyDict { Memo: null } dict and not (PyDefaultDict or PyOrderedDict):
                for (var index = 0; index < dict.EntryCount; index++)
                {
                    if (dict.TryEntry(index, out var key, out var item, out _))
                    {
                        to.Add(key);
                        to.Add(item);
                    }
                }

                break;
            default:
                to.AddRange(ChildrenOf(value));
                break;
        }
    }

    /// <summary>The children, in the order of <see cref="ObservedNode.Children"/>.</summary>
    internal static PyObject[] ChildrenOf(PyObject value) => value switch
    {
        PyTuple tuple => tuple.Items,
        PyList list => [.. list.Items],
        PyDeque deque => deque.Items,
        PyDefaultDict dict => [dict.Factory, .. EntriesOf(dict)],
        PyOrderedDict dict => EntriesOf(dict),
        PyDict { Memo: not null } => [],
        PyDict dict => EntriesOf(dict),
        PySet set => ElementsOf(set),
        PyRange range => [range.Start, range.Stop, range.Step],
        PySlice slice => [slice.Start, slice.Stop, slice.Step],
        PyDictView view => [view.Dict],
        PyFunction function => [OrNone(function.Defaults), OrNone(function.KeywordDefaults), .. function.Closure],
        PyCell cell => cell.Content is { } content ? [content] : [],
        PyType { IsHeap: true } type => type.Bases,
        PyBoundMethod method => [method.Function, method.Self],
        PyProperty property => [OrNone(property.Getter), OrNone(property.Setter), OrNone(property.Deleter)],
        PyMethodWrapper wrapper => [wrapper.Function],
        PyException exception => [exception.Arguments],
        PyMemoryView { IsReleased: false } view => [view.Owner],
        _ => [],
    };

    /// <summary>The object's class if it is one of the program, or null.</summary>
    internal static PyType? ClassOf(PyObject value) => value.Type.IsHeap ? value.Type : null;

    /// <summary>Whether the order of the children is not known.</summary>
    internal static bool IsUnordered(PyObject value) => value is PySet { IsOrderKnown: false };

    private static PyObject OrNone(PyObject? value) => value ?? PyNone.Instance;

    private static ArrayValue ItemsOf(ItemFormat format, byte[] bytes)
    {
        var items = new AtomValue[bytes.Length / format.Size];
        for (var index = 0; index < items.Length; index++)
        {
            var item = bytes.AsSpan(index * format.Size, format.Size);
            items[index] = format.IsFloat ? new FloatValue(format.ReadFloat(item)) : new IntValue(format.ReadInteger(item));
        }

        return new(format.Code.ToString(), items.ToValueList());
    }

    private static PyObject[] EntriesOf(PyOrderedDict dict)
    {
        // The values are found by the keys' identity, so that no key is compared.
        var values = new Dictionary<PyObject, PyObject>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < dict.EntryCount; index++)
        {
            if (dict.TryEntry(index, out var key, out var value, out _))
            {
                values.Add(key, value);
            }
        }

        var entries = new List<PyObject>(dict.Count * 2);
        for (var node = dict.First; node is not null; node = node.Next)
        {
            entries.Add(node.Key);
            entries.Add(values[node.Key]);
        }

        return [.. entries];
    }

    private static PyObject[] EntriesOf(PyDict dict)
    {
        var entries = new PyObject[dict.Count * 2];
        var count = 0;
        for (var index = 0; index < dict.EntryCount; index++)
        {
            if (dict.TryEntry(index, out var key, out var value, out _))
            {
                (entries[count], entries[count + 1]) = (key, value);
                count += 2;
            }
        }

        return entries;
    }

    private static PyObject[] ElementsOf(PySet set)
    {
        var elements = new PyObject[set.Count];
        var count = 0;
        for (var slot = 0; slot < set.SlotCount; slot++)
        {
            if (set.TrySlot(slot, out var element, out _))
            {
                elements[count++] = element;
            }
        }

        return elements;
    }
}
