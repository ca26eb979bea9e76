namespace Conform.Model.Objects;

/// <summary><c>None</c>.</summary>
public sealed class PyNone : PyObject
{
    private PyNone()
        : base(PyType.None)
    {
    }

    /// <summary>The only one.</summary>
    public static PyNone Instance { get; } = new();
}

/// <summary><c>...</c>.</summary>
public sealed class PyEllipsis : PyObject
{
    private PyEllipsis()
        : base(PyType.Ellipsis)
    {
    }

    /// <summary>The only one.</summary>
    public static PyEllipsis Instance { get; } = new();
}

/// <summary><c>NotImplemented</c>: what a type rule returns to leave an operation to the other operand.</summary>
public sealed class PyNotImplemented : PyObject
{
    private PyNotImplemented()
        : base(PyType.NotImplemented)
    {
    }

    /// <summary>The only one.</summary>
    public static PyNotImplemented Instance { get; } = new();
}
