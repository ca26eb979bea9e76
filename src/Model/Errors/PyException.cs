using Conform.Model.Objects;

namespace Conform.Model.Errors;

/// <summary>An exception object: Python's errors are data here, never .NET exceptions.</summary>
/// <remarks>Of tracebacks only the frames are modelled, because they keep what their variables refer to. Source: CPython, Objects/exceptions.c.</remarks>
public sealed class PyException : PyObject
{
    /// <summary>Makes an exception of <paramref name="type"/>, one of <see cref="ErrorTypes"/> or a class derived from one.</summary>
    public PyException(PyType type, PyTuple arguments)
        : base(type)
    {
        Arguments = arguments;
        if (arguments.Items is [var first, ..] && (type.IsSubtypeOf(ErrorTypes.StopIteration) || type.IsSubtypeOf(ErrorTypes.SystemExit)))
        {
            Value = arguments.Items.Length > 1 && type.IsSubtypeOf(ErrorTypes.SystemExit) ? arguments : first;
        }
    }

    /// <summary>Its <c>args</c>.</summary>
    public PyTuple Arguments { get; set; }

    /// <summary>Its <c>__cause__</c>, or null for <c>None</c>.</summary>
    public PyException? Cause { get; set; }

    /// <summary>Its <c>__context__</c>, or null for <c>None</c>.</summary>
    public PyException? Context { get; set; }

    /// <summary>Its <c>__suppress_context__</c>.</summary>
    public bool SuppressesContext { get; set; }

    /// <summary>The frames that its traceback keeps; null if there are none, or if nobody counts references. Source: CPython, <c>PyTraceBack_Here</c>.</summary>
    public HashSet<Execution.Frame>? Frames { get; set; }

    /// <summary>The object without the attribute, which an <c>AttributeError</c> holds from 3.10 on; null if nobody counts references. Source: CPython,
    /// <c>_PyObject_SetAttributeErrorContext</c>.</summary>
    public PyObject? Subject { get; set; }

    /// <summary>Whether it went through a function of the standard library that is written in Python, so that its traceback keeps variables that are not modelled.</summary>
    public bool IsThroughLibrary { get; set; }

    /// <summary>The <c>value</c> of a <c>StopIteration</c> or the <c>code</c> of a <c>SystemExit</c>; null for <c>None</c> and any other.</summary>
    public PyObject? Value { get; set; }
}
