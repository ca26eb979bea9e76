using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Semantics;

/// <content>Descriptors: functions, properties, slots, and objects with <c>__get__</c>, <c>__set__</c> and <c>__delete__</c>.</content>
/// <remarks>Source: Python Language Reference, 3.3.2.2 "Implementing Descriptors" and 3.3.2.3 "Invoking Descriptors".</remarks>
public partial class AttributeRules
{
    private static readonly Operation? PropertyRow = OperationTable.Find("property");

    /// <summary>What an attribute found on a type is when it is read through an object: a function becomes a bound method, anything else is itself.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="found">What the class holds.</param>
    /// <param name="self">The object, or null when it is read through the class.</param>
    /// <param name="owner">The class.</param>
    public virtual PyObject? Bind(Machine machine, PyObject found, PyObject? self, PyType owner)
    {
        switch (found)
        {
            case PyMethodDescriptor { Method: var method }:
                return method.IsClassMethod ? machine.Allocated(new PyBuiltinFunction(method, owner))
                    : self is null ? found
                    : self.Type.IsSubtypeOf(method.Owner!) ? method.Bind(machine, self)
                    : machine.Raise(ErrorTypes.TypeError, $"descriptor '{method.Name}' for '{method.Owner!.Name}' objects doesn't apply to a '{self.Type.Name}' object");
            case PyProperty property:
                return self is null ? found : GetProperty(machine, property, self);
            case PyMethodWrapper wrapper:
                return ReferenceEquals(wrapper.Type, PyType.StaticMethod) ? wrapper.Function : BindToClass(machine, wrapper.Function, owner);
            case PySlot slot:
                return self is null ? found : GetSlot(machine, slot, self);
            case PyTupleGetter field:
                return self is null ? found
                    : self is PyTuple tuple ? machine.Rules.Tuple.GetItem(machine, tuple, machine.Int(field.Index))
                    : machine.NotModelled("a field of what is no tuple");
            case PyBuiltinAttribute attribute:
                return self is null ? found : GetBuiltin(machine, attribute, self);
        }

        if (ReferenceEquals(found.Type, PyType.Function))
        {
            return self is null ? found : BindFunction(machine, found, self);
        }

        return SpecialCalls.TryUser(machine, found.Type, "__get__", out var getter)
            ? SpecialCalls.Call(machine, getter, found, self ?? PyNone.Instance, owner)
            : found;
    }

    /// <summary>A bound method of a function: a new one each time.</summary>
    /// <remarks>Source: Python Language Reference, 3.2 "Instance methods".</remarks>
    public virtual PyObject? BindFunction(Machine machine, PyObject function, PyObject self) => machine.Allocated(new PyBoundMethod(function, self));

    /// <summary>What a class method gives: the function bound to the class.</summary>
    /// <remarks>Source: CPython, <c>cm_descr_get</c>, which binds what the wrapped object gives in some versions.</remarks>
    public virtual PyObject? BindToClass(Machine machine, PyObject function, PyType owner)
    {
        if (ReferenceEquals(function.Type, PyType.Function) || !machine.Profile.Flag("classes.classMethodsChain"))
        {
            return machine.Allocated(new PyBoundMethod(function, owner));
        }

        if (function is PyBoundMethod && machine.Profile.Flag("classes.boundMethodsKeepTheirSelf"))
        {
            return function;
        }

        return function is PyProperty or PyMethodWrapper or PyMethodDescriptor || SpecialCalls.TryUser(machine, function.Type, "__get__", out _)
            ? Bind(machine, function, owner, PyType.TypeType)
            : machine.Allocated(new PyBoundMethod(function, owner));
    }

    /// <summary>Whether an attribute of a class comes before those of the object itself: properties, slots, and what has <c>__set__</c> or <c>__delete__</c>.</summary>
    public virtual bool IsData(Machine machine, PyObject found) =>
        found is PyProperty or PySlot or PyBuiltinAttribute or PyTupleGetter
        || (found.Type.IsHeap && (SpecialCalls.TryUser(machine, found.Type, "__set__", out _) || SpecialCalls.TryUser(machine, found.Type, "__delete__", out _)));

    /// <summary>The value of a slot: one that is empty raises.</summary>
    public virtual PyObject? GetSlot(Machine machine, PySlot slot, PyObject self)
    {
        if (!self.Type.IsSubtypeOf(slot.Owner))
        {
            return machine.Raise(ErrorTypes.TypeError, $"descriptor '{slot.Name}' for '{slot.Owner.Name}' objects doesn't apply to a '{self.Type.Name}' object");
        }

        if (self.State?.Slots is { } slots && slots.TryGetValue(slot, out var value))
        {
            return value;
        }

        var type = machine.Profile.Flag("classes.emptySlotQualifiesTheClass") ? self.Type.QualifiedName ?? self.Type.Name : self.Type.Name;
        return machine.Profile.Flag("classes.emptySlotNamesTheObject")
            ? machine.Raise(ErrorTypes.AttributeError, $"'{type}' object has no attribute '{slot.Name}'")
            : machine.Raise(ErrorTypes.AttributeError, slot.Name);
    }

    /// <summary>Calls the getter of a property.</summary>
    public virtual PyObject? GetProperty(Machine machine, PyProperty property, PyObject self) => property.Getter is { } getter
        ? Counted(machine, PropertyRow, machine.Rules.Of(getter).Call(machine, getter, CallArguments.Of(self)))
        : machine.Raise(ErrorTypes.AttributeError, PropertyText(machine, "classes.propertyHasNoGetter", property, self));

    /// <summary>Sets or deletes through a data descriptor.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="found">The descriptor.</param>
    /// <param name="self">The object.</param>
    /// <param name="value">The value, or null to delete.</param>
    public virtual bool TrySetByDescriptor(Machine machine, PyObject found, PyObject self, PyObject? value)
    {
        switch (found)
        {
            case PyProperty property:
                return TrySetProperty(machine, property, self, value);
            case PySlot slot:
                return TrySetSlot(machine, slot, self, value);
            case PyTupleGetter:
                return machine.Raise(ErrorTypes.AttributeError, value is null ? "can't delete attribute" : "can't set attribute") is not null;
            case PyBuiltinAttribute attribute:
                return TrySetBuiltin(machine, attribute, self, value);
        }

        var name = value is null ? "__delete__" : "__set__";
        if (!SpecialCalls.TryUser(machine, found.Type, name, out var method))
        {
            return machine.Raise(ErrorTypes.AttributeError, Name(machine, name)) is not null;
        }

        return (value is null ? SpecialCalls.Call(machine, method, found, self) : SpecialCalls.Call(machine, method, found, self, value)) is not null;
    }

    /// <summary>Fills or empties a slot; emptying an empty one raises.</summary>
    protected virtual bool TrySetSlot(Machine machine, PySlot slot, PyObject self, PyObject? value)
    {
        if (!self.Type.IsSubtypeOf(slot.Owner))
        {
            return machine.Raise(ErrorTypes.TypeError, $"descriptor '{slot.Name}' for '{slot.Owner.Name}' objects doesn't apply to a '{self.Type.Name}' object") is not null;
        }

        var slots = (self.State ??= new PyInstanceState()).Slots ??= new(ReferenceEqualityComparer.Instance);
        if (value is not null)
        {
            slots[slot] = value;
            return true;
        }

        // Made of the C name of the slot: another str than the name in __slots__.
        return slots.Remove(slot) || machine.Raise(ErrorTypes.AttributeError, slot.Name) is not null;
    }

    /// <summary>Calls the setter or deleter of a property.</summary>
    protected virtual bool TrySetProperty(Machine machine, PyProperty property, PyObject self, PyObject? value)
    {
        var function = value is null ? property.Deleter : property.Setter;
        if (function is null)
        {
            var key = value is null ? "classes.propertyHasNoDeleter" : "classes.propertyHasNoSetter";
            return machine.Raise(ErrorTypes.AttributeError, PropertyText(machine, key, property, self)) is not null;
        }

        return Counted(machine, PropertyRow, machine.Rules.Of(function).Call(machine, function, value is null ? CallArguments.Of(self) : CallArguments.Of(self, value))) is not null;
    }

    private static PyObject? Counted(Machine machine, Operation? row, PyObject? result)
    {
        if (result is not null || machine.Error is not null)
        {
            machine.Counts.Count(row, result is null);
        }

        return result;
    }

    private static string PropertyText(Machine machine, string key, PyProperty property, PyObject self) => property.Name is { } name
        ? machine.Profile.Text(key, $"'{name}'", self.Type.QualifiedName ?? self.Type.Name)
        : machine.Profile.Text(key + "Unnamed", self.Type.QualifiedName ?? self.Type.Name);
}
