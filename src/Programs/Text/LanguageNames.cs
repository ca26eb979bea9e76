using System.Collections.Frozen;

namespace Conform.Programs.Text;

/// <summary>The names of the program language: which builtins and attributes a program may use, and what is never a name.</summary>
/// <remarks>The one place that a new builtin or method is added to. The text of a program can reach nothing else of Python: other builtins,
/// names that begin with two underscores, attributes that begin with one, and attributes not listed here are rejected when it is parsed.</remarks>
public static class LanguageNames
{
    /// <summary>The module of the header; a program can neither bind nor change it.</summary>
    public const string CopyModule = "copy";

    /// <summary>Python's keywords, 3.8 to 3.13. Source: Python Language Reference, 2.3.1 "Keywords".</summary>
    public static FrozenSet<string> Keywords { get; } = Names(
        """
        False None True and as assert async await break class continue def del elif else except finally for from global if import in is
        lambda nonlocal not or pass raise return try while with yield
        """);

    /// <summary>The builtins that a program may use; it may bind them too.</summary>
    public static FrozenSet<string> Builtins { get; } = Names(
        """
        abs bool bytearray bytes complex dict float frozenset int len list max min range repr reversed set slice sorted str sum tuple
        """);

    /// <summary>The functions of the module <see cref="CopyModule"/> that a program may call.</summary>
    public static FrozenSet<string> CopyFunctions { get; } = Names("copy deepcopy");

    /// <summary>The attributes that a program may name.</summary>
    /// <remarks><c>format</c>, <c>format_map</c> (attribute access by string), <c>translate</c> and <c>maketrans</c> are left out on purpose.</remarks>
    public static FrozenSet<string> Attributes { get; } = Names(
        """
        append clear copy count extend index insert pop remove reverse sort
        fromkeys get items keys popitem setdefault update values
        add difference difference_update discard intersection intersection_update isdisjoint issubset issuperset
        symmetric_difference symmetric_difference_update union
        capitalize casefold center decode encode endswith expandtabs find fromhex hex join ljust lower lstrip partition
        removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase
        title upper zfill
        isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper
        as_integer_ratio bit_length conjugate denominator imag is_integer numerator real
        indices start step stop
        """);

    /// <summary>The builtins of Python, 3.8 to 3.13 and those that its start-up adds, that a program may neither read nor bind.</summary>
    public static FrozenSet<string> OtherBuiltins { get; } = Names(
        """
        ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError
        BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
        DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup FileExistsError
        FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
        InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError
        NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
        ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
        StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError
        UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning
        ValueError Warning WindowsError ZeroDivisionError _IncompleteInputError
        aiter all anext any ascii bin breakpoint callable chr classmethod compile copyright credits delattr dir divmod enumerate eval
        exec exit filter format getattr globals hasattr hash help hex id input isinstance issubclass iter license locals map memoryview
        next object oct open ord pow print property quit round setattr staticmethod super type vars zip
        """);

    /// <summary>Whether <paramref name="text"/> is an identifier as a program may write it: ASCII, no keyword.</summary>
    public static bool IsIdentifier(string text) =>
        !string.IsNullOrEmpty(text) && !char.IsAsciiDigit(text[0]) && text.All(IsIdentifierPart) && !Keywords.Contains(text);

    /// <summary>Whether a program may bind <paramref name="name"/>.</summary>
    public static bool IsBindable(string name) =>
        IsIdentifier(name) && !name.StartsWith("__", StringComparison.Ordinal) && !OtherBuiltins.Contains(name) && name != CopyModule;

    internal static bool IsIdentifierPart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static FrozenSet<string> Names(string text) =>
        text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
