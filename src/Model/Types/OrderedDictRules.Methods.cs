using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Methods.</content>
public partial class OrderedDictRules
{
    private static readonly BuiltinMethod[] Own =
    [
        Method("setdefault", Signature.Keywords(1, "key", "default"), static (m, self, a) => m.Rules.OrderedDict.SetDefault(m, (PyDict)self, a[0]!, a[1])),
        Method("pop", Signature.Keywords(1, "key", "default"), static (m, self, a) => m.Rules.OrderedDict.Pop(m, (PyDict)self, a[0]!, a[1])),
        Method("popitem", Signature.Keywords(0, "last"), static (m, self, a) => m.Rules.OrderedDict.PopItem(m, (PyOrderedDict)self, a[0])),
        Method("move_to_end", Signature.Keywords(1, "key", "last"), static (m, self, a) => m.Rules.OrderedDict.MoveToEnd(m, (PyOrderedDict)self, a[0]!, a[1])),
        new(CollectionTypes.OrderedDict, "update", static (m, self, a) => m.Rules.OrderedDict.TryUpdate(m, (PyDict)self, "update", a) ? PyNone.Instance : null),
        Method("clear", Signature.None, static (m, self, _) => m.Rules.OrderedDict.ClearAll(m, (PyOrderedDict)self)),
        Method("copy", Signature.None, static (m, self, _) => m.Rules.OrderedDict.CopyOf(m, (PyOrderedDict)self)),
        Method("keys", Signature.None, static (m, self, _) => m.Allocated(new PyDictView(CollectionTypes.OrderedKeys, (PyDict)self))),
        Method("values", Signature.None, static (m, self, _) => m.Allocated(new PyDictView(CollectionTypes.OrderedValues, (PyDict)self))),
        Method("items", Signature.None, static (m, self, _) => m.Allocated(new PyDictView(CollectionTypes.OrderedItems, (PyDict)self))),
        Method("fromkeys", Signature.Keywords(1, "iterable", "value"), static (m, type, a) => m.Rules.OrderedDict.FromKeys(m, (PyType)type, a[0]!, a[1] ?? PyNone.Instance)) with
        {
            IsClassMethod = true,
        },
    ];

    private readonly Lazy<FrozenDictionary<string, BuiltinMethod>> methods;

    /// <summary>Makes the rules.</summary>
    public OrderedDictRules() => methods = new(() => base.Methods.Values
        .Where(method => Own.All(own => own.Name != method.Name)).Concat(Own).ToFrozenDictionary(method => method.Name));

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => methods.Value;

    /// <summary><c>OrderedDict.update</c> and <c>OrderedDict()</c>: at most one mapping or iterable of pairs, then the keyword arguments.</summary>
    /// <remarks>Source: CPython, <c>mutablemapping_update</c>.</remarks>
    public override bool TryUpdate(Machine machine, PyDict self, string function, CallArguments arguments)
    {
        if (arguments.Positional.Length > 1)
        {
            return machine.Raise(
                ErrorTypes.TypeError,
                $"{function}() takes at most 1 positional argument ({arguments.Positional.Length} given)") is not null;
        }

        if (arguments.Positional.Length == 1 && !TryUpdateFrom(machine, (PyOrderedDict)self, arguments.Positional[0]))
        {
            return false;
        }

        foreach (var (name, value) in arguments.Keywords)
        {
            if (!machine.Rules.Of(self).SetItem(machine, self, name, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes over a mapping or an iterable of pairs; what came before an error stays.</summary>
    /// <remarks>Source: CPython, <c>mutablemapping_update_arg</c>.</remarks>
    public virtual bool TryUpdateFrom(Machine machine, PyOrderedDict self, PyObject source)
    {
        switch (source)
        {
            case PyDict { IsExact: true } dict:
                // The items of a dict are collected first; none of them changes while they are stored.
                var items = new List<(PyObject Key, PyObject Value)>();
                for (var index = 0; index < dict.EntryCount; index++)
                {
                    if (dict.TryEntry(index, out var key, out var value, out _))
                    {
                        items.Add((key, value));
                    }
                }

                return items.TrueForAll(item => machine.Step() && machine.Rules.Of(self).SetItem(machine, self, item.Key, item.Value));
            case PyDict { Type.IsHeap: true } mapping when SpecialCalls.TryUser(machine, mapping.Type, "keys", out _) || SpecialCalls.TryUser(machine, mapping.Type, "__getitem__", out _):
                return TryUpdateByMethods(machine, self, mapping);
            case PyDict mapping:
                return TryUpdateByKeys(machine, self, mapping);
            case PyType type when machine.Rules.Classes.Lookup(machine, type, "keys") is PyMethodDescriptor { Method.Owner: { } owner } && owner.IsSubtypeOf(PyType.Dict):
                return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.unboundMethodNeedsArgument", owner.Name, "keys")) is not null;
            default:
                return TryUpdateByMethods(machine, self, source);
        }
    }

    /// <summary>Anything else is asked for its <c>keys</c>, then for its <c>items</c>, and is pairs itself if it has neither.</summary>
    /// <remarks>Source: CPython, <c>mutablemapping_update_arg</c>.</remarks>
    private static bool TryUpdateByMethods(Machine machine, PyOrderedDict self, PyObject source)
    {
        foreach (var name in (string[])["keys", "items"])
        {
            if (AttributeAccess.Get(machine, source, name) is { } method)
            {
                return machine.Rules.Of(method).Call(machine, method, CallArguments.Of()) is { } result
                    && (name == "keys" ? TryUpdateByIteratedKeys(machine, self, source, result) : TryUpdateByPairs(machine, self, result));
            }

            if (machine.Stop is not null || !machine.Error!.Type.IsSubtypeOf(ErrorTypes.AttributeError))
            {
                return false;
            }

            _ = machine.TakeError();
        }

        return TryUpdateByPairs(machine, self, source);
    }

    private static bool TryUpdateByIteratedKeys(Machine machine, PyOrderedDict self, PyObject source, PyObject keys)
    {
        if (Iteration.Over(machine, keys) is not { } iterator)
        {
            return false;
        }

        while (iterator.Next(machine) is { } key)
        {
            if (!machine.Step() || machine.Rules.Of(source).GetItem(machine, source, key) is not { } value || !machine.Rules.Of(self).SetItem(machine, self, key, value))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    /// <summary><c>OrderedDict.setdefault</c>.</summary>
    /// <remarks>Source: CPython, <c>OrderedDict_setdefault_impl</c>.</remarks>
    public override PyObject? SetDefault(Machine machine, PyDict self, PyObject key, PyObject? absent)
    {
        if (!self.TryGet(machine, key, out var value))
        {
            return null;
        }

        return value ?? (machine.Rules.Of(self).SetItem(machine, self, key, absent ?? PyNone.Instance) ? absent ?? PyNone.Instance : null);
    }

    /// <summary><c>OrderedDict.pop</c>: the key is hashed even if there are none.</summary>
    /// <remarks>Source: CPython, <c>_odict_popkey_hash</c>.</remarks>
    public override PyObject? Pop(Machine machine, PyDict self, PyObject key, PyObject? absent)
    {
        var dict = (PyOrderedDict)self;
        if (!Hashing.TryHash(machine, key, out var hash) || !dict.TryFindNode(machine, key, hash, out var node))
        {
            return null;
        }

        return node is not null ? dict.Remove(machine, node) : absent ?? RaiseKey(machine, key);
    }

    /// <summary><c>OrderedDict.popitem</c>: removes the last entry, or the first one, and returns it as a new tuple.</summary>
    /// <remarks>Source: CPython, <c>OrderedDict_popitem_impl</c>.</remarks>
    public virtual PyObject? PopItem(Machine machine, PyOrderedDict self, PyObject? last)
    {
        if (!TryLast(machine, last, out var isLast))
        {
            return null;
        }

        if ((isLast ? self.Last : self.First) is not { } node)
        {
            return machine.Raise(ErrorTypes.KeyError, "dictionary is empty");
        }

        return self.Remove(machine, node) is { } value ? machine.Tuple([node.Key, value]) : null;
    }

    /// <summary><c>OrderedDict.move_to_end</c>: an empty one does not even hash the key.</summary>
    /// <remarks>Source: CPython, <c>OrderedDict_move_to_end_impl</c>.</remarks>
    public virtual PyObject? MoveToEnd(Machine machine, PyOrderedDict self, PyObject key, PyObject? last)
    {
        if (!TryLast(machine, last, out var isLast))
        {
            return null;
        }

        if ((isLast ? self.Last : self.First) is not { } end)
        {
            return RaiseKey(machine, key);
        }

        if (ReferenceEquals(end.Key, key))
        {
            return PyNone.Instance;
        }

        if (!Hashing.TryHash(machine, key, out var hash) || !self.TryFindNode(machine, key, hash, out var node))
        {
            return null;
        }

        if (node is null)
        {
            return RaiseKey(machine, key);
        }

        self.Move(node, isLast);
        return PyNone.Instance;
    }

    /// <summary><c>OrderedDict.clear</c>: before 3.13 iterators see only the size.</summary>
    /// <remarks>Source: CPython, <c>_odict_clear_nodes</c>.</remarks>
    public virtual PyObject? ClearAll(Machine machine, PyOrderedDict self)
    {
        self.ClearOrdered(machine.Profile.Flag("collections.clearChangesTheOrder"));
        return PyNone.Instance;
    }

    /// <summary><c>OrderedDict.copy</c>: a new one with the same keys and values in the same order.</summary>
    /// <remarks>Source: CPython, <c>odict_copy</c>.</remarks>
    public virtual PyObject? CopyOf(Machine machine, PyOrderedDict self)
    {
        if (self.Type.IsHeap)
        {
            return CopyByCall(machine, self);
        }

        var copy = Empty(machine);
        for (var node = self.First; node is not null; node = node.Next)
        {
            if (self.ValueOf(machine, node) is not { } value || !copy.TrySetOrdered(machine, node.Key, node.Hash, value))
            {
                return null;
            }
        }

        return copy;
    }

    /// <summary>The copy of an object of a subclass: an empty one, to which the items are assigned.</summary>
    private static PyObject? CopyByCall(Machine machine, PyOrderedDict self)
    {
        if (machine.Rules.TypeObject.Call(machine, self.Type, CallArguments.Of()) is not { } made)
        {
            return null;
        }

        var count = self.Count;
        for (var node = self.First; node is not null; node = node.Next)
        {
            if (machine.Rules.Of(self).GetItem(machine, self, node.Key) is not { } value || !machine.Rules.Of(made).SetItem(machine, made, node.Key, value))
            {
                return null;
            }

            if (self.Count != count)
            {
                return machine.NotModelled("an OrderedDict that changes while it is copied");
            }
        }

        return made;
    }

    private static BuiltinMethod Method(string name, Signature signature, BuiltinBody body) => new(CollectionTypes.OrderedDict, name, signature, body);

    /// <summary>Raises <c>KeyError</c> with the key as it is: a tuple becomes the arguments, and None becomes none.</summary>
    /// <remarks>Source: CPython, <c>PyErr_SetObject</c>, which dicts do not use for keys.</remarks>
    private static PyObject? RaiseKey(Machine machine, PyObject key) => key switch
    {
        PyNone => machine.Raise(ErrorTypes.KeyError, (PyObject[])[]),
        PyTuple tuple when !tuple.Type.IsHeap => machine.Raise(ErrorTypes.KeyError, tuple.Items),
        _ => machine.Raise(ErrorTypes.KeyError, key),
    };

    private static bool TryLast(Machine machine, PyObject? last, out bool isLast)
    {
        isLast = true;
        return last is null || Truth.TryOf(machine, last, out isLast);
    }

    private static bool TryUpdateByKeys(Machine machine, PyOrderedDict self, PyDict mapping)
    {
        var rules = machine.Rules.Of(mapping);
        if (rules.Iterate(machine, mapping) is not { } keys)
        {
            return false;
        }

        while (keys.Next(machine) is { } key)
        {
            if (!machine.Step() || rules.GetItem(machine, mapping, key) is not { } value || !machine.Rules.Of(self).SetItem(machine, self, key, value))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    /// <summary>Source: CPython, <c>mutablemapping_add_pairs</c>.</summary>
    private static bool TryUpdateByPairs(Machine machine, PyOrderedDict self, PyObject source)
    {
        if (!MemoryViewRules.TryAskForIterator(machine, source) || Iteration.Over(machine, source) is not { } iterator)
        {
            return false;
        }

        while (iterator.Next(machine) is { } element)
        {
            if (!machine.Step() || Iteration.Over(machine, element) is not { } pair)
            {
                return false;
            }

            if (pair.Next(machine) is not { } key)
            {
                return !machine.HasFailed && machine.Raise(ErrorTypes.ValueError, "need more than 0 values to unpack") is not null;
            }

            if (pair.Next(machine) is not { } value)
            {
                return !machine.HasFailed && machine.Raise(ErrorTypes.ValueError, "need more than 1 value to unpack") is not null;
            }

            if (pair.Next(machine) is not null)
            {
                return machine.Raise(ErrorTypes.ValueError, "too many values to unpack (expected 2)") is not null;
            }

            if (machine.HasFailed || !machine.Rules.Of(self).SetItem(machine, self, key, value))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }
}
