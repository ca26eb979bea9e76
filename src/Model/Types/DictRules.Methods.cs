using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Methods.</content>
public partial class DictRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        new(PyType.Dict, "get", Signature.Positional(1, 2), static (m, self, a) => m.Rules.Dict.Get(m, (PyDict)self, a[0]!, a[1])),
        new(PyType.Dict, "setdefault", Signature.Positional(1, 2), static (m, self, a) => m.Rules.Dict.SetDefault(m, (PyDict)self, a[0]!, a[1])),
        new(PyType.Dict, "pop", Signature.Positional(1, 2), static (m, self, a) => m.Rules.Dict.Pop(m, (PyDict)self, a[0]!, a[1])),
        new(PyType.Dict, "popitem", Signature.None, static (m, self, _) => m.Rules.Dict.PopItem(m, (PyDict)self)),
        new(PyType.Dict, "update", static (m, self, a) => m.Rules.Dict.TryUpdate(m, (PyDict)self, "update", a) ? PyNone.Instance : null),
        new(PyType.Dict, "clear", Signature.None, static (m, self, _) => m.Rules.Dict.Clear(m, (PyDict)self)),
        new(PyType.Dict, "copy", Signature.None, static (m, self, _) => m.Rules.Dict.Copy(m, (PyDict)self)),
        new(PyType.Dict, "keys", Signature.None, static (m, self, _) => m.Rules.Dict.View(m, PyType.DictKeys, (PyDict)self)),
        new(PyType.Dict, "values", Signature.None, static (m, self, _) => m.Rules.Dict.View(m, PyType.DictValues, (PyDict)self)),
        new(PyType.Dict, "items", Signature.None, static (m, self, _) => m.Rules.Dict.View(m, PyType.DictItems, (PyDict)self)),
        new(PyType.Dict, "fromkeys", Signature.Positional(1, 2), static (m, type, a) => m.Rules.Dict.FromKeys(m, (PyType)type, a[0]!, a[1] ?? PyNone.Instance))
        {
            IsClassMethod = true,
        },
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <summary><c>dict.get</c>.</summary>
    public virtual PyObject? Get(Machine machine, PyDict self, PyObject key, PyObject? absent) =>
        self.TryGet(machine, key, out var value) ? value ?? absent ?? PyNone.Instance : null;

    /// <summary><c>dict.setdefault</c>: the value that is there already, else the given one, which is stored.</summary>
    /// <remarks>Source: CPython, <c>dict_setdefault_ref_lock_held</c>.</remarks>
    public virtual PyObject? SetDefault(Machine machine, PyDict self, PyObject key, PyObject? absent)
    {
        if (!Hashing.TryHashKey(machine, key, out var hash) || !self.TryFind(machine, key, hash, out var position))
        {
            return null;
        }

        if (position >= 0)
        {
            return self.TryEntry(position, out _, out var value, out _) ? value : null;
        }

        // The key is hashed and looked for once only.
        var added = absent ?? PyNone.Instance;
        if (!machine.CanGrow(self.Count))
        {
            return null;
        }

        self.Insert(machine, key, hash, added);
        return added;
    }

    /// <summary><c>dict.pop</c>: an empty dict does not even hash the key.</summary>
    /// <remarks>Source: CPython, <c>_PyDict_Pop</c>.</remarks>
    public virtual PyObject? Pop(Machine machine, PyDict self, PyObject key, PyObject? absent)
    {
        var position = -1;
        if (self.Count > 0 && !(Hashing.TryHashKey(machine, key, out var hash) && self.TryFind(machine, key, hash, out position)))
        {
            return null;
        }

        return position >= 0 ? self.RemoveAt(position) : absent ?? machine.Raise(ErrorTypes.KeyError, key);
    }

    /// <summary><c>dict.popitem</c>: removes the last entry and returns it as a new tuple.</summary>
    /// <remarks>Source: CPython, <c>dict_popitem_impl</c>.</remarks>
    public virtual PyObject? PopItem(Machine machine, PyDict self)
    {
        if (self.Count == 0)
        {
            return machine.Raise(ErrorTypes.KeyError, "popitem(): dictionary is empty");
        }

        var (key, value) = self.RemoveLast();
        return machine.Tuple([key, value]);
    }

    /// <summary><c>dict.clear</c>.</summary>
    public virtual PyObject? Clear(Machine machine, PyDict self)
    {
        machine.Lifetimes?.Drop(machine.Rules.Ownership.HeldByDict(self));
        self.Clear();
        return PyNone.Instance;
    }

    /// <summary><c>dict.copy</c>: a new dict with the same keys and values.</summary>
    /// <remarks>Source: CPython, <c>PyDict_Copy</c>.</remarks>
    public virtual PyDict? Copy(Machine machine, PyDict self)
    {
        var copy = machine.Allocated(new PyDict());
        if (self.Count == 0)
        {
            return copy;
        }

        if (!self.IsDense)
        {
            return TryMergeDict(machine, copy, self) ? copy : null;
        }

        if (SpecialCalls.TryUser(machine, self.Type, "__iter__", out _))
        {
            return TryMergeMapping(machine, copy, self) ? copy : null;
        }

        copy.CloneFrom(self);
        return machine.Fits(copy.Count) ? copy : null;
    }

    /// <summary><c>dict.keys</c>, <c>dict.values</c> and <c>dict.items</c>: a view, which shows what the dict holds later, too.</summary>
    /// <remarks>Source: Python Library Reference, "Dictionary view objects".</remarks>
    public virtual PyObject? View(Machine machine, PyType type, PyDict self) => machine.Allocated(new PyDictView(type, self));

    /// <summary><c>dict.fromkeys</c>: each key refers to the same value.</summary>
    /// <remarks>Source: CPython, <c>_PyDict_FromKeys</c>.</remarks>
    public virtual PyObject? FromKeys(Machine machine, PyType type, PyObject iterable, PyObject value)
    {
        if (!ReferenceEquals(type, PyType.Dict))
        {
            return FromKeysByItem(machine, type, iterable, value);
        }

        var dict = machine.Allocated(new PyDict());
        if (iterable is PyDict { IsExact: true } or PySet { Type.IsHeap: false, IsOrderKnown: true })
        {
            dict.Presize(machine, iterable is PyDict source ? source.Count : ((PySet)iterable).Count);
            return TryKnownKeys(machine, dict, iterable, value) ? dict : null;
        }

        if (Iteration.Over(machine, iterable) is not { } iterator)
        {
            return null;
        }

        while (iterator.Next(machine) is { } key)
        {
            if (!dict.TrySet(machine, key, value))
            {
                return null;
            }
        }

        return machine.HasFailed ? null : dict;
    }

    /// <summary>Stores a value under the keys of a dict or the elements of a set, whose hashes are known.</summary>
    private static bool TryKnownKeys(Machine machine, PyDict dict, PyObject source, PyObject value)
    {
        for (var index = 0; index < (source is PyDict { EntryCount: var entries } ? entries : ((PySet)source).SlotCount); index++)
        {
            var isThere = source is PyDict from ? from.TryEntry(index, out var key, out _, out var hash) : ((PySet)source).TrySlot(index, out key, out hash);
            if (isThere && !(machine.Step() && dict.TrySet(machine, key, hash, value)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As <see cref="FromKeys"/>, for a type that derives from dict: it is called, and what it makes is asked to store each key.</summary>
    private static PyObject? FromKeysByItem(Machine machine, PyType type, PyObject iterable, PyObject value)
    {
        if (machine.Rules.Of(type).Call(machine, type, CallArguments.Of()) is not { } dict || Iteration.Over(machine, iterable) is not { } iterator)
        {
            return null;
        }

        while (iterator.Next(machine) is { } key)
        {
            if (!machine.Rules.Of(dict).SetItem(machine, dict, key, value))
            {
                return null;
            }
        }

        return machine.HasFailed ? null : dict;
    }
}
