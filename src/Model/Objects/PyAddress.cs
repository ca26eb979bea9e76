namespace Conform.Model.Objects;

/// <summary>What <c>id</c> or <c>object.__hash__</c> returns: an int of which only is known whose it is. It can be compared for equality, kept and passed over; where its number
/// would count, the run ends.</summary>
public sealed class PyAddress : PyObject
{
    private static readonly PyType UnknownInt = new("int", PyType.Object);

    /// <summary>Makes the int for <paramref name="subject"/>.</summary>
    public PyAddress(PyObject subject)
        : base(UnknownInt) => Subject = subject;

    /// <summary>Whether it is the hash that follows from the address, which is another number.</summary>
    public bool IsHash { get; init; }

    /// <summary>The object whose address it is.</summary>
    public PyObject Subject { get; }
}
