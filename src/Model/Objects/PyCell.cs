namespace Conform.Model.Objects;

/// <summary>A variable that a function shares with the functions inside it.</summary>
/// <remarks>Source: Python Language Reference, 4.2.2 "Resolution of names"; CPython, Objects/cellobject.c.</remarks>
public sealed class PyCell : PyObject
{
    /// <summary>Makes an empty cell.</summary>
    public PyCell()
        : base(PyType.Cell)
    {
    }

    /// <summary>What the variable refers to, or null while it is not bound.</summary>
    public PyObject? Content { get; set; }
}
