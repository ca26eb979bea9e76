using Conform.Model.Builtins;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Model.Formatting;

/// <summary><c>%</c> of bytes and of a bytearray.</summary>
/// <remarks>Source: Python Library Reference, "printf-style Bytes Formatting"; CPython, <c>_PyBytes_FormatEx</c>.</remarks>
internal sealed class BytesPercentFormat : PercentFormat
{
    private BytesPercentFormat(Machine machine, ReadOnlySpan<byte> format)
        : base(machine, [.. format.ToArray().Select(unit => (int)unit)])
    {
    }

    /// <inheritdoc/>
    protected override string Subject => "bytes";

    /// <inheritdoc/>
    protected override string PrecisionName => "prec";

    /// <summary>The bytes of <c>format % values</c>.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public static byte[]? Apply(Machine machine, ReadOnlySpan<byte> format, PyObject values)
    {
        var isMapping = values is not (PyTuple or PyStr or PyBytes or PyByteArray) && IsMapping(machine, values);
        return new BytesPercentFormat(machine, format).Execute(values, isMapping) is { } output ? [.. output.ToCodePoints().Points.Select(point => (byte)point)] : null;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>format_obj</c>.</remarks>
    protected override bool TryText(int code, PyObject value, out CodePointBuilder text, out PyObject? source, out bool isKnown)
    {
        text = new CodePointBuilder();
        source = null;
        isKnown = code is 's' or 'b' or 'r' or 'a';
        if (code is 'r' or 'a')
        {
            var shown = TextBuiltins.Ascii(Machine, value);
            _ = shown is null ? text : text.Append(shown.Value);
            return shown is not null;
        }

        if (code > 0x7F)
        {
            isKnown = true;
            return Machine.NotModelled("a conversion beyond ASCII") is not null;
        }

        if (!isKnown)
        {
            return false;
        }

        var given = value;
        if (!ByteSequenceRules.TryBytes(given, out var bytes))
        {
            given = SpecialCalls.CallUser(Machine, value, "__bytes__", out var isFound);
            if (!isFound)
            {
                return Refuse(
                    ErrorTypes.TypeError,
                    $"%b requires a bytes-like object, or an object that implements __bytes__, not '{value.Type.Name}'") is not null;
            }

            if (given is null)
            {
                return false;
            }

            if (given is not PyBytes)
            {
                return Refuse(ErrorTypes.TypeError, $"__bytes__ returned non-bytes (type {given.Type.Name})") is not null;
            }

            _ = ByteSequenceRules.TryBytes(given, out bytes);
        }

        foreach (var unit in bytes)
        {
            _ = text.Append((int)unit);
        }

        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>byte_converter</c>.</remarks>
    protected override bool TryCharacter(PyObject value, out int character)
    {
        character = 0;
        if (ByteSequenceRules.TryBytes(value, out var bytes) && bytes.Length == 1)
        {
            character = bytes[0];
            return true;
        }

        if (bytes.IsEmpty && Indexing.IsInt(Machine, value))
        {
            if (Indexing.AsInt(Machine, value) is not { } number)
            {
                return false;
            }

            character = number.Value >= 0 && number.Value <= byte.MaxValue ? (int)number.Value : -1;
            return character >= 0 || Refuse(ErrorTypes.OverflowError, "%c arg not in range(256)") is not null;
        }

        var isBytes = ByteSequenceRules.TryBytes(value, out _);
        var given = isBytes ? $"a {(value is PyByteArray ? "bytearray" : "bytes")} object of length {bytes.Length}" : value.Type.FullName;
        return Refuse(ErrorTypes.TypeError, Machine.Profile.Text("formatting.byteNeeds", given)) is not null;
    }

    /// <inheritdoc/>
    protected override bool TryDouble(PyObject value, out double number)
    {
        if (FloatRules.TryDouble(Machine, value, out number))
        {
            return true;
        }

        if (Machine.TakeError() is not null)
        {
            _ = Refuse(ErrorTypes.TypeError, $"float argument required, not {value.Type.Name}");
        }

        return false;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>_PyBytes_FormatEx</c>, which takes <c>i</c> for <c>d</c>.</remarks>
    protected override int NameOf(int code) => code == 'i' ? 'd' : code;

    /// <inheritdoc/>
    protected override PyObject Key(ReadOnlySpan<int> key) => Machine.Bytes([.. key.ToArray().Select(unit => (byte)unit)]);
}
