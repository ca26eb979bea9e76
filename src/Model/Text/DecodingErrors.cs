using System.Globalization;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Programs;

namespace Conform.Model.Text;

/// <summary>What the error handlers do with bytes that cannot be decoded.</summary>
/// <remarks>Source: Python Library Reference, codecs, "Error Handlers"; CPython, Python/codecs.c.</remarks>
internal static class DecodingErrors
{
    private const int Replacement = 0xFFFD;

    /// <summary>Most bytes that <c>surrogateescape</c> takes at once.</summary>
    private const int MostEscapes = 4;

    /// <summary>Appends what the handler makes of <paramref name="length"/> bytes at <paramref name="index"/>, and goes on behind what it took.</summary>
    /// <remarks>What is raised has the arguments of the first error of the call, because CPython makes one exception and changes its attributes only.</remarks>
    /// <returns>False with an error or stop pending.</returns>
    internal static bool TryHandle(
        Machine machine, Codec codec, ReadOnlySpan<byte> bytes, ref int index, int length, DecodingProblem first, string handler, CodePointBuilder text)
    {
        var wrong = bytes.Slice(index, length);
        var taken = length;
        switch (handler)
        {
            case "ignore":
                break;
            case "replace":
                _ = text.Append(Replacement);
                break;
            case "backslashreplace":
                foreach (var value in wrong)
                {
                    _ = text.Append(string.Create(CultureInfo.InvariantCulture, $"\\x{value:x2}"));
                }

                break;
            case "surrogateescape" when wrong[0] >= 0x80:
                for (taken = 0; taken < Math.Min(length, MostEscapes) && wrong[taken] >= 0x80; taken++)
                {
                    _ = text.Append(0xDC00 + wrong[taken]);
                }

                break;
            case "surrogatepass" when codec.DecodeSurrogate(bytes[index..], out var point) is > 0 and var size:
                _ = text.Append(point);
                taken = size;
                break;
            case "strict" or "surrogateescape" or "surrogatepass":
                return machine.Raise(
                    ErrorTypes.UnicodeDecodeError,
                    machine.Str(CodePoints.Of(codec.Name)),
                    machine.Bytes(ValueList.Create(bytes)),
                    machine.Int(first.Start),
                    machine.Int(first.End),
                    machine.Str(CodePoints.Of(first.Reason))) is not null;
            case "xmlcharrefreplace" or "namereplace":
                return EncodingErrors.RaiseOther(machine, codec, ErrorTypes.TypeError, "don't know how to handle UnicodeDecodeError in error callback", "decoding");
            default:
                return EncodingErrors.RefuseHandler(machine, codec, handler, "decoding");
        }

        index += taken;
        return true;
    }
}

/// <summary>What is wrong with some bytes.</summary>
/// <param name="Start">Index of the first wrong byte.</param>
/// <param name="End">Index behind the last one.</param>
/// <param name="Reason">What the error says.</param>
internal sealed record DecodingProblem(int Start, int End, string Reason);
