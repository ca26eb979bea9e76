using System.Globalization;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;
using Conform.Programs;

namespace Conform.Model.Types;

/// <content>Hexadecimal digits.</content>
public abstract partial class ByteSequenceRules
{
    /// <summary><c>fromhex</c> of a type; a class that derives from it is called with the bytes.</summary>
    /// <remarks>Source: CPython, <c>bytes_fromhex_impl</c>, <c>bytearray_fromhex_impl</c>.</remarks>
    public virtual PyObject? FromHex(Machine machine, PyType type, PyObject text) =>
        FromHex(machine, text) is not { } bytes ? null
        : type.IsHeap ? machine.Rules.Of(type).Call(machine, type, CallArguments.Of(bytes))
        : bytes;

    /// <summary><c>fromhex</c>: two digits make a byte, whitespace between bytes is skipped.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.fromhex</c>; CPython, <c>_PyBytes_FromHex</c>.</remarks>
    public virtual PyObject? FromHex(Machine machine, PyObject text)
    {
        var takesBytes = machine.Profile.Flag("text.hexadecimalIsBytesToo");
        if (!TryDigits(text, takesBytes, out var digits))
        {
            return machine.Raise(ErrorTypes.TypeError, $"fromhex() argument must be {(takesBytes ? "str or bytes-like" : "str")}, not {(takesBytes ? text.Type.FullName : ArgumentConversion.NameOf(text))}");
        }

        // A character beyond ASCII is found before anything else, a byte only in its turn.
        var wrong = text is not PyStr ? -1 : digits.Points.AsSpan().IndexOfAnyExceptInRange(0, 127);
        var bytes = new List<byte>();
        for (var index = 0; wrong < 0 && index < digits.Length; index++)
        {
            if (ByteAlphabet.IsWhitespace((byte)digits[index]))
            {
                continue;
            }

            if (!char.IsAsciiHexDigit((char)digits[index]))
            {
                wrong = index;
            }
            else if (++index == digits.Length && takesBytes)
            {
                return machine.Raise(ErrorTypes.ValueError, "fromhex() arg must contain an even number of hexadecimal digits");
            }
            else if (index == digits.Length || !char.IsAsciiHexDigit((char)digits[index]))
            {
                wrong = index;
            }
            else
            {
                bytes.Add(byte.Parse([(char)digits[index - 1], (char)digits[index]], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
        }

        if (wrong >= 0)
        {
            return machine.Raise(ErrorTypes.ValueError, $"non-hexadecimal number found in fromhex() arg at position {wrong}");
        }

        // The release candidate of 3.15 forgets the type where there are no digits.
        return bytes.Count == 0 && machine.Profile.Flag("text.byteArrayOfNoDigitsIsBytes") ? machine.Bytes([])
            : machine.Fits(bytes.Count) ? Copy(machine, [.. bytes]) : null;
    }

    /// <summary><c>hex</c>: two digits for each byte, with a separator between groups counted from the right, or from the left if the size is
    /// negative.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.hex</c>; CPython, <c>_Py_strhex_impl</c>.</remarks>
    public virtual PyObject? Hex(Machine machine, PyObject self, PyObject? separator, PyObject? groupSize)
    {
        var size = 1;
        if (groupSize is not null && !ArgumentConversion.TryCInt(machine, groupSize, out size))
        {
            return null;
        }

        var between = 0;
        if (separator is not null && !TrySeparator(machine, separator, out between))
        {
            return null;
        }

        var bytes = Span(self);
        var group = separator is null ? 0 : Math.Abs((long)size);
        var text = new CodePointBuilder();
        for (var index = 0; index < bytes.Length; index++)
        {
            if (index > 0 && group != 0 && (size > 0 ? bytes.Length - index : index) % group == 0)
            {
                text.Append(between);
            }

            text.Append(bytes[index].ToString("x2", CultureInfo.InvariantCulture));
        }

        return machine.Fits(text.Length) ? machine.Str(text.ToCodePoints()) : null;
    }

    private static bool TrySeparator(Machine machine, PyObject separator, out int point)
    {
        point = 0;
        if (!machine.Rules.Of(separator).TryLength(machine, separator, out var length))
        {
            return false;
        }

        if (!length.IsOne)
        {
            return machine.Raise(ErrorTypes.ValueError, "sep must be length 1.") is not null;
        }

        switch (separator)
        {
            case PyStr text:
                point = text.Value[0];
                break;
            case PyBytes bytes:
                point = bytes.Value[0];
                break;
            default:
                return machine.Raise(ErrorTypes.TypeError, "sep must be str or bytes.") is not null;
        }

        return point < 0x80 || machine.Raise(ErrorTypes.ValueError, "sep must be ASCII.") is not null;
    }

    /// <summary>What <c>fromhex</c> reads: the characters of a str, from 3.14 on also bytes.</summary>
    private static bool TryDigits(PyObject text, bool takesBytes, out CodePoints digits)
    {
        digits = (text as PyStr)?.Value ?? default;
        if (text is PyStr || !takesBytes || !TryBytes(text, out var bytes))
        {
            return text is PyStr;
        }

        var points = new int[bytes.Length];
        for (var index = 0; index < points.Length; index++)
        {
            points[index] = bytes[index];
        }

        digits = new CodePoints([.. points]);
        return true;
    }
}
