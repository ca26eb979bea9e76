using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.InteropServices;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Formatting;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Text;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a str.</summary>
/// <remarks>Source: Python Library Reference, "Text Sequence Type: str"; CPython, Objects/unicodeobject.c.</remarks>
public partial class StrRules : TypeRules
{
    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = ((PyStr)self).Value.Length;
        return !((PyStr)self).IsTextUnknown || machine.NotModelled("the length of a text that is not known") is not null;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>unicode_hash</c>.</remarks>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = StringHash.Of(((PyStr)self).Value, machine.Profile);
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Strings are ordered by code points; another type is not comparable. Source: Python Language Reference, 6.10.1.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other) => other is PyStr right
        ? PyBool.Of(operation switch
        {
            ComparisonOperator.Equal => ((PyStr)self).Value == right.Value,
            ComparisonOperator.NotEqual => ((PyStr)self).Value != right.Value,
            ComparisonOperator.Less => ((PyStr)self).Value < right.Value,
            ComparisonOperator.LessOrEqual => ((PyStr)self).Value <= right.Value,
            ComparisonOperator.Greater => ((PyStr)self).Value > right.Value,
            _ => ((PyStr)self).Value >= right.Value,
        })
        : PyNotImplemented.Instance;

    /// <inheritdoc/>
    /// <remarks>The only number operation of a str is formatting with <c>%</c>. Source: CPython, <c>unicode_mod</c>.</remarks>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right) =>
        operation == BinaryOperator.Modulo && left is PyStr format ? StrPercentFormat.Apply(machine, format, right) : PyNotImplemented.Instance;

    /// <inheritdoc/>
    /// <remarks>An empty operand gives the other one. Source: CPython, <c>PyUnicode_Concat</c>.</remarks>
    public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other)
    {
        if (other is not PyStr right)
        {
            return machine.Raise(ErrorTypes.TypeError, $"can only concatenate str (not \"{other.Type.Name}\") to str");
        }

        var left = (PyStr)self;
        if (left.IsTextUnknown || right.IsTextUnknown)
        {
            return machine.NotModelled("a computation with a text that is not known");
        }

        if (IsTheEmptyOne(left))
        {
            return Unchanged(machine, right);
        }

        if (IsTheEmptyOne(right))
        {
            return Unchanged(machine, left);
        }

        return machine.Fits(left.Value.Length + right.Value.Length) ? machine.Str(new(left.Value.Points.AddRange(right.Value.Points))) : null;
    }

    /// <summary>Whether it is the one empty str; an empty object of a subclass is copied like any other.</summary>
    private static bool IsTheEmptyOne(PyStr text) => text.Value.Length == 0 && ReferenceEquals(text.Type, PyType.Str);

    /// <inheritdoc/>
    /// <remarks>One copy is the str itself. Source: CPython, <c>unicode_repeat</c>.</remarks>
    public override PyObject? Repeat(Machine machine, PyObject self, PyObject count)
    {
        if (!Sequences.TryCopies(machine, count, out var copies))
        {
            return null;
        }

        var text = (PyStr)self;
        if (copies == 1)
        {
            return Unchanged(machine, text);
        }

        var size = new BigInteger(text.Value.Length) * copies;
        if (size > machine.Profile.Word.Max)
        {
            return machine.Raise(ErrorTypes.OverflowError, "repeated string is too long");
        }

        if (!ArgumentConversion.CanAllocate(machine, size))
        {
            return null;
        }

        var points = new int[(int)size];
        for (var start = 0; start < points.Length; start += text.Value.Length)
        {
            text.Value.Points.CopyTo(points, start);
        }

        return machine.Str(Wrap(points));
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>unicode_subscript</c>.</remarks>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
    {
        var text = (PyStr)self;
        switch (index)
        {
            case var _ when Indexing.IsInt(machine, index):
                return Sequences.TryPosition(machine, index, text.Value.Length, "string index out of range", out var position)
                    ? machine.Character(text.Value[position])
                    : null;
            case PySlice slice:
                return Indexing.TrySlice(machine, slice, text.Value.Length, out var start, out _, out var step, out var count)
                    ? Slice(machine, text, start, step, count)
                    : null;
            default:
                return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("text.strIndexType", index.Type.Name));
        }
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>unicode_iter</c>.</remarks>
    public override PyIterator? Iterate(Machine machine, PyObject self)
    {
        var text = (PyStr)self;
        return machine.Allocated(new PyStrIterator(text, machine.Profile.Flag("text.asciiStrHasOwnIterator") && ReferenceEquals(text.Type, PyType.Str) && IsAscii(text.Value)));
    }

    /// <inheritdoc/>
    /// <remarks>Whether <paramref name="item"/> is a part of the text. Source: CPython, <c>PyUnicode_Contains</c>.</remarks>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) => item is PyStr part
        ? PyBool.Of(Span(self).IndexOf(Span(part)) >= 0)
        : machine.Raise(ErrorTypes.TypeError, $"'in <string>' requires string as left operand, not {item.Type.Name}");

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var value = ((PyStr)self).Value;
        if (!machine.Fits(value.Length))
        {
            return false;
        }

        Escaping.AppendStr(text, value.Points.AsSpan(), machine.Profile.Number("text.unicodeVersion"));
        return true;
    }

    /// <inheritdoc/>
    public override PyObject? Str(Machine machine, PyObject self) => Unchanged(machine, (PyStr)self);

    /// <summary>A slice of a str; all of it is the str itself, one character with step 1 is the cached one.</summary>
    /// <remarks>Source: CPython, <c>unicode_subscript</c>.</remarks>
    public virtual PyStr? Slice(Machine machine, PyStr self, long start, long step, long count)
    {
        if (!machine.Fits(count))
        {
            return null;
        }

        if (step == 1 || count == 0)
        {
            return count == 0 ? machine.Str(default) : Substring(machine, self, (int)start, (int)(start + count));
        }

        var points = new int[count];
        for (var index = 0L; index < count; index++)
        {
            points[index] = self.Value[(int)(start + (index * step))];
        }

        return machine.Str(Wrap(points));
    }

    /// <summary>What an operation returns that changes nothing: the str itself, of a subclass the str of its value.</summary>
    /// <remarks>Source: CPython, <c>unicode_result_unchanged</c>.</remarks>
    public virtual PyStr Unchanged(Machine machine, PyStr self) => ReferenceEquals(self.Type, PyType.Str) ? self : machine.Str(self.Value);

    /// <summary>The part of a str between two positions; all of it is the str itself.</summary>
    /// <remarks>Source: CPython, <c>PyUnicode_Substring</c>.</remarks>
    public virtual PyStr Substring(Machine machine, PyStr self, int start, int stop) =>
        start == 0 && stop == self.Value.Length ? Unchanged(machine, self) : Piece(machine, self, start, stop);

    /// <summary>A copy of the part of a str between two positions; one character is the cached one.</summary>
    /// <remarks>Source: CPython, <c>_PyUnicode_FromUCS4</c> and its relatives.</remarks>
    public virtual PyStr Piece(Machine machine, PyStr self, int start, int stop) => (stop - start) switch
    {
        0 => machine.Str(default),
        1 => machine.Character(self.Value[start]),
        _ => machine.Str(new(self.Value.Points[start..stop])),
    };

    private static ReadOnlySpan<int> Span(PyObject text) => ((PyStr)text).Value.Points.AsSpan();

    private static CodePoints Wrap(int[] points) => new(ImmutableCollectionsMarshal.AsImmutableArray(points));

    private static bool IsAscii(CodePoints text) => !text.Points.AsSpan().ContainsAnyExceptInRange(0, 127);
}
