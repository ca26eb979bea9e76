using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Builtins;

/// <summary>The built-in functions that ask about any object: <c>callable hash id</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions"; CPython, Python/bltinmodule.c.</remarks>
public static class ObjectBuiltins
{
    /// <summary>All of them.</summary>
    public static IEnumerable<BuiltinMethod> All { get; } =
    [
        new(null, "callable", Signature.One, static (machine, _, arguments) => PyBool.Of(machine.Rules.Of(arguments[0]!).IsCallable(machine, arguments[0]!))),
        new(null, "id", Signature.One, static (machine, _, arguments) => machine.Allocated(new PyAddress(arguments[0]!))),
        new(null, "hash", Signature.One, static (machine, _, arguments) => Hash(machine, arguments[0]!)),
    ];

    /// <summary><c>hash(x)</c>; the run ends where the hash follows from an address.</summary>
    private static PyObject? Hash(Machine machine, PyObject value)
    {
        if (!Hashing.TryHash(machine, value, out var hash))
        {
            return null;
        }

        return !machine.Rules.Of(value).HashesByAddress(machine, value) ? machine.Int(machine.Profile.Word.Signed(hash))
            : ReferenceEquals(machine.Rules.Classes.Lookup(machine, value.Type, "__hash__"), machine.Rules.Classes.Own(machine, PyType.Object, "__hash__"))
                ? machine.Allocated(new PyAddress(value) { IsHash = true })
                : machine.NotModelled("a hash that follows from an address");
    }
}
