namespace Conform.Model.Objects;

/// <summary>What <c>keys()</c>, <c>values()</c> or <c>items()</c> of a dict returns: it shows the dict as it is now.</summary>
public sealed class PyDictView : PyObject
{
    /// <summary>Makes a view.</summary>
    /// <param name="type"><c>dict_keys</c>, <c>dict_values</c> or <c>dict_items</c>.</param>
    /// <param name="dict">The dict.</param>
    public PyDictView(PyType type, PyDict dict)
        : base(type) => Dict = dict;

    /// <summary>The dict.</summary>
    public PyDict Dict { get; }
}
