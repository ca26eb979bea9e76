using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <content>Splitting and joining.</content>
public abstract partial class ByteSequenceRules
{
    /// <summary><c>join</c>: the bytes-like objects with these bytes between them; a single bytes object is returned by bytes as it is.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.join</c>; CPython, Objects/stringlib/join.h.</remarks>
    public virtual PyObject? Join(Machine machine, PyObject self, PyObject iterable)
    {
        // From 3.11 on the iterable cannot change the size of a separator that is a bytearray; before, its old bytes are read from where they were.
        var before = Span(self).Length;
        var pinned = machine.Profile.Flag("text.joinPinsTheSeparator") ? self as PyByteArray : null;
        pinned?.Pins += 1;
        var items = new List<PyObject>();
        var isCollected = Iteration.TryCollect(machine, iterable, items, "can only join an iterable");
        pinned?.Pins -= 1;
        if (!isCollected)
        {
            return null;
        }

        if (Span(self).Length != before)
        {
            return machine.NotModelled("a separator that changes while it joins");
        }

        if (items.Count == 0)
        {
            return Copy(machine, default);
        }

        if (items is [PyBytes only] && self is PyBytes && ReferenceEquals(only.Type, PyType.Bytes))
        {
            return only;
        }

        var joined = new List<byte>();
        for (var index = 0; index < items.Count; index++)
        {
            if (!TryBytes(items[index], out var item))
            {
                return machine.Raise(ErrorTypes.TypeError, $"sequence item {index}: expected a bytes-like object, {items[index].Type.Name} found");
            }

            if (index > 0)
            {
                joined.AddRange(Span(self));
            }

            joined.AddRange(item);
            if (!machine.Step() || (joined.Count > machine.Limits.Elements && !machine.Fits(joined.Count)))
            {
                return null;
            }
        }

        return machine.Fits(joined.Count) ? Computed(machine, [.. joined]) : null;
    }

    /// <summary><c>split</c> and <c>rsplit</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.split</c>; CPython, Objects/stringlib/split.h.</remarks>
    public virtual PyObject? Split(Machine machine, PyObject self, PyObject? separator, PyObject? limit, bool fromRight)
    {
        var most = -1L;
        if (limit is not null && !ArgumentConversion.TrySize(machine, limit, out most))
        {
            return null;
        }

        most = most < 0 ? long.MaxValue : most;
        var bytes = Span(self);
        if (separator is null or PyNone)
        {
            return Pieces(machine, self, fromRight
                ? Splitting.AtWhitespaceFromRight<byte, ByteAlphabet>(bytes, most)
                : Splitting.AtWhitespace<byte, ByteAlphabet>(bytes, most));
        }

        if (!TryBytesArgument(machine, separator, out var part))
        {
            return null;
        }

        return part.IsEmpty
            ? machine.Raise(ErrorTypes.ValueError, "empty separator")
            : Pieces(machine, self, fromRight ? Splitting.AtSeparatorFromRight(bytes, part, most) : Splitting.AtSeparator(bytes, part, most));
    }

    /// <summary><c>splitlines</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.splitlines</c>.</remarks>
    public virtual PyObject? SplitLines(Machine machine, PyObject self, PyObject? keepEnds) =>
        ArgumentConversion.TryFlag(machine, keepEnds, out var keep)
            ? Pieces(machine, self, Splitting.AtLineBreaks<byte, ByteAlphabet>(Span(self), keep))
            : null;

    /// <summary><c>partition</c> and <c>rpartition</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.partition</c>; CPython, Objects/stringlib/partition.h.</remarks>
    public virtual PyObject? Partition(Machine machine, PyObject self, PyObject separator, bool fromRight)
    {
        if (!TryBytesArgument(machine, separator, out var part))
        {
            return null;
        }

        if (part.IsEmpty)
        {
            return machine.Raise(ErrorTypes.ValueError, "empty separator");
        }

        var bytes = Span(self);
        var start = fromRight ? bytes.LastIndexOf(part) : bytes.IndexOf(part);
        if (start >= 0)
        {
            return machine.Tuple([Copy(machine, bytes[..start]), Separator(machine, separator), Copy(machine, bytes[(start + part.Length)..])]);
        }

        var (first, second) = (Copy(machine, default), Copy(machine, default));
        var whole = Unchanged(machine, self);
        return machine.Tuple(fromRight ? [first, second, whole] : [whole, first, second]);
    }

    /// <summary>The separator in the result of <see cref="Partition"/>.</summary>
    protected abstract PyObject Separator(Machine machine, PyObject separator);

    private PyList? Pieces(Machine machine, PyObject self, List<Piece> pieces)
    {
        if (!machine.Fits(pieces.Count) || !machine.Fits(Span(self).Length))
        {
            return null;
        }

        var parts = new List<PyObject>(pieces.Count);
        foreach (var piece in pieces)
        {
            parts.Add(piece.IsOperand ? Unchanged(machine, self) : Copy(machine, Span(self)[piece.Start..piece.Stop]));
        }

        return machine.List(parts);
    }
}
