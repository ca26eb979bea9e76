using Conform.Model.Objects;

namespace Conform.Model.Errors;

/// <summary>The exception types that modelled operations raise.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Exceptions", exception hierarchy.</remarks>
public static class ErrorTypes
{
    /// <summary><c>BaseException</c>.</summary>
    public static PyType BaseException { get; } = new("BaseException", PyType.Object);

    /// <summary><c>Exception</c>.</summary>
    public static PyType Exception { get; } = new("Exception", BaseException);

    /// <summary><c>TypeError</c>.</summary>
    public static PyType TypeError { get; } = new("TypeError", Exception);

    /// <summary><c>ValueError</c>.</summary>
    public static PyType ValueError { get; } = new("ValueError", Exception);

    /// <summary><c>LookupError</c>.</summary>
    public static PyType LookupError { get; } = new("LookupError", Exception);

    /// <summary><c>IndexError</c>.</summary>
    public static PyType IndexError { get; } = new("IndexError", LookupError);

    /// <summary><c>KeyError</c>.</summary>
    public static PyType KeyError { get; } = new("KeyError", LookupError);

    /// <summary><c>AttributeError</c>.</summary>
    public static PyType AttributeError { get; } = new("AttributeError", Exception);

    /// <summary><c>NameError</c>.</summary>
    public static PyType NameError { get; } = new("NameError", Exception);

    /// <summary><c>ArithmeticError</c>.</summary>
    public static PyType ArithmeticError { get; } = new("ArithmeticError", Exception);

    /// <summary><c>OverflowError</c>.</summary>
    public static PyType OverflowError { get; } = new("OverflowError", ArithmeticError);

    /// <summary><c>ZeroDivisionError</c>.</summary>
    public static PyType ZeroDivisionError { get; } = new("ZeroDivisionError", ArithmeticError);

    /// <summary><c>RuntimeError</c>.</summary>
    public static PyType RuntimeError { get; } = new("RuntimeError", Exception);

    /// <summary><c>NotImplementedError</c>.</summary>
    public static PyType NotImplementedError { get; } = new("NotImplementedError", RuntimeError);

    /// <summary><c>RecursionError</c>.</summary>
    public static PyType RecursionError { get; } = new("RecursionError", RuntimeError);

    /// <summary><c>MemoryError</c>.</summary>
    public static PyType MemoryError { get; } = new("MemoryError", Exception);

    /// <summary><c>BufferError</c>.</summary>
    public static PyType BufferError { get; } = new("BufferError", Exception);

    /// <summary><c>StopIteration</c>.</summary>
    public static PyType StopIteration { get; } = new("StopIteration", Exception);

    /// <summary><c>UnicodeError</c>.</summary>
    public static PyType UnicodeError { get; } = new("UnicodeError", ValueError);

    /// <summary><c>UnicodeEncodeError</c>.</summary>
    public static PyType UnicodeEncodeError { get; } = new("UnicodeEncodeError", UnicodeError);

    /// <summary><c>UnicodeDecodeError</c>.</summary>
    public static PyType UnicodeDecodeError { get; } = new("UnicodeDecodeError", UnicodeError);

    /// <summary><c>copy.Error</c>, whose name is <c>Error</c>.</summary>
    public static PyType CopyError { get; } = new("Error", Exception);
}
