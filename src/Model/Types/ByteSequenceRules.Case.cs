using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <content>Case of ASCII letters. The result is always a new object, also where nothing changes.</content>
public abstract partial class ByteSequenceRules
{
    /// <summary><c>upper</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.upper</c>.</remarks>
    public virtual PyObject? Upper(Machine machine, PyObject self) => Map(machine, self, static (value, _) => ToUpper(value));

    /// <summary><c>lower</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.lower</c>.</remarks>
    public virtual PyObject? Lower(Machine machine, PyObject self) => Map(machine, self, static (value, _) => ToLower(value));

    /// <summary><c>swapcase</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.swapcase</c>.</remarks>
    public virtual PyObject? SwapCase(Machine machine, PyObject self) =>
        Map(machine, self, static (value, _) => char.IsAsciiLetterUpper((char)value) ? ToLower(value) : ToUpper(value));

    /// <summary><c>title</c>: a letter after a letter becomes lower case, any other one upper case.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.title</c>.</remarks>
    public virtual PyObject? Title(Machine machine, PyObject self) =>
        Map(machine, self, static (value, previous) => previous is { } before && char.IsAsciiLetter((char)before) ? ToLower(value) : ToUpper(value));

    /// <summary><c>capitalize</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.capitalize</c>.</remarks>
    public virtual PyObject? Capitalize(Machine machine, PyObject self) =>
        Map(machine, self, static (value, previous) => previous is null ? ToUpper(value) : ToLower(value));

    /// <summary><c>decode</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.decode</c>.</remarks>
    public virtual PyObject? Decode(Machine machine, PyObject self, PyObject? encoding, PyObject? errors) =>
        StrRules.TryClinicText(machine, encoding, "decode", "encoding", out var name) && StrRules.TryClinicText(machine, errors, "decode", "errors", out var handler)
            ? machine.Rules.Str.Decode(machine, self, name, handler)
            : null;

    private static byte ToUpper(byte value) => char.IsAsciiLetterLower((char)value) ? (byte)(value - 32) : value;

    private static byte ToLower(byte value) => char.IsAsciiLetterUpper((char)value) ? (byte)(value + 32) : value;

    private PyObject? Map(Machine machine, PyObject self, Func<byte, byte?, byte> mapping)
    {
        var source = Span(self);
        if (!machine.Fits(source.Length))
        {
            return null;
        }

        var bytes = new byte[source.Length];
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] = mapping(source[index], index == 0 ? null : source[index - 1]);
        }

        return Computed(machine, bytes);
    }
}
