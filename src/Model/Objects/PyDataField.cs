namespace Conform.Model.Objects;

/// <summary>A field of a dataclass: what <c>dataclasses.field()</c> returns.</summary>
/// <remarks>Source: Python Library Reference, "dataclasses", <c>field</c>; CPython, <c>Field</c> in Lib/dataclasses.py.</remarks>
public sealed class PyDataField : PyObject
{
    /// <summary>Makes a field.</summary>
    public PyDataField()
        : base(FieldType)
    {
    }

    /// <summary>The type <c>dataclasses.Field</c>.</summary>
    public static PyType FieldType { get; } = new("Field", PyType.Object) { ModuleName = "dataclasses" };

    /// <summary>Its name, once it is a field of a class.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Its annotation, once it is a field of a class.</summary>
    public PyObject? Annotation { get; set; }

    /// <summary>The default, or null.</summary>
    public PyObject? Default { get; init; }

    /// <summary>What is called for a default, or null.</summary>
    public PyObject? Factory { get; init; }

    /// <summary>Whether <c>__init__</c> has a parameter for it.</summary>
    public bool IsInitialized { get; init; } = true;

    /// <summary>Whether the repr shows it.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Whether comparisons take part in it.</summary>
    public bool IsCompared { get; init; } = true;

    /// <summary>Whether the hash takes part in it; null is as for comparisons.</summary>
    public bool? IsHashed { get; init; }
}
