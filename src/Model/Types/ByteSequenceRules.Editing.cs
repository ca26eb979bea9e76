using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <content>Replacing, stripping and filling.</content>
public abstract partial class ByteSequenceRules
{
    /// <summary><c>replace</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.replace</c>; CPython, <c>stringlib_replace</c>.</remarks>
    public virtual PyObject? Replace(Machine machine, PyObject self, PyObject old, PyObject replacement, PyObject? count)
    {
        if (!TryBytesArgument(machine, old, out var part) || !TryBytesArgument(machine, replacement, out var other))
        {
            return null;
        }

        var most = -1L;
        if (count is not null && !ArgumentConversion.TrySize(machine, count, out most))
        {
            return null;
        }

        var bytes = Span(self);
        var isEmptyAndLimited = bytes.IsEmpty && most >= 0 && machine.Profile.Flag("text.emptyReplaceWithCountIsEmpty");
        if (most == 0 || isEmptyAndLimited || (part.IsEmpty && other.IsEmpty))
        {
            return Unchanged(machine, self);
        }

        var occurrences = Math.Min(Searching.Count(bytes, part, 0, long.MaxValue), most < 0 ? long.MaxValue : most);
        if (occurrences == 0)
        {
            return Unchanged(machine, self);
        }

        var size = bytes.Length + (new BigInteger(occurrences) * (other.Length - part.Length));
        return machine.Fits(size) ? Computed(machine, [.. Replacing.Replace(bytes, part, other, occurrences)]) : null;
    }

    /// <summary><c>strip</c>, <c>lstrip</c> and <c>rstrip</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.strip</c>; CPython, <c>do_strip</c> and <c>do_xstrip</c>.</remarks>
    public virtual PyObject? Strip(Machine machine, PyObject self, PyObject? characters, TextSides sides)
    {
        Piece rest;
        if (characters is null or PyNone)
        {
            rest = Splitting.Trim<byte, ByteAlphabet>(Span(self), sides);
        }
        else if (TryBytesArgument(machine, characters, out var set))
        {
            rest = Splitting.Trim(Span(self), set, sides);
        }
        else
        {
            return null;
        }

        return machine.Fits(rest.Stop - rest.Start) ? Part(machine, self, rest.Start, rest.Stop) : null;
    }

    /// <summary><c>removeprefix</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.removeprefix</c>.</remarks>
    public virtual PyObject? RemovePrefix(Machine machine, PyObject self, PyObject prefix)
    {
        if (!TryBytesArgument(machine, prefix, out var part))
        {
            return null;
        }

        return Part(machine, self, Span(self).StartsWith(part) ? part.Length : 0, Span(self).Length);
    }

    /// <summary><c>removesuffix</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.removesuffix</c>.</remarks>
    public virtual PyObject? RemoveSuffix(Machine machine, PyObject self, PyObject suffix)
    {
        if (!TryBytesArgument(machine, suffix, out var part))
        {
            return null;
        }

        return Part(machine, self, 0, Span(self).Length - (Span(self).EndsWith(part) ? part.Length : 0));
    }

    /// <summary><c>ljust</c>, <c>rjust</c> and <c>center</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.ljust</c>; CPython, Objects/stringlib/transmogrify.h.</remarks>
    public virtual PyObject? Justify(Machine machine, PyObject self, PyObject width, PyObject? filling, Alignment alignment)
    {
        if (!ArgumentConversion.TrySize(machine, width, out var columns))
        {
            return null;
        }

        var fill = (byte)' ';
        if (filling is not null)
        {
            if (filling is not (PyBytes or PyByteArray) || !TryBytes(filling, out var given) || given.Length != 1)
            {
                var name = alignment switch { Alignment.Left => "ljust", Alignment.Right => "rjust", _ => "center" };
                return machine.Raise(ErrorTypes.TypeError, filling is PyBytes or PyByteArray && machine.Profile.Flag("text.fillingIsMeasured")
                    ? $"{name}(): argument 2 must be a byte string of length 1, not a {ArgumentConversion.NameOf(filling)} object of length {(filling is PyBytes fixedBytes ? fixedBytes.Value.Count : ((PyByteArray)filling).Value.Count)}"
                    : $"{name}() argument 2 must be a byte string of length 1, not {ArgumentConversion.NameOf(filling)}");
            }

            fill = given[0];
        }

        if (columns <= Span(self).Length)
        {
            return Unchanged(machine, self);
        }

        if (!ByteSource.CanAllocate(machine, self is PyBytes, columns))
        {
            return null;
        }

        var bytes = new byte[columns];
        bytes.AsSpan().Fill(fill);
        Span(self).CopyTo(bytes.AsSpan(Padding.Of(Span(self).Length, bytes.Length, alignment).Before));
        return Computed(machine, bytes);
    }

    /// <summary><c>zfill</c>: zeros on the left, after a sign.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.zfill</c>; CPython, <c>stringlib_zfill</c>.</remarks>
    public virtual PyObject? ZeroFill(Machine machine, PyObject self, PyObject width)
    {
        if (!ArgumentConversion.TrySize(machine, width, out var columns))
        {
            return null;
        }

        var text = Span(self);
        if (columns <= text.Length)
        {
            return Unchanged(machine, self);
        }

        if (!ByteSource.CanAllocate(machine, self is PyBytes, columns))
        {
            return null;
        }

        var bytes = new byte[columns];
        bytes.AsSpan().Fill((byte)'0');
        text.CopyTo(bytes.AsSpan(bytes.Length - text.Length));
        if (!text.IsEmpty && text[0] is (byte)'+' or (byte)'-')
        {
            bytes[^text.Length] = (byte)'0';
            bytes[0] = text[0];
        }

        return Computed(machine, bytes);
    }

    /// <summary><c>expandtabs</c>: always a new object.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.expandtabs</c>; CPython, <c>stringlib_expandtabs</c>.</remarks>
    public virtual PyObject? ExpandTabs(Machine machine, PyObject self, PyObject? tabSize)
    {
        var size = 8;
        if (tabSize is not null && !ArgumentConversion.TryCInt(machine, tabSize, out size))
        {
            return null;
        }

        var bytes = new List<byte>();
        var column = 0;
        foreach (var value in Span(self))
        {
            if (value == '\t')
            {
                var spaces = size > 0 ? size - (column % size) : 0;
                if (!machine.Fits((BigInteger)bytes.Count + spaces))
                {
                    return null;
                }

                column += spaces;
                bytes.AddRange(Enumerable.Repeat((byte)' ', spaces));
            }
            else
            {
                column = value is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
                bytes.Add(value);
            }
        }

        return machine.Fits(bytes.Count) ? Computed(machine, [.. bytes]) : null;
    }
}
