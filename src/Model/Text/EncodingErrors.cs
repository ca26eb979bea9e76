using System.Globalization;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;

namespace Conform.Model.Text;

/// <summary>What the error handlers do with characters that cannot be encoded.</summary>
/// <remarks>Source: Python Library Reference, codecs, "Error Handlers"; CPython, Python/codecs.c.</remarks>
internal static class EncodingErrors
{
    private const int FirstEscape = 0xDC80;
    private const int LastEscape = 0xDCFF;

    /// <summary>Appends what the handler makes of the characters from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <returns>False with an error or stop pending.</returns>
    internal static bool TryHandle(Machine machine, Codec codec, PyStr text, int start, int end, string handler, List<byte> bytes)
    {
        var points = text.Value.Points.AsSpan();
        switch (handler)
        {
            case "strict":
                return Raise(machine, codec, text, start, end);
            case "ignore":
                return true;
            case "replace":
                AppendText(codec, bytes, new string('?', end - start));
                return true;
            case "backslashreplace":
                foreach (var point in points[start..end])
                {
                    AppendText(codec, bytes, point > 0xFFFF ? Text($"\\U{point:x8}") : point > 0xFF ? Text($"\\u{point:x4}") : Text($"\\x{point:x2}"));
                }

                return true;
            case "xmlcharrefreplace":
                foreach (var point in points[start..end])
                {
                    AppendText(codec, bytes, Text($"&#{point};"));
                }

                return true;
            case "surrogateescape" when codec.JoinsErrors:
                for (; start < end && points[start] is >= FirstEscape and <= LastEscape; start++)
                {
                    bytes.Add((byte)(points[start] - 0xDC00));
                }

                return start == end || Raise(machine, codec, text, start, end);
            case "surrogateescape":
                return Raise(machine, codec, text, start, end);
            case "surrogatepass":
                for (var index = start; index < end; index++)
                {
                    if (points[index] is < 0xD800 or > 0xDFFF || !codec.TryAppendSurrogate(bytes, points[index]))
                    {
                        return Raise(machine, codec, text, start, end);
                    }
                }

                return true;
            default:
                return RefuseHandler(machine, codec, handler, "encoding");
        }
    }

    /// <summary>Ends the run for a handler that is not modelled, raises <c>LookupError</c> for one that Python does not know.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="codec">The codec.</param>
    /// <param name="handler">The name of the handler.</param>
    /// <param name="what"><c>encoding</c> or <c>decoding</c>.</param>
    internal static bool RefuseHandler(Machine machine, Codec codec, string handler, string what) => handler == "namereplace"
        ? machine.NotModelled("the error handler 'namereplace'") is not null
        : RaiseOther(machine, codec, ErrorTypes.LookupError, $"unknown error handler name '{handler}'", what);

    /// <summary>Raises an error of a handler, which the registry wraps before 3.12.</summary>
    /// <remarks>Source: CPython, <c>_PyErr_TrySetFromCause</c>.</remarks>
    internal static bool RaiseOther(Machine machine, Codec codec, PyType type, string message, string what) => machine.Raise(
        type,
        codec.Alias is { } alias && machine.Profile.Flag("text.codecErrorsAreWrapped")
            ? $"{what} with '{alias}' codec failed ({type.Name}: {message})"
            : message) is not null;

    private static bool Raise(Machine machine, Codec codec, PyStr text, int start, int end) => machine.Raise(
        ErrorTypes.UnicodeEncodeError,
        machine.Str(CodePoints.Of(codec.Name)),
        text,
        machine.Int(start),
        machine.Int(end),
        machine.Str(CodePoints.Of(codec.Reason))) is not null;

    private static void AppendText(Codec codec, List<byte> bytes, string text)
    {
        foreach (var character in text)
        {
            codec.Append(bytes, character);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
