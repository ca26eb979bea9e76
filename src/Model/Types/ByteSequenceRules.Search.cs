using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <content>Searching.</content>
public abstract partial class ByteSequenceRules
{
    /// <summary><c>find</c> and <c>rfind</c>: the index of the first or last occurrence of bytes or of one byte, or -1.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="self">The object.</param>
    /// <param name="arguments">What is searched, start and stop.</param>
    /// <param name="fromRight">Whether the last occurrence is meant.</param>
    /// <remarks>Source: Python Library Reference, <c>bytes.find</c>; CPython, <c>find_internal</c>.</remarks>
    public virtual PyObject? Find(Machine machine, PyObject self, PyObject?[] arguments, bool fromRight)
    {
        if (!TrySearch(machine, arguments, out var part, out var start, out var stop))
        {
            return null;
        }

        return machine.Int(fromRight ? Searching.FindLast(Span(self), part, start, stop) : Searching.Find(Span(self), part, start, stop));
    }

    /// <summary><c>index</c> and <c>rindex</c>: as <see cref="Find"/>, but nothing found raises.</summary>
    public virtual PyObject? Index(Machine machine, PyObject self, PyObject?[] arguments, bool fromRight)
    {
        var index = Find(machine, self, arguments, fromRight);
        return index is PyInt { Value.Sign: < 0 } ? machine.Raise(ErrorTypes.ValueError, "subsection not found") : index;
    }

    /// <summary><c>count</c>: the number of occurrences that do not overlap.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.count</c>.</remarks>
    public virtual PyObject? Count(Machine machine, PyObject self, PyObject?[] arguments) =>
        TrySearch(machine, arguments, out var part, out var start, out var stop) ? machine.Int(Searching.Count(Span(self), part, start, stop)) : null;

    /// <summary><c>startswith</c> and <c>endswith</c>: whether these bytes start or end with others, or with one of a tuple.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.startswith</c>; CPython, <c>_Py_bytes_tailmatch</c>.</remarks>
    public virtual PyObject? HasAffix(Machine machine, PyObject self, PyObject?[] arguments, bool atEnd)
    {
        if (!TryBounds(machine, arguments, out var start, out var stop))
        {
            return null;
        }

        if (arguments[0] is PyTuple affixes)
        {
            foreach (var item in affixes.Items)
            {
                if (!TryBytesArgument(machine, item, out var part))
                {
                    return null;
                }

                if (Searching.Matches(Span(self), part, start, stop, atEnd))
                {
                    return PyBool.True;
                }
            }

            return PyBool.False;
        }

        return TryBytes(arguments[0]!, out var affix)
            ? PyBool.Of(Searching.Matches(Span(self), affix, start, stop, atEnd))
            : Exporting.RaiseNoBytes(
                machine,
                arguments[0]!,
                $"{(atEnd ? "endswith" : "startswith")} first arg must be bytes or a tuple of bytes, not {arguments[0]!.Type.Name}") ? PyBool.True : null;
    }

    private static bool TryBounds(Machine machine, PyObject?[] arguments, out long start, out long stop)
    {
        stop = 0;
        return ArgumentConversion.TrySliceBound(machine, arguments[1], 0, out start)
            && ArgumentConversion.TrySliceBound(machine, arguments[2], long.MaxValue, out stop);
    }

    private static bool TrySearch(Machine machine, PyObject?[] arguments, out ReadOnlySpan<byte> part, out long start, out long stop)
    {
        part = default;
        return TryBounds(machine, arguments, out start, out stop)
            && TryPart(machine, arguments[0]!, "argument should be integer or bytes-like object", out part);
    }
}
