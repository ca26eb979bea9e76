using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;

namespace Conform.Model.Text;

/// <summary>A character encoding.</summary>
/// <remarks>UTF-8, UTF-16, UTF-32, ASCII and Latin-1, with all error handlers but <c>namereplace</c>; others end the run. Stateless.
/// Source: Python Library Reference, codecs, "Standard Encodings"; CPython, Objects/unicodeobject.c, Python/codecs.c.</remarks>
public abstract class Codec
{
    private static readonly Codec Utf8 = new Utf8Codec();

    /// <summary>Makes a codec.</summary>
    /// <param name="name">The name in errors.</param>
    /// <param name="alias">The name that CPython looks it up by in the registry, which wraps some errors of it; null if CPython knows it without.</param>
    protected Codec(string name, string? alias) => (Name, Alias) = (name, alias);

    /// <summary>The name in errors.</summary>
    public string Name { get; }

    /// <summary>The name that CPython looks it up by in the registry, which wraps some errors of it; null if CPython knows it without.</summary>
    internal string? Alias { get; }

    /// <summary>Whether neighbouring characters that cannot be encoded are one error.</summary>
    internal virtual bool JoinsErrors => true;

    /// <summary>What an encoding error says.</summary>
    internal abstract string Reason { get; }

    /// <summary>The codec that a program names, null for the default UTF-8; raises <c>LookupError</c> if there is none, ends the run if it is not modelled.</summary>
    public static Codec? Find(Machine machine, string? encoding)
    {
        if (encoding is null)
        {
            return Utf8;
        }

        var name = EncodingNames.Normalize(encoding);
        if (ByName(name, encoding) is { } codec)
        {
            return codec;
        }

        _ = EncodingNames.IsOther(name)
            ? machine.NotModelled($"the encoding '{encoding}'")
            : machine.Raise(ErrorTypes.LookupError, $"unknown encoding: {encoding}");
        return null;
    }

    /// <summary>The bytes of a text; what cannot be encoded raises <c>UnicodeEncodeError</c>, unless <paramref name="errors"/> says otherwise.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public byte[]? Encode(Machine machine, PyStr text, string? errors)
    {
        var points = text.Value.Points.AsSpan();
        var bytes = new List<byte>(points.Length);
        AppendMark(bytes);
        for (var index = 0; index < points.Length; index++)
        {
            if (CanEncode(points[index]))
            {
                Append(bytes, points[index]);
                continue;
            }

            var start = index;
            while (JoinsErrors && index + 1 < points.Length && !CanEncode(points[index + 1]))
            {
                index++;
            }

            if (!EncodingErrors.TryHandle(machine, this, text, start, index + 1, errors ?? "strict", bytes))
            {
                Note(machine, "encoding");
                return null;
            }
        }

        return machine.Fits(bytes.Count) ? [.. bytes] : null;
    }

    /// <summary>The bytes of a text as a new object: one byte that an error handler left of a long text is not a shared object.</summary>
    /// <remarks>Source: CPython, <c>_PyBytesWriter_Finish</c>, from 3.15 on <c>PyBytesWriter_Finish</c>.</remarks>
    /// <returns>Null with an error or stop pending.</returns>
    public PyBytes? EncodeNew(Machine machine, PyStr text, string? errors) =>
        Encode(machine, text, errors) is not { } bytes ? null
            : bytes.Length == 1 && Room(text.Value.Points.AsSpan()) > machine.Profile.Number("text.encodingBuffer") ? machine.Allocated(new PyBytes([.. bytes]))
            : machine.Bytes([.. bytes]);

    /// <summary>The text of bytes; what cannot be decoded raises <c>UnicodeDecodeError</c>, unless <paramref name="errors"/> says otherwise.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public bool TryDecode(Machine machine, ReadOnlySpan<byte> bytes, string? errors, out CodePoints text)
    {
        var builder = new CodePointBuilder();
        text = default;
        var codec = WithoutMark(bytes, out var index);
        DecodingProblem? first = null;
        while (index < bytes.Length)
        {
            var length = codec.Decode(bytes[index..], out var point, out var problem);
            if (problem is null)
            {
                _ = builder.Append(point);
                index += length;
            }
            else if (!DecodingErrors.TryHandle(machine, codec, bytes, ref index, length, first ??= new(index, index + length, problem), errors ?? "strict", builder))
            {
                Note(machine, "decoding");
                return false;
            }
        }

        text = builder.ToCodePoints();
        return machine.Fits(builder.Length);
    }

    /// <summary>Adds a note to the pending error of a codec of the registry, from 3.12 on.</summary>
    /// <remarks>Source: CPython, <c>_PyErr_FormatNote</c>, which calls <c>BaseException.add_note</c>.</remarks>
    private void Note(Machine machine, string what)
    {
        if (Alias is { } alias && machine.Error is { } error && !machine.Profile.Flag("text.codecErrorsAreWrapped"))
        {
            var attributes = machine.Rules.Attributes;
            var note = machine.Str(CodePoints.Of($"{what} with '{alias}' codec failed"));
            _ = attributes.DictionaryOf(machine, error).TrySet(machine, attributes.Name(machine, "__notes__"), machine.List([note]));
        }
    }

    /// <summary>The number of bytes that CPython makes room for before it encodes a text.</summary>
    internal virtual int Room(ReadOnlySpan<int> points) => points.Length;

    /// <summary>Whether a code point can be encoded.</summary>
    internal abstract bool CanEncode(int point);

    /// <summary>Appends a code point that can be encoded.</summary>
    internal abstract void Append(List<byte> bytes, int point);

    /// <summary>Appends a surrogate for the handler <c>surrogatepass</c>; false if the encoding has no place for one.</summary>
    internal virtual bool TryAppendSurrogate(List<byte> bytes, int point) => false;

    /// <summary>Reads a surrogate for the handler <c>surrogatepass</c>.</summary>
    /// <param name="bytes">Bytes from the place of the error on.</param>
    /// <param name="point">The surrogate.</param>
    /// <returns>Number of its bytes, or 0 if there is none.</returns>
    internal virtual int DecodeSurrogate(ReadOnlySpan<byte> bytes, out int point)
    {
        point = 0;
        return 0;
    }

    /// <summary>Reads one code point.</summary>
    /// <param name="bytes">At least one byte.</param>
    /// <param name="point">The code point.</param>
    /// <param name="problem">What is wrong, or null.</param>
    /// <returns>Number of its bytes, or of those that are wrong.</returns>
    internal abstract int Decode(ReadOnlySpan<byte> bytes, out int point, out string? problem);

    /// <summary>Appends a byte order mark, if the encoding begins with one.</summary>
    protected virtual void AppendMark(List<byte> bytes)
    {
    }

    /// <summary>The codec that a byte order mark names, and where the text begins.</summary>
    protected virtual Codec WithoutMark(ReadOnlySpan<byte> bytes, out int start)
    {
        start = 0;
        return this;
    }

    private static Codec? ByName(string name, string alias) => name switch
    {
        "utf_8" or "utf8" => Utf8,
        "u8" or "utf" or "utf8_ucs2" or "utf8_ucs4" => new Utf8Codec(alias),
        "ascii" or "us_ascii" => new ByteCodec("ascii", 128),
        "646" or "ansi_x3.4_1968" or "ansi_x3_4_1968" or "ansi_x3.4_1986" or "cp367" or "csascii" or "ibm367" or "iso646_us" or "iso_646.irv_1991" or "iso_ir_6" or "us" =>
            new ByteCodec("ascii", 128, alias),
        "latin1" or "latin_1" or "iso_8859_1" or "iso8859_1" => new ByteCodec("latin-1", 256),
        "8859" or "cp819" or "csisolatin1" or "ibm819" or "iso8859" or "iso_8859_1_1987" or "iso_ir_100" or "l1" or "latin" => new ByteCodec("latin-1", 256, alias),
        "utf_16" or "utf16" => new WideCodec("utf-16", 2, null),
        "u16" => new WideCodec("utf-16", 2, null, alias),
        "utf_16_le" or "utf_16le" or "unicodelittleunmarked" => new WideCodec("utf-16-le", 2, false, alias),
        "utf_16_be" or "utf_16be" or "unicodebigunmarked" => new WideCodec("utf-16-be", 2, true, alias),
        "utf_32" or "utf32" => new WideCodec("utf-32", 4, null),
        "u32" => new WideCodec("utf-32", 4, null, alias),
        "utf_32_le" or "utf_32le" => new WideCodec("utf-32-le", 4, false, alias),
        "utf_32_be" or "utf_32be" => new WideCodec("utf-32-be", 4, true, alias),
        _ => null,
    };
}
