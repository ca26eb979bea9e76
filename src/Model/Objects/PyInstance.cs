namespace Conform.Model.Objects;

/// <summary>An object without contents other than its attributes: an instance of a class made by the program, or <c>object()</c>.</summary>
public sealed class PyInstance : PyObject
{
    /// <summary>Makes an instance of <paramref name="type"/>, whose layout is that of <c>object</c>.</summary>
    public PyInstance(PyType type)
        : base(type)
    {
    }
}
