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
        PyByteArray bytes => new BytesValue(bytes.Value.ToValueList()),
        PyType type => new NameValue(type.Name),
        PyBuiltinFunction function => new NameValue(function.Method.Name),
        PyFunction { Name: PyStr name } => new NameValue(name.Value.ToString()),
        PyModule module => new NameValue(module.Name),
        _ => null,
    };

    /// <summary>The children, in the order of <see cref="ObservedNode.Children"/>.</summary>
    internal static PyObject[] ChildrenOf(PyObject value) => value switch
    {
        PyTuple tuple => tuple.Items,
        PyList list => [.. list.Items],
        PyDict dict => EntriesOf(dict),
        PySet set => ElementsOf(set),
        PyRange range => [range.Start, range.Stop, range.Step],
        PySlice slice => [slice.Start, slice.Stop, slice.Step],
        PyDictView view => [view.Dict],
        _ => [],
    };

    /// <summary>Whether the order of the children is not known.</summary>
    internal static bool IsUnordered(PyObject value) => value is PySet { IsOrderKnown: false };

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
