using Conform.Model.Objects;

namespace Conform.Model.Errors;

/// <summary>An exception object: Python's errors are data here, never .NET exceptions.</summary>
public sealed class PyException : PyObject
{
    /// <summary>Makes an exception of <paramref name="type"/>, one of <see cref="ErrorTypes"/>.</summary>
    public PyException(PyType type, PyTuple arguments)
        : base(type) => Arguments = arguments;

    /// <summary>Its <c>args</c>.</summary>
    public PyTuple Arguments { get; }
}
