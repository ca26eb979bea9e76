using Conform.Model.Objects;

namespace Conform.Model.Errors;

/// <summary>The exception types that every modelled version has.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Exceptions", exception hierarchy.</remarks>
public static class ErrorTypes
{
    /// <summary><c>BaseException</c>.</summary>
    public static PyType BaseException { get; } = new("BaseException", PyType.Object);

    /// <summary><c>Exception</c>.</summary>
    public static PyType Exception { get; } = new("Exception", BaseException);

    /// <summary><c>ArithmeticError</c>.</summary>
    public static PyType ArithmeticError { get; } = new("ArithmeticError", Exception);

    /// <summary><c>FloatingPointError</c>.</summary>
    public static PyType FloatingPointError { get; } = new("FloatingPointError", ArithmeticError);

    /// <summary><c>OverflowError</c>.</summary>
    public static PyType OverflowError { get; } = new("OverflowError", ArithmeticError);

    /// <summary><c>ZeroDivisionError</c>.</summary>
    public static PyType ZeroDivisionError { get; } = new("ZeroDivisionError", ArithmeticError);

    /// <summary><c>AssertionError</c>.</summary>
    public static PyType AssertionError { get; } = new("AssertionError", Exception);

    /// <summary><c>AttributeError</c>.</summary>
    public static PyType AttributeError { get; } = new("AttributeError", Exception);

    /// <summary><c>BufferError</c>.</summary>
    public static PyType BufferError { get; } = new("BufferError", Exception);

    /// <summary><c>EOFError</c>.</summary>
    public static PyType EOFError { get; } = new("EOFError", Exception);

    /// <summary><c>ImportError</c>.</summary>
    public static PyType ImportError { get; } = new("ImportError", Exception);

    /// <summary><c>ModuleNotFoundError</c>.</summary>
    public static PyType ModuleNotFoundError { get; } = new("ModuleNotFoundError", ImportError);

    /// <summary><c>LookupError</c>.</summary>
    public static PyType LookupError { get; } = new("LookupError", Exception);

    /// <summary><c>IndexError</c>.</summary>
    public static PyType IndexError { get; } = new("IndexError", LookupError);

    /// <summary><c>KeyError</c>.</summary>
    public static PyType KeyError { get; } = new("KeyError", LookupError);

    /// <summary><c>MemoryError</c>.</summary>
    public static PyType MemoryError { get; } = new("MemoryError", Exception);

    /// <summary><c>NameError</c>.</summary>
    public static PyType NameError { get; } = new("NameError", Exception);

    /// <summary><c>UnboundLocalError</c>.</summary>
    public static PyType UnboundLocalError { get; } = new("UnboundLocalError", NameError);

    /// <summary><c>OSError</c>.</summary>
    public static PyType OSError { get; } = new("OSError", Exception);

    /// <summary><c>BlockingIOError</c>.</summary>
    public static PyType BlockingIOError { get; } = new("BlockingIOError", OSError);

    /// <summary><c>ChildProcessError</c>.</summary>
    public static PyType ChildProcessError { get; } = new("ChildProcessError", OSError);

    /// <summary><c>ConnectionError</c>.</summary>
    public static PyType ConnectionError { get; } = new("ConnectionError", OSError);

    /// <summary><c>BrokenPipeError</c>.</summary>
    public static PyType BrokenPipeError { get; } = new("BrokenPipeError", ConnectionError);

    /// <summary><c>ConnectionAbortedError</c>.</summary>
    public static PyType ConnectionAbortedError { get; } = new("ConnectionAbortedError", ConnectionError);

    /// <summary><c>ConnectionRefusedError</c>.</summary>
    public static PyType ConnectionRefusedError { get; } = new("ConnectionRefusedError", ConnectionError);

    /// <summary><c>ConnectionResetError</c>.</summary>
    public static PyType ConnectionResetError { get; } = new("ConnectionResetError", ConnectionError);

    /// <summary><c>FileExistsError</c>.</summary>
    public static PyType FileExistsError { get; } = new("FileExistsError", OSError);

    /// <summary><c>FileNotFoundError</c>.</summary>
    public static PyType FileNotFoundError { get; } = new("FileNotFoundError", OSError);

    /// <summary><c>InterruptedError</c>.</summary>
    public static PyType InterruptedError { get; } = new("InterruptedError", OSError);

    /// <summary><c>IsADirectoryError</c>.</summary>
    public static PyType IsADirectoryError { get; } = new("IsADirectoryError", OSError);

    /// <summary><c>NotADirectoryError</c>.</summary>
    public static PyType NotADirectoryError { get; } = new("NotADirectoryError", OSError);

    /// <summary><c>PermissionError</c>.</summary>
    public static PyType PermissionError { get; } = new("PermissionError", OSError);

    /// <summary><c>ProcessLookupError</c>.</summary>
    public static PyType ProcessLookupError { get; } = new("ProcessLookupError", OSError);

    /// <summary><c>TimeoutError</c>.</summary>
    public static PyType TimeoutError { get; } = new("TimeoutError", OSError);

    /// <summary><c>ReferenceError</c>.</summary>
    public static PyType ReferenceError { get; } = new("ReferenceError", Exception);

    /// <summary><c>RuntimeError</c>.</summary>
    public static PyType RuntimeError { get; } = new("RuntimeError", Exception);

    /// <summary><c>NotImplementedError</c>.</summary>
    public static PyType NotImplementedError { get; } = new("NotImplementedError", RuntimeError);

    /// <summary><c>RecursionError</c>.</summary>
    public static PyType RecursionError { get; } = new("RecursionError", RuntimeError);

    /// <summary><c>StopAsyncIteration</c>.</summary>
    public static PyType StopAsyncIteration { get; } = new("StopAsyncIteration", Exception);

    /// <summary><c>StopIteration</c>.</summary>
    public static PyType StopIteration { get; } = new("StopIteration", Exception);

    /// <summary><c>SyntaxError</c>.</summary>
    public static PyType SyntaxError { get; } = new("SyntaxError", Exception);

    /// <summary><c>IndentationError</c>.</summary>
    public static PyType IndentationError { get; } = new("IndentationError", SyntaxError);

    /// <summary><c>TabError</c>.</summary>
    public static PyType TabError { get; } = new("TabError", IndentationError);

    /// <summary><c>SystemError</c>.</summary>
    public static PyType SystemError { get; } = new("SystemError", Exception);

    /// <summary><c>TypeError</c>.</summary>
    public static PyType TypeError { get; } = new("TypeError", Exception);

    /// <summary><c>ValueError</c>.</summary>
    public static PyType ValueError { get; } = new("ValueError", Exception);

    /// <summary><c>UnicodeError</c>.</summary>
    public static PyType UnicodeError { get; } = new("UnicodeError", ValueError);

    /// <summary><c>UnicodeDecodeError</c>.</summary>
    public static PyType UnicodeDecodeError { get; } = new("UnicodeDecodeError", UnicodeError);

    /// <summary><c>UnicodeEncodeError</c>.</summary>
    public static PyType UnicodeEncodeError { get; } = new("UnicodeEncodeError", UnicodeError);

    /// <summary><c>UnicodeTranslateError</c>.</summary>
    public static PyType UnicodeTranslateError { get; } = new("UnicodeTranslateError", UnicodeError);

    /// <summary><c>Warning</c>.</summary>
    public static PyType Warning { get; } = new("Warning", Exception);

    /// <summary><c>BytesWarning</c>.</summary>
    public static PyType BytesWarning { get; } = new("BytesWarning", Warning);

    /// <summary><c>DeprecationWarning</c>.</summary>
    public static PyType DeprecationWarning { get; } = new("DeprecationWarning", Warning);

    /// <summary><c>FutureWarning</c>.</summary>
    public static PyType FutureWarning { get; } = new("FutureWarning", Warning);

    /// <summary><c>ImportWarning</c>.</summary>
    public static PyType ImportWarning { get; } = new("ImportWarning", Warning);

    /// <summary><c>PendingDeprecationWarning</c>.</summary>
    public static PyType PendingDeprecationWarning { get; } = new("PendingDeprecationWarning", Warning);

    /// <summary><c>ResourceWarning</c>.</summary>
    public static PyType ResourceWarning { get; } = new("ResourceWarning", Warning);

    /// <summary><c>RuntimeWarning</c>.</summary>
    public static PyType RuntimeWarning { get; } = new("RuntimeWarning", Warning);

    /// <summary><c>SyntaxWarning</c>.</summary>
    public static PyType SyntaxWarning { get; } = new("SyntaxWarning", Warning);

    /// <summary><c>UnicodeWarning</c>.</summary>
    public static PyType UnicodeWarning { get; } = new("UnicodeWarning", Warning);

    /// <summary><c>UserWarning</c>.</summary>
    public static PyType UserWarning { get; } = new("UserWarning", Warning);

    /// <summary><c>GeneratorExit</c>.</summary>
    public static PyType GeneratorExit { get; } = new("GeneratorExit", BaseException);

    /// <summary><c>KeyboardInterrupt</c>.</summary>
    public static PyType KeyboardInterrupt { get; } = new("KeyboardInterrupt", BaseException);

    /// <summary><c>SystemExit</c>.</summary>
    public static PyType SystemExit { get; } = new("SystemExit", BaseException);

    /// <summary><c>dataclasses.FrozenInstanceError</c>.</summary>
    public static PyType FrozenInstanceError { get; } = new("FrozenInstanceError", AttributeError) { ModuleName = "dataclasses" };

    /// <summary><c>copy.Error</c>, whose name is <c>Error</c>.</summary>
    public static PyType CopyError { get; } = new("Error", Exception) { ModuleName = "copy" };

    /// <summary>The types that are built-in names; two names more, <c>IOError</c> and <c>EnvironmentError</c>, stand for <see cref="OSError"/>.</summary>
    public static IReadOnlyList<PyType> Builtins { get; } =
    [
        BaseException, Exception, ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError, AssertionError, AttributeError,
        BufferError, EOFError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError, NameError, UnboundLocalError,
        OSError, BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError,
        ConnectionResetError, FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError,
        ProcessLookupError, TimeoutError, ReferenceError, RuntimeError, NotImplementedError, RecursionError, StopAsyncIteration, StopIteration,
        SyntaxError, IndentationError, TabError, SystemError, TypeError, ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError,
        UnicodeTranslateError, Warning, BytesWarning, DeprecationWarning, FutureWarning, ImportWarning, PendingDeprecationWarning, ResourceWarning,
        RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning, GeneratorExit, KeyboardInterrupt, SystemExit,
    ];
}
