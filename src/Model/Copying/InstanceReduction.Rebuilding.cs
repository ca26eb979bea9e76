using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Copying;

/// <content>Putting an instance together again.</content>
/// <remarks>Source: CPython, Lib/copy.py, <c>_reconstruct</c>.</remarks>
public partial class InstanceReduction
{
    /// <summary>Makes the new object, sets its state, appends its items, sets its entries.</summary>
    protected virtual PyObject? Reconstruct(Machine machine, PyObject value, Reduction parts, PartCopying copying)
    {
        var arguments = new PyObject[parts.Arguments.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            if ((copying.IsDeep ? copying.Part(parts.Arguments[index]) : parts.Arguments[index]) is not { } argument)
            {
                return null;
            }

            arguments[index] = argument;
        }

        var made = parts.Maker is { } maker
            ? machine.Rules.Of(maker).Call(machine, maker, CallArguments.Of(arguments) with { Whole = copying.IsDeep ? null : parts.Whole })
            : New(machine, value.Type, arguments);
        if (made is null)
        {
            return null;
        }

        copying.Made(made);
        return (parts.State is null || TrySetState(machine, made, parts.State, copying))
            && (parts.Items is null || TryAppend(machine, made, parts.Items, copying))
            && (parts.Entries is null || TrySetEntries(machine, made, parts.Entries, copying))
                ? made
                : null;
    }

    /// <summary>Sets the state: by <c>__setstate__</c>, or as attributes and slots.</summary>
    protected virtual bool TrySetState(Machine machine, PyObject made, PyObject state, PartCopying copying)
    {
        if (copying.IsDeep)
        {
            if (copying.Part(state) is not { } copied)
            {
                return false;
            }

            state = copied;
        }

        if (IsFoundOnObject(machine, made, "__setstate__", isOfObject: made is PyException))
        {
            if (!TryFind(machine, made, "__setstate__", out var setter))
            {
                return false;
            }

            if (setter is not null)
            {
                return machine.Rules.Of(setter).Call(machine, setter, CallArguments.Of(state)) is not null;
            }
        }

        if (made is PyException)
        {
            return state is PyNone
                || (state is PyDict given ? TrySetAttributes(machine, made, given) : machine.Raise(ErrorTypes.TypeError, "state is not a dictionary") is not null);
        }

        PyObject? slots = null;
        if (state is PyTuple { Items: [var first, var second] })
        {
            (state, slots) = (first, second);
        }

        if (state is not PyNone)
        {
            if (AttributeAccess.Get(machine, made, "__dict__") is not { } attributes)
            {
                return false;
            }

            if (attributes is not PyDict dictionary)
            {
                return machine.NotModelled("a copy whose __dict__ is no dict") is not null;
            }

            if (!machine.Rules.Dict.TryMerge(machine, dictionary, state))
            {
                return false;
            }
        }

        if (slots is null or PyNone)
        {
            return true;
        }

        return slots is PyDict filled ? TrySetAttributes(machine, made, filled) : machine.NotModelled("slots of a state that are no dict") is not null;
    }

    /// <summary>Sets attributes one by one, as slots and exceptions have it.</summary>
    /// <remarks>Source: CPython, <c>BaseException_setstate</c>; Lib/copy.py, <c>_reconstruct</c>.</remarks>
    private static bool TrySetAttributes(Machine machine, PyObject made, PyDict attributes)
    {
        for (var index = 0; index < attributes.EntryCount; index++)
        {
            if (attributes.TryEntry(index, out var name, out var content, out _)
                && !(name is PyStr text ? AttributeAccess.Set(machine, made, text.Value.ToString(), content) : machine.NotModelled("an attribute without a name") is not null))
            {
                return false;
            }
        }

        return true;
    }

    private static PyObject? New(Machine machine, PyType type, PyObject[] arguments)
    {
        if (!type.IsHeap)
        {
            return machine.Rules.ForType(type).Construct(machine, CallArguments.Of(arguments));
        }

        return machine.Rules.Attributes.GetOfType(machine, type, "__new__") is { } maker
            ? machine.Rules.Of(maker).Call(machine, maker, CallArguments.Of([type, .. arguments]))
            : null;
    }

    private static bool TryAppend(Machine machine, PyObject made, PyIterator items, PartCopying copying)
    {
        while (items.Next(machine) is { } item)
        {
            var part = copying.IsDeep ? copying.Part(item) : item;
            if (part is null || !machine.Step()
                || AttributeAccess.Get(machine, made, "append") is not { } append
                || machine.Rules.Of(append).Call(machine, append, CallArguments.Of(part)) is null)
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    private static bool TrySetEntries(Machine machine, PyObject made, PyIterator entries, PartCopying copying)
    {
        while (entries.Next(machine) is { } entry)
        {
            if (machine.Rules.Assignment.Unpack(machine, entry, 2) is not { } pair
                || (copying.IsDeep ? copying.Part(pair[0]) : pair[0]) is not { } key
                || (copying.IsDeep ? copying.Part(pair[1]) : pair[1]) is not { } content
                || !machine.Rules.Of(made).SetItem(machine, made, key, content))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    /// <summary>Rebuilds from what a method of the program returned: a str means the object itself, a tuple is taken apart.</summary>
    private PyObject? Rebuild(Machine machine, PyObject value, PyObject? reduced, PartCopying copying)
    {
        if (reduced is null or PyStr)
        {
            return reduced is null ? null : value;
        }

        if (reduced is not PyTuple { Items: var parts })
        {
            return machine.Rules.Of(reduced).IsIterableOf(machine, reduced)
                ? machine.NotModelled("a reduction that is no tuple")
                : machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.reductionIsNotIterable", reduced.Type.Name));
        }

        if (parts.Length is < 2 or > 5 || parts[1] is not PyTuple { Items: var arguments })
        {
            return machine.NotModelled("a reduction of another shape");
        }

        PyObject? At(int index) => index < parts.Length && parts[index] is not PyNone ? parts[index] : null;
        PyIterator? items = null;
        PyIterator? entries = null;
        if ((At(3) is { } list && (items = Iteration.Over(machine, list)) is null) || (At(4) is { } pairs && (entries = Iteration.Over(machine, pairs)) is null))
        {
            return null;
        }

        return Reconstruct(machine, value, new(parts[0], arguments, At(2), items, entries) { Whole = parts[1] as PyTuple }, copying);
    }
}
