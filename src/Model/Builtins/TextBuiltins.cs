using System.Globalization;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Builtins;

/// <summary>The built-in functions that make text or read it: <c>ascii chr ord repr</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions"; CPython, Python/bltinmodule.c.</remarks>
public static class TextBuiltins
{
    private const int CodePointLimit = 0x110000;

    /// <summary>All of them.</summary>
    public static IEnumerable<BuiltinMethod> All =>
    [
        new(null, "ascii", Signature.One, static (machine, _, arguments) => Ascii(machine, arguments[0]!)),
        new(null, "chr", Signature.One, static (machine, _, arguments) => Character(machine, arguments[0]!)),
        new(null, "ord", Signature.One, static (machine, _, arguments) => CodePoint(machine, arguments[0]!)),
        new(null, "repr", Signature.One, static (machine, _, arguments) => Representation.Repr(machine, arguments[0]!)),
    ];

    /// <summary><c>ascii(x)</c>: the repr, with what is not ASCII written as escapes.</summary>
    /// <remarks>Source: CPython, <c>PyObject_ASCII</c>.</remarks>
    internal static PyStr? Ascii(Machine machine, PyObject value)
    {
        if (Representation.Repr(machine, value) is not { } text)
        {
            return null;
        }

        if (!text.Value.Points.AsSpan().ContainsAnyExceptInRange(0, 127))
        {
            return text;
        }

        var escaped = new CodePointBuilder();
        foreach (var point in text.Value.Points)
        {
            _ = point < 0x80 ? escaped.Append(((char)point).ToString()) : escaped.Append(Escape(point));
        }

        return machine.Fits(escaped.Length) ? machine.Str(escaped.ToCodePoints()) : null;
    }

    private static string Escape(int point) => point switch
    {
        > 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\U{point:x8}"),
        > 0xFF => string.Create(CultureInfo.InvariantCulture, $"\\u{point:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\x{point:x2}"),
    };

    /// <summary><c>chr(i)</c>.</summary>
    /// <remarks>Source: CPython, <c>builtin_chr</c>.</remarks>
    private static PyObject? Character(Machine machine, PyObject value)
    {
        var isTooLarge = value is PyInt { Value: var number } && (number < int.MinValue || number > int.MaxValue);
        if (!(isTooLarge && machine.Profile.Flag("text.chrHasNoOverflow")))
        {
            if (!ArgumentConversion.TryCInt(machine, value, out var point))
            {
                return null;
            }

            if (point is >= 0 and < CodePointLimit)
            {
                return machine.Character(point);
            }
        }

        return machine.Raise(ErrorTypes.ValueError, "chr() arg not in range(0x110000)");
    }

    /// <summary><c>ord(c)</c> of a str, bytes or bytearray of length 1.</summary>
    /// <remarks>Source: CPython, <c>builtin_ord</c>.</remarks>
    private static PyObject? CodePoint(Machine machine, PyObject value)
    {
        var (length, first) = value switch
        {
            PyStr text => (text.Value.Length, text.Value.Length > 0 ? text.Value[0] : 0),
            PyBytes bytes => (bytes.Value.Count, bytes.Value.Count > 0 ? bytes.Value[0] : 0),
            PyByteArray bytes => (bytes.Value.Count, bytes.Value.Count > 0 ? bytes.Value[0] : 0),
            _ => (-1, 0),
        };
        return length switch
        {
            1 => machine.Int(first),
            < 0 => machine.Raise(ErrorTypes.TypeError, $"ord() expected string of length 1, but {value.Type.Name} found"),
            _ => machine.Raise(ErrorTypes.TypeError, $"ord() expected a character, but string of length {length} found"),
        };
    }
}
