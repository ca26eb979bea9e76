namespace Conform.Model.Objects;

/// <summary>A defaultdict: a dict that makes the values of keys that it does not have.</summary>
public class PyDefaultDict : PyDict
{
    /// <summary>Makes a new empty defaultdict.</summary>
    /// <param name="type"><c>defaultdict</c>, or a type that derives from it.</param>
    /// <param name="factory">What makes the values; <c>None</c> for nothing.</param>
    public PyDefaultDict(PyType type, PyObject factory)
        : base(type) => Factory = factory;

    /// <summary>What is called, without arguments, for the value of a key that is not there; <c>None</c> for nothing.</summary>
    public PyObject Factory { get; set; }
}
