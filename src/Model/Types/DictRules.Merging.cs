using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Model.Types;

/// <content>Merging of mappings and pairs.</content>
public partial class DictRules
{
    /// <summary><c>dict.update</c> and <c>dict()</c>: at most one mapping or iterable of pairs, then the keyword arguments.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="self">The updated dict; what came before an error stays.</param>
    /// <param name="function">The name in the error about too many arguments.</param>
    /// <param name="arguments">The arguments.</param>
    /// <remarks>Source: CPython, <c>dict_update_common</c>.</remarks>
    public virtual bool TryUpdate(Machine machine, PyDict self, string function, CallArguments arguments)
    {
        if (arguments.Positional.Length > 1)
        {
            return machine.Raise(ErrorTypes.TypeError, $"{function} expected at most 1 argument, got {arguments.Positional.Length}") is not null;
        }

        if (arguments.Positional.Length == 1 && !TryMerge(machine, self, arguments.Positional[0]))
        {
            return false;
        }

        foreach (var (name, value) in arguments.Keywords)
        {
            if (!self.TrySet(machine, name, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Merges a mapping, or an iterable of pairs, into a dict.</summary>
    /// <remarks>Source: CPython, <c>dict_update_arg</c>.</remarks>
    public virtual bool TryMerge(Machine machine, PyDict self, PyObject source)
    {
        if (source is PyDict dict)
        {
            return TryMergeDictOf(machine, self, dict);
        }

        if (source.Type.IsHeap)
        {
            var keys = AttributeAccess.Get(machine, source, "keys");
            if (keys is null && (machine.Stop is not null || !machine.Error!.Type.IsSubtypeOf(ErrorTypes.AttributeError)))
            {
                return false;
            }

            _ = machine.TakeError();
            return keys is null ? TryMergePairs(machine, self, source) : TryMergeMapping(machine, self, source);
        }

        // Whatever has an attribute `keys` is taken for a mapping, and the type dict has one.
        return ReferenceEquals(source, PyType.Dict)
            ? machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("containers.unboundKeys")) is not null
            : TryMergePairs(machine, self, source);
    }

    /// <summary>Merges a dict or an object of a class derived from dict: one that defines <c>__iter__</c> is asked like any mapping.</summary>
    /// <remarks>Source: CPython, <c>dict_merge</c>.</remarks>
    public virtual bool TryMergeDictOf(Machine machine, PyDict self, PyDict source) => SpecialCalls.TryUser(machine, source.Type, "__iter__", out _)
        ? TryMergeMapping(machine, self, source)
        : TryMergeDict(machine, self, source);

    /// <summary>Merges any mapping: by its <c>keys()</c> and by its items.</summary>
    /// <remarks>Source: CPython, <c>dict_merge</c>, <c>PyMapping_Keys</c>.</remarks>
    public virtual bool TryMergeMapping(Machine machine, PyDict self, PyObject source)
    {
        if (AttributeAccess.Get(machine, source, "keys") is not { } method || machine.Rules.Of(method).Call(machine, method, CallArguments.Of()) is not { } keys)
        {
            return false;
        }

        var names = new List<PyObject>();
        if (!machine.Rules.Of(keys).IsIterableOf(machine, keys))
        {
            return machine.Raise(ErrorTypes.TypeError, $"{source.Type.Name}.keys() returned a non-iterable (type {keys.Type.Name})") is not null;
        }

        if (!Iteration.TryCollect(machine, keys, names))
        {
            return false;
        }

        foreach (var name in names)
        {
            if (!machine.Step() || machine.Rules.Of(source).GetItem(machine, source, name) is not { } value || !self.TrySet(machine, name, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Merges another dict: a key that is there already stays and gets the new value.</summary>
    /// <remarks>Source: CPython, <c>dict_merge</c>.</remarks>
    public virtual bool TryMergeDict(Machine machine, PyDict self, PyDict source)
    {
        if (source is PyOrderedDict ordered)
        {
            return TryMergeOrdered(machine, self, ordered);
        }

        if (ReferenceEquals(self, source) || source.Count == 0)
        {
            return true;
        }

        if (self.Count == 0 && source.IsTight && machine.Profile.Flag("containers.dictSizesAreRoundedUp"))
        {
            self.CloneFrom(source);
            return machine.Fits(self.Count);
        }

        self.MakeRoomFor(machine, source.Count);
        var entries = source.EntryCount;
        for (var index = 0; index < entries; index++)
        {
            if (source.TryEntry(index, out var key, out var value, out var hash) && !self.TrySet(machine, key, hash, value))
            {
                return false;
            }

            if (source.EntryCount != entries)
            {
                return machine.Raise(ErrorTypes.RuntimeError, "dict mutated during update") is not null;
            }
        }

        return true;
    }

    /// <summary>Merges an OrderedDict, which is asked for its keys and then for each value.</summary>
    /// <remarks>Source: CPython, <c>dict_merge</c>, for what has an iterator of its own.</remarks>
    private static bool TryMergeOrdered(Machine machine, PyDict self, PyOrderedDict source)
    {
        for (var node = source.First; node is not null; node = node.Next)
        {
            if (source.ValueOf(machine, node) is not { } value || !self.TrySet(machine, node.Key, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Merges what an iterable yields; each element must be a sequence of two.</summary>
    /// <remarks>Source: CPython, <c>PyDict_MergeFromSeq2</c>.</remarks>
    public virtual bool TryMergePairs(Machine machine, PyDict self, PyObject source)
    {
        if (Iteration.Over(machine, source) is not { } iterator)
        {
            return false;
        }

        for (var number = 0; iterator.Next(machine) is { } element; number++)
        {
            var pair = new List<PyObject>();
            if (!machine.Rules.Of(element).IsIterableOf(machine, element))
            {
                return RaiseNoPair(machine, number);
            }

            if (!Iteration.TryCollectFast(machine, element, pair))
            {
                return false;
            }

            if (pair.Count != 2)
            {
                return machine.Raise(
                    ErrorTypes.ValueError,
                    $"dictionary update sequence element #{number} has length {pair.Count}; 2 is required") is not null;
            }

            if (!self.TrySet(machine, pair[0], pair[1]))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    /// <summary>Raises that an element is no sequence; from 3.14 on its number is in a note.</summary>
    /// <returns>Always false.</returns>
    private static bool RaiseNoPair(Machine machine, int number)
    {
        _ = machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("containers.elementIsNoPair", number));
        if (machine.Profile.Flag("containers.elementIsNumberedInANote") && machine.TakeError() is { } error)
        {
            var note = machine.Str(CodePoints.Of($"Cannot convert dictionary update sequence element #{number} to a sequence"));
            _ = machine.Rules.Attributes.SetOrdinary(machine, error, "__notes__", machine.List([note]));
            _ = machine.Restore(error);
        }

        return false;
    }
}
