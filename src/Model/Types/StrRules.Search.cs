using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <content>Searching.</content>
public partial class StrRules
{
    /// <summary><c>find</c> and <c>rfind</c>: the index of the first or last occurrence, or -1.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="self">The str.</param>
    /// <param name="arguments">What is searched, start and stop.</param>
    /// <param name="name">Name of the method.</param>
    /// <param name="fromRight">Whether the last occurrence is meant.</param>
    /// <remarks>Source: Python Library Reference, <c>str.find</c>.</remarks>
    public virtual PyObject? Find(Machine machine, PyObject self, PyObject?[] arguments, string name, bool fromRight)
    {
        if (!TrySearch(machine, arguments, name, out var part, out var start, out var stop))
        {
            return null;
        }

        return machine.Int(fromRight ? Searching.FindLast(Span(self), Span(part), start, stop) : Searching.Find(Span(self), Span(part), start, stop));
    }

    /// <summary><c>index</c> and <c>rindex</c>: as <see cref="Find"/>, but nothing found raises.</summary>
    public virtual PyObject? Index(Machine machine, PyObject self, PyObject?[] arguments, string name, bool fromRight)
    {
        var index = Find(machine, self, arguments, name, fromRight);
        return index is PyInt { Value.Sign: < 0 } ? machine.Raise(ErrorTypes.ValueError, "substring not found") : index;
    }

    /// <summary><c>count</c>: the number of occurrences that do not overlap.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.count</c>.</remarks>
    public virtual PyObject? Count(Machine machine, PyObject self, PyObject?[] arguments) =>
        TrySearch(machine, arguments, "count", out var part, out var start, out var stop)
            ? machine.Int(Searching.Count(Span(self), Span(part), start, stop))
            : null;

    /// <summary><c>startswith</c> and <c>endswith</c>: whether the str starts or ends with a str, or with one of a tuple.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.startswith</c>; CPython, <c>unicode_startswith</c>.</remarks>
    public virtual PyObject? HasAffix(Machine machine, PyObject self, PyObject?[] arguments, bool atEnd)
    {
        if (!TryBounds(machine, arguments, out var start, out var stop))
        {
            return null;
        }

        var name = atEnd ? "endswith" : "startswith";
        switch (arguments[0])
        {
            case PyStr affix:
                return PyBool.Of(Searching.Matches(Span(self), Span(affix), start, stop, atEnd));
            case PyTuple affixes:
                foreach (var item in affixes.Items)
                {
                    if (item is not PyStr)
                    {
                        return machine.Raise(ErrorTypes.TypeError, $"tuple for {name} must only contain str, not {item.Type.Name}");
                    }

                    if (Searching.Matches(Span(self), Span(item), start, stop, atEnd))
                    {
                        return PyBool.True;
                    }
                }

                return PyBool.False;
            default:
                return machine.Raise(ErrorTypes.TypeError, $"{name} first arg must be str or a tuple of str, not {arguments[0]!.Type.Name}");
        }
    }

    private static bool TryBounds(Machine machine, PyObject?[] arguments, out long start, out long stop)
    {
        stop = 0;
        return ArgumentConversion.TrySliceBound(machine, arguments[1], 0, out start)
            && ArgumentConversion.TrySliceBound(machine, arguments[2], long.MaxValue, out stop);
    }

    // The order of the two checks is observable when both arguments are wrong.
    private static bool TrySearch(Machine machine, PyObject?[] arguments, string name, out PyStr part, out long start, out long stop)
    {
        (part, start, stop) = (machine.Shared.EmptyStr, 0, 0);
        var boundsFirst = machine.Profile.Flag("text.findChecksBoundsFirst");
        if (boundsFirst && !TryBounds(machine, arguments, out start, out stop))
        {
            return false;
        }

        if (arguments[0] is not PyStr text)
        {
            var value = arguments[0]!;
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("text.findArgument", name, value.Type.Name, ArgumentConversion.NameOf(value))) is not null;
        }

        part = text;
        return boundsFirst || TryBounds(machine, arguments, out start, out stop);
    }
}
