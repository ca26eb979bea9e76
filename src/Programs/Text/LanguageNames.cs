using System.Collections.Frozen;

namespace Conform.Programs.Text;

/// <summary>The names of the program language: which builtins, modules and attributes a program may use, and what is never a name.</summary>
/// <remarks>The one place that a new builtin or module is added to. The text of a program can reach nothing else of Python: other builtins and
/// modules, names that begin with two underscores, and attributes that lead from an object to the code, frame or namespace behind it are
/// rejected when it is parsed.</remarks>
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

    /// <summary>The builtins that a program may use; it may bind them too, but for <see cref="GetAttribute"/>.</summary>
    public static FrozenSet<string> Builtins { get; } = Names(
        """
        abs all any ascii bin bool bytearray bytes callable chr classmethod complex delattr dict divmod enumerate filter float frozenset
        getattr hasattr hash hex id int isinstance issubclass iter len list map max memoryview min next object oct ord pow property range
        repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
        Ellipsis NotImplemented
        ArithmeticError AssertionError AttributeError BaseException BufferError EOFError Exception FloatingPointError GeneratorExit
        ImportError IndexError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotImplementedError
        OSError OverflowError RecursionError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError
        SystemExit TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError ValueError
        DeprecationWarning RuntimeWarning UserWarning Warning ZeroDivisionError
        """);

    /// <summary>The builtin that may only be called, with the name of the attribute as a literal: otherwise it would reach any attribute.</summary>
    public const string GetAttribute = "getattr";

    /// <summary>The modules that a header may import, each with the names that a program may use of it.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Modules { get; } = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        [CopyModule] = Names("copy deepcopy replace"),
        ["array"] = Names("array"),
        ["collections"] = Names("Counter OrderedDict defaultdict deque namedtuple"),
        ["dataclasses"] = Names("asdict astuple dataclass field fields replace FrozenInstanceError"),
        ["gc"] = Names("collect"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names with two leading underscores that a class body may bind: special methods and what configures a class.</summary>
    /// <remarks>Source: Python Language Reference, 3.3 "Special method names"; Library Reference, "copy", "pickle", "dataclasses". Left out are
    /// those that the language has no use for: finalizers, context managers, coroutines, buffers, formatting, <c>__getattribute__</c>.</remarks>
    public static FrozenSet<string> SpecialNames { get; } = Names(
        """
        __new__ __init__ __init_subclass__ __set_name__ __slots__ __match_args__ __post_init__ __doc__
        __repr__ __str__ __bytes__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __hash__ __bool__
        __getattr__ __setattr__ __delattr__ __get__ __set__ __delete__ __dir__ __instancecheck__ __subclasscheck__ __class_getitem__
        __call__ __len__ __length_hint__ __getitem__ __setitem__ __delitem__ __missing__ __iter__ __next__ __reversed__ __contains__
        __add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ __lshift__ __rshift__ __and__ __xor__ __or__
        __radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__ __rfloordiv__ __rmod__ __rdivmod__ __rpow__ __rlshift__ __rrshift__ __rand__
        __rxor__ __ror__
        __iadd__ __isub__ __imul__ __imatmul__ __itruediv__ __ifloordiv__ __imod__ __ipow__ __ilshift__ __irshift__ __iand__ __ixor__ __ior__
        __neg__ __pos__ __abs__ __invert__ __complex__ __int__ __float__ __index__ __round__ __trunc__ __floor__ __ceil__
        __copy__ __deepcopy__ __replace__ __reduce__ __reduce_ex__ __getstate__ __setstate__ __getnewargs__ __getnewargs_ex__
        """);

    /// <summary>The attributes with two leading underscores that a program may name, beside those of <see cref="SpecialNames"/>.</summary>
    private static readonly FrozenSet<string> SpecialAttributes = Names(
        """
        __class__ __dict__ __name__ __qualname__ __module__ __bases__ __base__ __mro__ __self__ __func__ __wrapped__ __objclass__
        __defaults__ __kwdefaults__ __annotations__ __cause__ __context__ __suppress_context__
        """);

    /// <summary>The attributes that lead from an object to the code, frame or namespace behind it or look attributes up by a computed name.</summary>
    private static readonly FrozenSet<string> Hatches = Names(
        """
        format format_map mro with_traceback
        gi_code gi_frame gi_running gi_suspended gi_yieldfrom cr_await cr_code cr_frame cr_origin cr_running cr_suspended
        ag_await ag_code ag_frame ag_running ag_suspended tb_frame tb_lasti tb_lineno tb_next
        f_back f_builtins f_code f_generator f_globals f_lasti f_lineno f_locals f_trace f_trace_lines f_trace_opcodes
        co_code co_consts co_names
        __get__ __set__ __delete__ __dir__ __instancecheck__ __subclasscheck__
        """);

    /// <summary>The builtins of Python, 3.8 to 3.15 and those that its start-up adds, that a program may neither read nor bind.</summary>
    public static FrozenSet<string> OtherBuiltins { get; } = Names(
        """
        BaseExceptionGroup BlockingIOError BrokenPipeError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
        ConnectionRefusedError ConnectionResetError EncodingWarning EnvironmentError ExceptionGroup FileExistsError FileNotFoundError
        FutureWarning IOError ImportCycleError ImportWarning IndentationError InterruptedError IsADirectoryError NotADirectoryError
        PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError ResourceWarning SyntaxWarning TabError
        TimeoutError UnicodeWarning WindowsError _IncompleteInputError
        aiter anext breakpoint compile copyright credits dir eval exec exit format frozendict globals help input license locals open print quit
        """);

    /// <summary>Whether a program may name the attribute <paramref name="name"/>: any identifier but those that lead out of the language.</summary>
    public static bool IsAttribute(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsIdentifier(name) && !Hatches.Contains(name)
            && (!name.StartsWith("__", StringComparison.Ordinal) || SpecialNames.Contains(name) || SpecialAttributes.Contains(name));
    }

    /// <summary>Whether <paramref name="text"/> is an identifier as a program may write it: ASCII, no keyword.</summary>
    public static bool IsIdentifier(string text) =>
        !string.IsNullOrEmpty(text) && !char.IsAsciiDigit(text[0]) && text.All(IsIdentifierPart) && !Keywords.Contains(text);

    /// <summary>Whether a program may bind <paramref name="name"/> anywhere, if its header does not.</summary>
    public static bool IsBindable(string name) =>
        IsIdentifier(name) && !name.StartsWith("__", StringComparison.Ordinal) && !OtherBuiltins.Contains(name) && name is not (CopyModule or GetAttribute);

    internal static bool IsIdentifierPart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static FrozenSet<string> Names(string text) =>
        text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
