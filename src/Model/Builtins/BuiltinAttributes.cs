using System.Collections.Concurrent;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Builtins;

/// <summary>The attributes of built-in types as objects: methods, special methods and data attributes.</summary>
/// <remarks>Immutable and shared by all machines: <c>list.append</c> and <c>object.__init__</c> are one object each, as in CPython.</remarks>
public static class BuiltinAttributes
{
    private static readonly ConcurrentDictionary<(PyType Type, string Name), PyObject> Data = [];

    /// <summary>The attribute that a built-in type itself defines, unbound; null if it does not.</summary>
    public static PyObject? Find(Machine machine, PyType type, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            return machine.Profile.Specials.Has(type.Name, name) ? SpecialMethods.Find(type, name) : null;
        }

        if (machine.Profile.Attributes.Has(type.Name, name) is false)
        {
            return null;
        }

        if (machine.Rules.ForType(type).Methods.TryGetValue(name, out var method))
        {
            return ReferenceEquals(method.Owner, type) ? method.Descriptor : null;
        }

        return machine.Profile.Attributes.Has(type.Name, name) is true ? Data.GetOrAdd((type, name), static key => new PyBuiltinAttribute(key.Type, key.Name)) : null;
    }
}
