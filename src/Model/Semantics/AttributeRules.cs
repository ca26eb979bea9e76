using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>How attributes are found, bound, set and deleted.</summary>
/// <remarks>Stateless. Source: Python Language Reference, 3.3.2 "Customizing attribute access"; Descriptor Guide; CPython,
/// <c>_PyObject_GenericGetAttrWithDict</c>, <c>type_getattro</c>, <c>slot_tp_getattr_hook</c>.</remarks>
public partial class AttributeRules
{
    /// <summary>An attribute of an instance: what the program's <c>__getattribute__</c> says, or the ordinary rule; if that fails, its <c>__getattr__</c>.</summary>
    public virtual PyObject? Get(Machine machine, PyObject self, string name)
    {
        var value = SpecialCalls.TryUser(machine, self.Type, "__getattribute__", out var getter)
            ? SpecialCalls.Call(machine, getter, self, Name(machine, name))
            : GetOrdinary(machine, self, name);
        if (value is not null || machine.Error is not { } error || !error.Type.IsSubtypeOf(ErrorTypes.AttributeError)
            || !SpecialCalls.TryUser(machine, self.Type, "__getattr__", out var fallback))
        {
            return value;
        }

        _ = machine.TakeError();
        return SpecialCalls.Call(machine, fallback, self, Name(machine, name));
    }

    /// <summary>The ordinary rule: data descriptors of the class come first, then the object's own attributes, then anything else of the class.</summary>
    /// <remarks>Source: CPython, <c>_PyObject_GenericGetAttrWithDict</c>.</remarks>
    public virtual PyObject? GetOrdinary(Machine machine, PyObject self, string name)
    {
        var found = machine.Rules.Classes.Lookup(machine, self.Type, name);
        if (found is not null && IsData(machine, found))
        {
            return Bind(machine, found, self, self.Type);
        }

        if (name == "__dict__" && found is null && ClassRules.HasDictionary(self.Type))
        {
            return DictionaryOf(machine, self);
        }

        if (name == "__weakref__" && found is null && self.Type.IsHeap)
        {
            return machine.NotModelled("the attribute '__weakref__'");
        }

        if (!TryOwn(machine, self, name, out var own))
        {
            return null;
        }

        return own ?? (found is not null ? Bind(machine, found, self, self.Type) : Missing(machine, self, name));
    }

    /// <summary>An attribute of the object's own <c>__dict__</c>; null if there is none.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public virtual bool TryOwn(Machine machine, PyObject self, string name, out PyObject? value)
    {
        value = null;
        return self.State?.Dictionary is not { Count: > 0 } dictionary || dictionary.TryGet(machine, Name(machine, name), out value);
    }

    /// <summary>The object's <c>__dict__</c>, made now if it has none yet: always the same dict.</summary>
    public virtual PyDict DictionaryOf(Machine machine, PyObject self) =>
        (self.State ??= new PyInstanceState()).Dictionary ??= machine.Allocated(new PyDict());

    /// <summary>Sets an attribute of an instance: by the program's <c>__setattr__</c> or the ordinary rule.</summary>
    public virtual bool Set(Machine machine, PyObject self, string name, PyObject value) =>
        SpecialCalls.TryUser(machine, self.Type, "__setattr__", out var setter)
            ? SpecialCalls.Call(machine, setter, self, Name(machine, name), value) is not null
            : SetOrdinary(machine, self, name, value);

    /// <summary>The ordinary rule: a data descriptor of the class sets it, otherwise it becomes the object's own.</summary>
    /// <remarks>Source: CPython, <c>_PyObject_GenericSetAttrWithDict</c>.</remarks>
    public virtual bool SetOrdinary(Machine machine, PyObject self, string name, PyObject value)
    {
        var found = machine.Rules.Classes.Lookup(machine, self.Type, name);
        if (found is not null && IsData(machine, found))
        {
            return TrySetByDescriptor(machine, found, self, value);
        }

        if (found is null && name == "__dict__" && ClassRules.HasDictionary(self.Type))
        {
            return TryReplaceDictionary(machine, self, value);
        }

        if (machine.Lifetimes is not null && !self.Type.AttributeOrder.Contains(name))
        {
            self.Type.AttributeOrder.Add(name);
        }

        return ClassRules.HasDictionary(self.Type)
            ? DictionaryOf(machine, self).TrySet(machine, Name(machine, name), value)
            : RaiseNotSettable(machine, self, name, found);
    }

    /// <summary>Deletes an attribute of an instance: by the program's <c>__delattr__</c> or the ordinary rule.</summary>
    public virtual bool Delete(Machine machine, PyObject self, string name) =>
        SpecialCalls.TryUser(machine, self.Type, "__delattr__", out var deleter)
            ? SpecialCalls.Call(machine, deleter, self, Name(machine, name)) is not null
            : DeleteOrdinary(machine, self, name);

    /// <summary>The ordinary rule: a data descriptor of the class deletes it, otherwise it is removed from the object's own.</summary>
    public virtual bool DeleteOrdinary(Machine machine, PyObject self, string name)
    {
        var found = machine.Rules.Classes.Lookup(machine, self.Type, name);
        if (found is not null && IsData(machine, found))
        {
            return TrySetByDescriptor(machine, found, self, null);
        }

        if (!ClassRules.HasDictionary(self.Type))
        {
            return RaiseNotSettable(machine, self, name, found);
        }

        if (found is null && name == "__dict__")
        {
            return machine.NotModelled("deletion of a __dict__") is not null;
        }

        if (!TryOwn(machine, self, name, out var own))
        {
            return false;
        }

        if (own is null)
        {
            _ = machine.Profile.Flag("classes.deletionNamesTheObject")
                ? Missing(machine, self, name)
                : machine.Raise(ErrorTypes.AttributeError, Name(machine, name));
            return HasInlineValues(self.Type) ? false : Holding(machine, self);
        }

        return machine.Rules.Dict.DeleteItem(machine, self.State!.Dictionary!, Name(machine, name));
    }

    /// <summary>The str of an attribute's name: interned.</summary>
    public virtual PyStr Name(Machine machine, string name) => machine.Shared.AttributeName(machine, name);

    /// <summary>Raises "'C' object has no attribute 'x'".</summary>
    /// <returns>Always null.</returns>
    protected static PyObject? Missing(Machine machine, PyObject self, string name) =>
        machine.Raise(ErrorTypes.AttributeError, $"'{self.Type.Name}' object has no attribute '{name}'");

    private static bool TryReplaceDictionary(Machine machine, PyObject self, PyObject value)
    {
        if (value is not PyDict dictionary)
        {
            return machine.Raise(ErrorTypes.TypeError, $"__dict__ must be set to a dictionary, not a '{value.Type.Name}'") is not null;
        }

        (self.State ??= new PyInstanceState()).Dictionary = dictionary;
        return true;
    }

    private static bool RaiseNotSettable(Machine machine, PyObject self, string name, PyObject? found)
    {
        if (found is not null)
        {
            return machine.Raise(ErrorTypes.AttributeError, $"'{self.Type.Name}' object attribute '{name}' is read-only") is not null;
        }

        _ = machine.Raise(ErrorTypes.AttributeError, machine.Profile.Text("classes.noDictionary", self.Type.Name, name));
        return Holding(machine, self);
    }

    /// <summary>Lets the pending error of a missing attribute that is set or deleted hold the object, where it does so.</summary>
    /// <returns>Always false.</returns>
    /// <remarks>Source: CPython, <c>_PyObject_SetAttributeErrorContext</c>.</remarks>
    protected static bool Holding(Machine machine, PyObject self)
    {
        if (machine is { Lifetimes: not null, Error: { } error } && machine.Profile.Flag("core.attributeErrorOfAStoreHoldsItsObject"))
        {
            error.Subject = self;
        }

        return false;
    }

    /// <summary>Whether the attributes of an instance are kept in itself at first. Deleting one that is not there takes another way then.</summary>
    /// <remarks>Source: CPython, <c>Py_TPFLAGS_INLINE_VALUES</c>, <c>_PyObject_StoreInstanceAttribute</c>.</remarks>
    private static bool HasInlineValues(PyType type) =>
        type.IsHeap && ReferenceEquals(type.Layout, PyType.Object) && Array.TrueForAll(type.Mro, parent => parent.Slots.Count == 0);
}
