namespace Conform.Model.Objects;

/// <summary>One object on the modelled heap. Two references mean the same Python object exactly when they are the same .NET reference.</summary>
/// <remarks>Objects hold state only; what may be done with them is in <see cref="Semantics.TypeRules"/>, so that a rule can be overridden.
/// Source: Python Language Reference, 3.1 "Objects, values and types".</remarks>
public abstract class PyObject
{
    private PyType? type;

    /// <summary>Makes an object of <paramref name="type"/>; null stands for <c>type</c> itself.</summary>
    protected PyObject(PyType? type) => this.type = type;

    /// <summary>Its exact type; for a type object <c>type</c>.</summary>
    public PyType Type => type ?? PyType.TypeType;

    /// <summary>The attributes that the object has of its own; null for an object of a built-in type, which has none, and until the first is needed.</summary>
    public PyInstanceState? State { get; set; }

    /// <summary>Makes the object an instance of another type that has the same layout: what a subclass constructor and <c>x.__class__ = C</c> do.</summary>
    internal void SetType(PyType value) => type = value;
}
