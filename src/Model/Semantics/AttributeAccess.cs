using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Looking up attributes.</summary>
/// <remarks>Source: Python Language Reference, 6.3.1 "Attribute references"; CPython, <c>PyObject_GenericGetAttr</c>, <c>type_getattro</c>, <c>module_getattro</c>.</remarks>
public static class AttributeAccess
{
    /// <summary>The method called <paramref name="name"/> and what it is bound to; false without an error if it is no method.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">The object.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="method">The method.</param>
    /// <param name="receiver">The object itself, its type for a class method, None for a static method, or null: a method of the type
    /// <paramref name="value"/> itself, which takes its receiver as the first argument.</param>
    public static bool TryMethod(Machine machine, PyObject value, string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BuiltinMethod? method, out PyObject? receiver)
    {
        var type = value as PyType;
        var rules = type is null ? machine.Rules.Of(value) : machine.Rules.ForType(type);
        receiver = null;
        if (!rules.Methods.TryGetValue(name, out method) || machine.Profile.Attributes.Has((type ?? value.Type).Name, name) is false)
        {
            method = null;
            return false;
        }

        receiver = method.IsStaticMethod ? PyNone.Instance : method.IsClassMethod ? type ?? value.Type : type is null ? value : null;
        return true;
    }

    /// <summary>The attribute as a value: a method is bound anew each time.</summary>
    public static PyObject? Get(Machine machine, PyObject value, string name)
    {
        if (TryMethod(machine, value, name, out var method, out var receiver))
        {
            return receiver is null ? method.Descriptor : machine.Allocated(new PyBuiltinFunction(method, receiver));
        }

        var known = Has(machine, value, name);
        if (known is false)
        {
            return Missing(machine, value, name);
        }

        // A type's data attributes are descriptors of their own, which are not modelled.
        var found = value is PyType && known is true ? machine.NotModelled(What(value, name)) : machine.Rules.Of(value).GetAttribute(machine, value, name);
        if (found is null && known is true && machine.TakeError() is not null)
        {
            return machine.NotModelled(What(value, name));
        }

        return found;
    }

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
