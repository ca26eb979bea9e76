using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Looking up, setting and deleting attributes of any object.</summary>
/// <remarks>Source: Python Language Reference, 6.3.1 "Attribute references"; CPython, <c>PyObject_GenericGetAttr</c>, <c>type_getattro</c>, <c>module_getattro</c>.</remarks>
public static class AttributeAccess
{
    /// <summary>The built-in method called <paramref name="name"/> and what it is bound to; false without an error if it is none.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">The object.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="method">The method.</param>
    /// <param name="receiver">The object itself, its type for a class method, None for a static method, or null: a method of the type
    /// <paramref name="value"/> itself, which takes its receiver as the first argument.</param>
    public static bool TryMethod(Machine machine, PyObject value, string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BuiltinMethod? method, out PyObject? receiver)
    {
        var type = value as PyType;
        receiver = null;
        method = null;
        if ((type ?? value.Type).IsHeap || HasOwn(machine, value, name, out _))
        {
            return false;
        }

        var rules = type is null ? machine.Rules.Of(value) : machine.Rules.ForType(type);
        var owner = type ?? value.Type;
        if (!rules.Methods.TryGetValue(name, out method)
            || (ReferenceEquals(owner, method.Owner) ? method.IsMissing(machine) : machine.Profile.Attributes.Has(owner.Name, name) is false))
        {
            method = null;
            return false;
        }

        receiver = method.IsStaticMethod ? PyNone.Instance : method.IsClassMethod ? type ?? value.Type : type is null ? value : null;
        return true;
    }

    /// <summary>The function that <c>value.name(…)</c> calls with <paramref name="value"/> as its first argument, so that no bound method is made; false without
    /// an error if the attribute is anything else.</summary>
    /// <remarks>Source: CPython, <c>_PyObject_GetMethod</c>.</remarks>
    public static bool TryFunction(Machine machine, PyObject value, string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PyObject? function)
    {
        function = null;
        return value.Type.IsHeap
            && machine.Rules.Classes.Lookup(machine, value.Type, name) is { } found
            && (ReferenceEquals(found.Type, PyType.Function) || found is PyMethodDescriptor { Method: { IsClassMethod: false, IsStaticMethod: false } })
            && !SpecialCalls.TryUser(machine, value.Type, "__getattribute__", out _)
            && machine.Rules.Attributes.TryOwn(machine, value, name, out var own)
            && own is null
            && (function = found) is not null;
    }

    /// <summary>Whether a built-in dict with attributes of its own (<c>OrderedDict</c>, <c>Counter</c>) has this one.</summary>
    private static bool HasOwn(Machine machine, PyObject value, string name, out PyObject? own)
    {
        own = null;
        return value is PyDict { State: not null } && machine.Rules.Attributes.TryOwn(machine, value, name, out own) && own is not null;
    }

    /// <summary>The attribute as a value: a method is bound anew each time.</summary>
    public static PyObject? Get(Machine machine, PyObject value, string name)
    {
        var found = Find(machine, value, name);
        if (found is null && machine is { Lifetimes: not null, Error: { Subject: null } error } && error.Type.IsSubtypeOf(ErrorTypes.AttributeError)
            && machine.Profile.Flag("core.attributeErrorHoldsItsObject"))
        {
            error.Subject = value;
        }

        return found;
    }

    private static PyObject? Find(Machine machine, PyObject value, string name)
    {
        if (value.Type.IsHeap || value is PyInstance)
        {
            return machine.Rules.Attributes.Get(machine, value, name);
        }

        if (value is PyType type && (type.IsHeap || name.StartsWith("__", StringComparison.Ordinal)))
        {
            return machine.Rules.Attributes.GetOfType(machine, type, name);
        }

        if (HasOwn(machine, value, name, out var own))
        {
            return own;
        }

        if (TryMethod(machine, value, name, out var method, out var receiver))
        {
            return receiver is null ? method.Descriptor : method.Bind(machine, receiver);
        }

        var known = Has(machine, value, name);
        if (name.StartsWith("__", StringComparison.Ordinal) && value is not PyModule && machine.Rules.Of(value).HasGenericAttributes)
        {
            return machine.Rules.Attributes.GetOrdinary(machine, value, name);
        }

        if (known is false && machine.Rules.Of(value).HasGenericAttributes)
        {
            return Missing(machine, value, name);
        }

        // A type's data attributes are descriptors of their own.
        var found = value is PyType of && known is true
            ? machine.Rules.Attributes.GetOfType(machine, of, name)
            : machine.Rules.Of(value).GetAttribute(machine, value, name);
        var isGuessed = known is null && value is not (PyModule or PyType) && machine.Rules.Of(value).HasGenericAttributes;
        if (found is null && (known is true || isGuessed) && machine.TakeError() is not null)
        {
            return machine.NotModelled(What(value, name));
        }

        return found;
    }

    /// <summary>Sets an attribute.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public static bool Set(Machine machine, PyObject value, string name, PyObject attribute) => value switch
    {
        _ when value.Type.IsHeap => machine.Rules.Attributes.Set(machine, value, name, attribute),
        PyType type => machine.Rules.Attributes.SetOfType(machine, type, name, attribute),
        _ => machine.Rules.Of(value).SetAttribute(machine, value, name, attribute),
    };

    /// <summary>Deletes an attribute.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public static bool Delete(Machine machine, PyObject value, string name) => value switch
    {
        _ when value.Type.IsHeap => machine.Rules.Attributes.Delete(machine, value, name),
        PyType type => machine.Rules.Attributes.DeleteOfType(machine, type, name),
        _ => machine.Rules.Of(value).SetAttribute(machine, value, name, null),
    };

    private static bool? Has(Machine machine, PyObject value, string name) => value switch
    {
        PyModule module => machine.Profile.Attributes.Has(module.Name, name),
        PyType type => machine.Profile.Attributes.Has(type.Name, name) is not false || machine.Profile.Attributes.Has("type", name) is true,
        _ => machine.Profile.Attributes.Has(value.Type.Name, name),
    };

    private static PyObject? Missing(Machine machine, PyObject value, string name) => machine.Raise(ErrorTypes.AttributeError, value switch
    {
        PyModule module => $"module '{module.Name}' has no attribute '{name}'",
        PyType type => $"type object '{type.Name}' has no attribute '{name}'",
        _ => $"'{value.Type.Name}' object has no attribute '{name}'",
    });

    private static string What(PyObject value, string name) => $"the attribute '{name}' of '{(value as PyType ?? value.Type).Name}'";
}
