namespace Conform.Model.Objects;

/// <summary>What <c>keys()</c>, <c>values()</c> or <c>items()</c> of a dict returns: it shows the dict as it is now.</summary>
public sealed class PyDictView : PyObject
{
    /// <summary>Makes a view.</summary>
    /// <param name="type"><c>dict_keys</c>, <c>dict_values</c> or <c>dict_items</c>, or a type that derives from one of them.</param>
    /// <param name="dict">The dict.</param>
    public PyDictView(PyType type, PyDict dict)
        : base(type) => Dict = dict;

    /// <summary>The dict.</summary>
    public PyDict Dict { get; }

    /// <summary>What it shows.</summary>
    public DictPart Part => Type.IsSubtypeOf(PyType.DictKeys) ? DictPart.Key : Type.IsSubtypeOf(PyType.DictValues) ? DictPart.Value : DictPart.Item;

    /// <summary>A new iterator over what it shows: in the order of an OrderedDict for a view that comes from one.</summary>
    public PyIterator Iterate()
    {
        if (Dict is PyOrderedDict ordered && Type.Parent != PyType.Object)
        {
            return new PyOrderedDictIterator(ordered, Part, isReversed: false);
        }

        var type = Part switch { DictPart.Key => IteratorTypes.DictKey, DictPart.Value => IteratorTypes.DictValue, _ => IteratorTypes.DictItem };
        return new PyDictIterator(type, Dict, Part);
    }
}
