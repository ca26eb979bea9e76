using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <content>Replacing, stripping and filling.</content>
public partial class StrRules
{
    /// <summary><c>replace</c>: where nothing is to be replaced, the str itself.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.replace</c>; CPython, <c>replace</c> in Objects/unicodeobject.c.</remarks>
    public virtual PyObject? Replace(Machine machine, PyObject self, PyObject old, PyObject replacement, PyObject? count)
    {
        if (!TryStrArgument(machine, old, "replace() argument 1") || !TryStrArgument(machine, replacement, "replace() argument 2"))
        {
            return null;
        }

        var most = -1L;
        if (count is not null && !ArgumentConversion.TrySize(machine, count, out most))
        {
            return null;
        }

        var (text, part, other) = (((PyStr)self).Value, ((PyStr)old).Value, ((PyStr)replacement).Value);
        var isEmptyAndLimited = text.Length == 0 && most >= 0 && machine.Profile.Flag("text.emptyReplaceWithCountIsEmpty");
        if (most == 0 || isEmptyAndLimited || ReferenceEquals(old, replacement) || (part.Length == 0 && other.Length == 0))
        {
            return Unchanged(machine, (PyStr)self);
        }

        var occurrences = Math.Min(Searching.Count(Span(self), Span(old), 0, long.MaxValue), most < 0 ? long.MaxValue : most);
        if (occurrences == 0)
        {
            return Unchanged(machine, (PyStr)self);
        }

        var size = text.Length + (new BigInteger(occurrences) * (other.Length - part.Length));
        return machine.Fits(size) ? machine.Str(new(Replacing.Replace(Span(self), Span(old), Span(replacement), occurrences))) : null;
    }

    /// <summary><c>strip</c>, <c>lstrip</c> and <c>rstrip</c>: where nothing is to be stripped, the str itself.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.strip</c>; CPython, <c>do_argstrip</c>.</remarks>
    public virtual PyObject? Strip(Machine machine, PyObject self, PyObject? characters, TextSides sides, string name)
    {
        if (characters is not (null or PyNone or PyStr))
        {
            return machine.Raise(ErrorTypes.TypeError, $"{name} arg must be None or str");
        }

        var rest = characters is PyStr
            ? Splitting.Trim(Span(self), Span(characters), sides)
            : Splitting.Trim<int, CodePointAlphabet>(Span(self), sides);
        return machine.Fits(rest.Stop - rest.Start) ? Substring(machine, (PyStr)self, rest.Start, rest.Stop) : null;
    }

    /// <summary><c>removeprefix</c>: without the prefix, or the str itself.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.removeprefix</c>.</remarks>
    public virtual PyObject? RemovePrefix(Machine machine, PyObject self, PyObject prefix)
    {
        if (!TryStrArgument(machine, prefix, "removeprefix() argument"))
        {
            return null;
        }

        var start = Span(self).StartsWith(Span(prefix)) ? ((PyStr)prefix).Value.Length : 0;
        return Substring(machine, (PyStr)self, start, ((PyStr)self).Value.Length);
    }

    /// <summary><c>removesuffix</c>: without the suffix, or the str itself.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.removesuffix</c>.</remarks>
    public virtual PyObject? RemoveSuffix(Machine machine, PyObject self, PyObject suffix)
    {
        if (!TryStrArgument(machine, suffix, "removesuffix() argument"))
        {
            return null;
        }

        var length = ((PyStr)self).Value.Length;
        return Substring(machine, (PyStr)self, 0, Span(self).EndsWith(Span(suffix)) ? length - ((PyStr)suffix).Value.Length : length);
    }

    /// <summary><c>ljust</c>, <c>rjust</c> and <c>center</c>: a str as wide as the field is returned as it is.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.ljust</c>; CPython, <c>pad</c>.</remarks>
    public virtual PyObject? Justify(Machine machine, PyObject self, PyObject width, PyObject? filling, Alignment alignment)
    {
        if (!ArgumentConversion.TrySize(machine, width, out var columns) || !TryFilling(machine, filling, out var fill))
        {
            return null;
        }

        var text = ((PyStr)self).Value;
        if (columns <= text.Length)
        {
            return Unchanged(machine, (PyStr)self);
        }

        if (!ArgumentConversion.CanAllocate(machine, columns))
        {
            return null;
        }

        var points = new int[columns];
        points.AsSpan().Fill(fill);
        text.Points.CopyTo(points, Padding.Of(text.Length, points.Length, alignment).Before);
        return machine.Str(Wrap(points));
    }

    /// <summary><c>zfill</c>: zeros on the left, after a sign; a str as wide as the field is returned as it is.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.zfill</c>; CPython, <c>unicode_zfill_impl</c>.</remarks>
    public virtual PyObject? ZeroFill(Machine machine, PyObject self, PyObject width)
    {
        if (!ArgumentConversion.TrySize(machine, width, out var columns))
        {
            return null;
        }

        var text = ((PyStr)self).Value;
        if (columns <= text.Length)
        {
            return Unchanged(machine, (PyStr)self);
        }

        if (!ArgumentConversion.CanAllocate(machine, columns))
        {
            return null;
        }

        var points = new int[columns];
        points.AsSpan().Fill('0');
        text.Points.CopyTo(points, points.Length - text.Length);
        if (text.Length > 0 && text[0] is '+' or '-')
        {
            points[^text.Length] = '0';
            points[0] = text[0];
        }

        return machine.Str(Wrap(points));
    }

    /// <summary><c>expandtabs</c>: a str without a tab is returned as it is.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.expandtabs</c>; CPython, <c>unicode_expandtabs_impl</c>.</remarks>
    public virtual PyObject? ExpandTabs(Machine machine, PyObject self, PyObject? tabSize)
    {
        var size = 8;
        if (tabSize is not null && !ArgumentConversion.TryCInt(machine, tabSize, out size))
        {
            return null;
        }

        if (!Span(self).Contains('\t'))
        {
            return Unchanged(machine, (PyStr)self);
        }

        var text = new CodePointBuilder();
        var column = 0;
        foreach (var point in Span(self))
        {
            if (point == '\t')
            {
                var spaces = size > 0 ? size - (column % size) : 0;
                if (!machine.Fits((BigInteger)text.Length + spaces))
                {
                    return null;
                }

                column += spaces;
                for (; spaces > 0; spaces--)
                {
                    text.Append(' ');
                }
            }
            else
            {
                column = point is '\n' or '\r' ? 0 : column + 1;
                text.Append(point);
            }
        }

        return machine.Fits(text.Length) ? machine.Str(text.ToCodePoints()) : null;
    }

    private static bool TryStrArgument(Machine machine, PyObject value, string argument) =>
        value is PyStr || machine.Raise(ErrorTypes.TypeError, $"{argument} must be str, not {ArgumentConversion.NameOf(value)}") is not null;

    private static bool TryFilling(Machine machine, PyObject? filling, out int point)
    {
        point = ' ';
        switch (filling)
        {
            case null:
                return true;
            case PyStr { Value.Length: 1 } text:
                point = text.Value[0];
                return true;
            case PyStr:
                return machine.Raise(ErrorTypes.TypeError, "The fill character must be exactly one character long") is not null;
            default:
                return machine.Raise(ErrorTypes.TypeError, $"The fill character must be a unicode character, not {filling.Type.Name}") is not null;
        }
    }
}
