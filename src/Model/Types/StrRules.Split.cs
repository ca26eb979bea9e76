using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <content>Splitting and joining.</content>
public partial class StrRules
{
    /// <summary><c>join</c>: the strings with this one between them; a single string is returned as it is.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.join</c>; CPython, <c>_PyUnicode_JoinArray</c>.</remarks>
    public virtual PyObject? Join(Machine machine, PyObject self, PyObject iterable)
    {
        var items = new List<PyObject>();
        if (!Iteration.TryCollect(machine, iterable, items, "can only join an iterable"))
        {
            return null;
        }

        if (items is [PyStr only] && ReferenceEquals(only.Type, PyType.Str))
        {
            return only;
        }

        var separator = ((PyStr)self).Value;
        var text = new CodePointBuilder();
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is not PyStr item)
            {
                return machine.Raise(ErrorTypes.TypeError, $"sequence item {index}: expected str instance, {items[index].Type.Name} found");
            }

            if (index > 0)
            {
                text.Append(separator);
            }

            text.Append(item.Value);
            if (!machine.Step() || (text.Length > machine.Limits.Elements && !machine.Fits(text.Length)))
            {
                return null;
            }
        }

        return machine.Fits(text.Length) ? machine.Str(text.ToCodePoints()) : null;
    }

    /// <summary><c>split</c> and <c>rsplit</c>.</summary>
    /// <remarks>A single piece that is the whole text is the str itself. Source: Python Library Reference, <c>str.split</c>; CPython, <c>split</c> and
    /// Objects/stringlib/split.h.</remarks>
    public virtual PyObject? Split(Machine machine, PyObject self, PyObject? separator, PyObject? limit, bool fromRight)
    {
        var most = -1L;
        if (limit is not null && !ArgumentConversion.TrySize(machine, limit, out most))
        {
            return null;
        }

        most = most < 0 ? long.MaxValue : most;
        var text = Span(self);
        switch (separator)
        {
            case null or PyNone:
                return Pieces(machine, self, fromRight
                    ? Splitting.AtWhitespaceFromRight<int, CodePointAlphabet>(text, most)
                    : Splitting.AtWhitespace<int, CodePointAlphabet>(text, most));
            case PyStr { Value.Length: 0 }:
                return machine.Raise(ErrorTypes.ValueError, "empty separator");
            case PyStr part when text.Length < part.Value.Length || StorageSize(text) < StorageSize(Span(part)):
                // A separator that cannot be in the text is not searched for; even a str of a subclass is then its own only piece.
                return machine.List([self]);
            case PyStr:
                return Pieces(machine, self, fromRight
                    ? Splitting.AtSeparatorFromRight(text, Span(separator), most)
                    : Splitting.AtSeparator(text, Span(separator), most));
            default:
                return machine.Raise(ErrorTypes.TypeError, $"must be str or None, not {separator.Type.Name}");
        }
    }

    /// <summary>Bytes for each code point of a text: 1, 2 or 4, by its largest one.</summary>
    private static int StorageSize(ReadOnlySpan<int> text) =>
        text.ContainsAnyExceptInRange(0, 0xFFFF) ? 4 : text.ContainsAnyExceptInRange(0, 0xFF) ? 2 : 1;

    /// <summary><c>splitlines</c>.</summary>
    /// <remarks>A single line that is the whole text is the str itself. Source: Python Library Reference, <c>str.splitlines</c>.</remarks>
    public virtual PyObject? SplitLines(Machine machine, PyObject self, PyObject? keepEnds) =>
        ArgumentConversion.TryFlag(machine, keepEnds, out var keep)
            ? Pieces(machine, self, Splitting.AtLineBreaks<int, CodePointAlphabet>(Span(self), keep))
            : null;

    /// <summary><c>partition</c> and <c>rpartition</c>: the separator in the result is the argument, and a str without it is in the result
    /// itself.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.partition</c>; CPython, Objects/stringlib/partition.h.</remarks>
    public virtual PyObject? Partition(Machine machine, PyObject self, PyObject separator, bool fromRight)
    {
        if (separator is not PyStr part)
        {
            return machine.Raise(ErrorTypes.TypeError, $"must be str, not {(machine.Profile.Flag("text.separatorIsNamedInFull") ? separator.Type.FullName : separator.Type.Name)}");
        }

        if (part.Value.Length == 0)
        {
            return machine.Raise(ErrorTypes.ValueError, "empty separator");
        }

        var text = (PyStr)self;
        var start = fromRight ? Span(text).LastIndexOf(Span(part)) : Span(text).IndexOf(Span(part));
        if (start >= 0)
        {
            return machine.Tuple([Piece(machine, text, 0, start), part, Piece(machine, text, start + part.Value.Length, text.Value.Length)]);
        }

        return fromRight ? machine.Tuple([machine.Str(default), machine.Str(default), text]) : machine.Tuple([text, machine.Str(default), machine.Str(default)]);
    }

    private PyList? Pieces(Machine machine, PyObject self, List<Piece> pieces)
    {
        if (!machine.Fits(pieces.Count) || !machine.Fits(((PyStr)self).Value.Length))
        {
            return null;
        }

        var parts = new List<PyObject>(pieces.Count);
        foreach (var piece in pieces)
        {
            parts.Add(piece.IsOperand && ReferenceEquals(self.Type, PyType.Str) ? self : Piece(machine, (PyStr)self, piece.Start, piece.Stop));
        }

        return machine.List(parts);
    }
}
