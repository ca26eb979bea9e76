using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <summary>The arguments of <c>bytes()</c> or <c>bytearray()</c>.</summary>
/// <param name="Value">The source, or null.</param>
/// <param name="Encoding">Name of the encoding of a str, else null.</param>
/// <param name="Errors">Name of the error handler, or null.</param>
/// <remarks>Source: CPython, <c>bytes_new_impl</c> and <c>bytearray___init___impl</c>.</remarks>
internal sealed record ByteSource(PyObject? Value, string? Encoding, string? Errors)
{
    private static readonly Signature Constructor = Signature.Keywords(0, "source", "encoding", "errors");

    /// <summary>Binds the arguments.</summary>
    /// <returns>Null with an error pending.</returns>
    public static ByteSource? Bind(Machine machine, PyType type, CallArguments arguments) =>
        ArgumentBinding.BindType(machine, type, Constructor, arguments) is { } bound
            && StrRules.TryText(machine, bound[1], type.Name, 2, "encoding", false, out var encoding)
            && StrRules.TryText(machine, bound[2], type.Name, 3, "errors", false, out var errors)
            ? new(bound[0], encoding, errors)
            : null;

    /// <summary>Raises <c>TypeError</c> unless a str, and nothing else, comes with an encoding.</summary>
    public bool IsConsistent(Machine machine)
    {
        var message = (Value is PyStr, Encoding, Errors) switch
        {
            (true, null, _) => "string argument without an encoding",
            (false, not null, _) => "encoding without a string argument",
            (false, _, not null) => "errors without a string argument",
            _ => null,
        };
        return message is null || machine.Raise(ErrorTypes.TypeError, message) is not null;
    }

    /// <summary>The bytes of a str in the encoding of the call.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public byte[]? Encode(Machine machine, PyStr text) => Codec.Find(machine, Encoding)?.Encode(machine, text, Errors);

    /// <summary>The encoded text as a new object.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public PyBytes? EncodeNew(Machine machine, PyStr text) => Codec.Find(machine, Encoding)?.EncodeNew(machine, text, Errors);

    /// <summary>The bytes of a source that is no str: so many zeros, a copy of a bytes-like object, or the ints of an iterable.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="type">The type to be made.</param>
    /// <param name="value">The source.</param>
    /// <param name="subject">How the range error of a single byte begins.</param>
    /// <param name="origin">Where the bytes come from.</param>
    /// <param name="takesCount">Whether an object of the program that stands for an int, by <c>__index__</c>, is so many zeros.</param>
    /// <returns>Null with an error or stop pending.</returns>
    public static byte[]? Read(Machine machine, PyType type, PyObject value, string subject, out ByteOrigin origin, bool takesCount = true)
    {
        var bytes = ReadAtOnce(machine, type, value, out origin, takesCount);
        return bytes is not null || machine.HasFailed ? bytes
            : Iterate(machine, type, value) is { } iterator && (!ReferenceEquals(type, PyType.Bytes) || LengthHint.TryAsk(machine, value))
                ? Collect(machine, iterator, subject)
                : null;
    }

    /// <summary>The bytes of a source that is neither a str nor asked for one int after the other.</summary>
    /// <returns>Null if its ints are to be asked for (<see cref="Iterate"/>), or with an error or stop pending.</returns>
    public static byte[]? ReadAtOnce(Machine machine, PyType type, PyObject value, out ByteOrigin origin, bool takesCount = true)
    {
        origin = value is PyInt ? ByteOrigin.Count
            : value is PyByteArray or PyBytes or PyArray or PyMemoryView or PyTuple ? ByteOrigin.Buffer : ByteOrigin.Items;
        if (value.Type.IsHeap)
        {
            var special = ReadSpecial(machine, type, value, takesCount, ref origin);
            if (special is not null || machine.HasFailed)
            {
                return special;
            }
        }
        else if (value is PyInt)
        {
            return Zeros(machine, type, value);
        }

        if (value is PyMemoryView view)
        {
            return MemoryViewRules.IsUsable(machine, view) && machine.Fits(view.Count * view.Format.Size) ? view.ToBytes() : null;
        }

        return ByteSequenceRules.TryBytes(value, out var bytes) && machine.Fits(bytes.Length) ? bytes.ToArray() : null;
    }

    /// <summary>The iterator over the ints of a source.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public static PyIterator? Iterate(Machine machine, PyType type, PyObject value)
    {
        if (machine.Rules.Of(value).IsIterableOf(machine, value))
        {
            return Iteration.Over(machine, value);
        }

        _ = machine.Raise(ErrorTypes.TypeError, $"cannot convert '{value.Type.Name}' object to {type.Name}");
        return null;
    }

    /// <summary>The ints that an iterator yields, as bytes.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="iterator">Yields the ints.</param>
    /// <param name="subject">How the range error of a single byte begins.</param>
    /// <param name="keepsWhatCame">Whether an error of the iterator itself leaves what it yielded before; the error stays pending.</param>
    /// <returns>Null with an error or stop pending.</returns>
    public static byte[]? Collect(Machine machine, PyIterator iterator, string subject, bool keepsWhatCame = false)
    {
        var bytes = new List<byte>();
        while (iterator.Next(machine) is { } item)
        {
            if (!ArgumentConversion.TryByte(machine, item, subject, out var number) || !machine.Step() || !CanGrow(machine, bytes))
            {
                return null;
            }

            bytes.Add(number);
        }

        return machine.HasFailed && !keepsWhatCame ? null : [.. bytes];
    }

    /// <summary>What the <c>__bytes__</c> of an object of a class of the program returns.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">The object.</param>
    /// <param name="isFound">Whether it has that method.</param>
    /// <returns>Null if it has not, or with an error or stop pending.</returns>
    public static PyBytes? AsBytes(Machine machine, PyObject value, out bool isFound)
    {
        var answer = SpecialCalls.CallUser(machine, value, "__bytes__", out isFound);
        if (answer is not null and not PyBytes)
        {
            _ = machine.Raise(ErrorTypes.TypeError, $"__bytes__ returned non-bytes (type {answer.Type.Name})");
        }

        return answer as PyBytes;
    }

    /// <summary>The bytes of an object of a class of the program: what <c>__bytes__</c> returns, if bytes are made, or so many zeros as <c>__index__</c> says,
    /// unless that raises <c>TypeError</c>.</summary>
    /// <returns>Null if neither applies, or with an error or stop pending.</returns>
    private static byte[]? ReadSpecial(Machine machine, PyType type, PyObject value, bool takesCount, ref ByteOrigin origin)
    {
        if (ReferenceEquals(type, PyType.Bytes) && AsBytes(machine, value, out var isFound) is var own && isFound)
        {
            return own is null ? null : [.. own.Value.Items];
        }

        if (!takesCount || !Indexing.IsInt(machine, value))
        {
            return null;
        }

        if (Indexing.AsInt(machine, value) is { } count)
        {
            origin = ByteOrigin.Count;
            return Zeros(machine, type, count);
        }

        if (machine.Error is { } error && error.Type.IsSubtypeOf(ErrorTypes.TypeError))
        {
            _ = machine.TakeError();
        }

        return null;
    }

    private static bool CanGrow(Machine machine, List<byte> bytes) => bytes.Count < machine.Limits.Elements || machine.Fits(bytes.Count + 1);

    private static byte[]? Zeros(Machine machine, PyType type, PyObject value)
    {
        if (!Indexing.TryIndex(machine, value, ErrorTypes.OverflowError, out var count))
        {
            return null;
        }

        if (count < 0)
        {
            _ = machine.Raise(ErrorTypes.ValueError, "negative count");
            return null;
        }

        return CanAllocate(machine, ReferenceEquals(type, PyType.Bytes), count) ? new byte[count] : null;
    }

    /// <summary>As <see cref="ArgumentConversion.CanAllocate"/>, for bytes, which check for the size of their header first, or a bytearray.</summary>
    /// <remarks>Source: CPython, <c>PyBytes_FromStringAndSize</c>.</remarks>
    internal static bool CanAllocate(Machine machine, bool isBytes, long count) => isBytes && count > machine.Profile.Word.Max - HeaderSize(machine)
        ? machine.Raise(ErrorTypes.OverflowError, "byte string is too large") is not null
        : ArgumentConversion.CanAllocate(machine, new BigInteger(count));

    /// <summary>Bytes of a bytes object before its content, and the one behind it.</summary>
    private static int HeaderSize(Machine machine) => (4 * machine.Profile.Word.Size) + 1;
}
