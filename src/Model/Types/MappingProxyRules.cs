using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with the <c>__dict__</c> of a class: names are looked up in it and cannot be set.</summary>
/// <remarks>What depends on the names that CPython adds by itself, its length and order, is not modelled. Source: CPython, <c>mappingproxy</c> in
/// Objects/descrobject.c.</remarks>
public class MappingProxyRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        Find(machine, self, item, out var value) ? PyBool.Of(value is not null) : null;

    /// <inheritdoc/>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index) =>
        Find(machine, self, index, out var value) ? value ?? machine.Raise(ErrorTypes.KeyError, index) : null;

    /// <inheritdoc/>
    public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value) =>
        machine.Raise(ErrorTypes.TypeError, "'mappingproxy' object does not support item assignment") is not null;

    /// <inheritdoc/>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index) =>
        machine.Raise(ErrorTypes.TypeError, $"'mappingproxy' object {(Indexing.IsInt(machine, index) ? "doesn't" : "does not")} support item deletion") is not null;

    private static bool Find(Machine machine, PyObject self, PyObject key, out PyObject? value)
    {
        value = null;
        if (key is not PyStr { Value: var text })
        {
            return Hashing.TryHashKey(machine, key, out _);
        }

        var name = text.ToString();
        if (name is "__dict__" or "__weakref__" or "__annotations__" or "__firstlineno__" or "__static_attributes__")
        {
            return machine.NotModelled($"'{name}' in the __dict__ of a class") is not null;
        }

        value = ((PyMappingProxy)self).Viewed.Members!.GetValueOrDefault(name);
        return true;
    }
}
