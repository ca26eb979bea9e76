namespace Conform.Model.Objects;

/// <summary>The attributes that one object has of its own: its <c>__dict__</c> and its filled slots.</summary>
/// <remarks>Mutable; belongs to one object.</remarks>
public sealed class PyInstanceState
{
    /// <summary>The <c>__dict__</c>, or null until the first attribute is set or the dict is asked for.</summary>
    public PyDict? Dictionary { get; set; }

    /// <summary>The values of the filled slots, or null while there are none.</summary>
    public Dictionary<PySlot, PyObject>? Slots { get; set; }
}
