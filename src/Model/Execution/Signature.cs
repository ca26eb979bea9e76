namespace Conform.Model.Execution;

/// <summary>How a built-in callable takes arguments, and with it the texts of CPython's arity errors.</summary>
public enum CallStyle
{
    /// <summary><c>METH_NOARGS</c>: "list.clear() takes no arguments (1 given)".</summary>
    NoArguments,

    /// <summary><c>METH_O</c>: "list.append() takes exactly one argument (2 given)".</summary>
    OneArgument,

    /// <summary>Positional-only with a range of counts: "insert expected 2 arguments, got 1".</summary>
    Positional,

    /// <summary><c>METH_VARARGS</c> with a format string, a range of counts: "find() takes at least 1 argument (0 given)".</summary>
    Parsed,

    /// <summary>Positional and keyword parameters.</summary>
    Keywords,

    /// <summary>Any number of positional arguments.</summary>
    Variadic,

    /// <summary>A function written in Python: "copy() missing 1 required positional argument: 'x'".</summary>
    Function,
}

/// <summary>The parameters of a built-in callable.</summary>
/// <param name="Style">How arguments are taken.</param>
/// <param name="Required">Number of required parameters, 0 or more.</param>
/// <param name="Names">The parameters' names, in order; a positional-only one may have an empty name.</param>
/// <param name="PositionalOnly">How many of them cannot be given by keyword.</param>
/// <param name="KeywordOnly">How many of them, at the end, cannot be given by position.</param>
/// <remarks>Source: CPython, Python/getargs.c and the generated argument clinic code.</remarks>
public sealed record Signature(CallStyle Style, int Required, IReadOnlyList<string> Names, int PositionalOnly, int KeywordOnly)
{
    /// <summary>No parameters.</summary>
    public static Signature None { get; } = new(CallStyle.NoArguments, 0, [], 0, 0);

    /// <summary>One positional parameter.</summary>
    public static Signature One { get; } = new(CallStyle.OneArgument, 1, [string.Empty], 1, 0);

    /// <summary>Any number of positional arguments.</summary>
    public static Signature Variadic { get; } = new(CallStyle.Variadic, 0, [], 0, 0);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/> positional parameters.</summary>
    public static Signature Positional(int least, int most) =>
        new(CallStyle.Positional, least, [.. Enumerable.Repeat(string.Empty, most)], most, 0);

    /// <summary>As <see cref="Positional"/>, with the texts of <see cref="CallStyle.Parsed"/>.</summary>
    public static Signature Parsed(int least, int most) => Positional(least, most) with { Style = CallStyle.Parsed };

    /// <summary>Parameters that may be given by keyword.</summary>
    /// <param name="required">Number of required ones.</param>
    /// <param name="names">Names in order; an empty name is positional-only, all after a <c>"*"</c> are keyword-only.</param>
    public static Signature Keywords(int required, params string[] names)
    {
        var star = Array.IndexOf(names, "*");
        var all = names.Where(name => name != "*").ToArray();
        return new(CallStyle.Keywords, required, all, all.TakeWhile(name => name.Length == 0).Count(), star < 0 ? 0 : all.Length - star);
    }

    /// <summary>Parameters of a function written in Python.</summary>
    /// <param name="required">Number of required ones.</param>
    /// <param name="names">Names in order.</param>
    public static Signature Function(int required, params string[] names) => new(CallStyle.Function, required, names, 0, 0);
}

/// <summary>The parameters of a built-in before a version that changed them.</summary>
/// <param name="Until">The version that changed them.</param>
/// <param name="Signature">The parameters before it.</param>
public sealed record SignatureBefore(Conform.Programs.PythonVersion Until, Signature Signature);
