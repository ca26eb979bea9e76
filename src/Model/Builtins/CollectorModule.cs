using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Builtins;

/// <summary>The module <c>gc</c>, of which the language has the statement <c>gc.collect()</c>.</summary>
/// <remarks>Source: Python Library Reference, "gc — Garbage Collector interface".</remarks>
public static class CollectorModule
{
    private static readonly PyBuiltinFunction Collect = new(
        new(null, "collect", Signature.Keywords(0, "generation"), static (machine, _, _) => machine.NotModelled("what gc.collect returns")) { Operation = null }, null);

    /// <summary>The module; immutable and shared by all machines.</summary>
    public static PyModule Instance { get; } = new("gc", new Dictionary<string, PyObject>(StringComparer.Ordinal) { [Collect.Method.Name] = Collect });

    /// <summary>Frees the cyclic garbage: what <c>gc.collect()</c> as a statement does.</summary>
    /// <returns>False with a stop pending.</returns>
    public static bool TryCollect(Machine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        if (machine.References.HoldsGarbage || machine.HasSuspended)
        {
            return machine.NotModelled("a collection while there are views in garbage, or generators that stopped inside a try") is not null;
        }

        machine.Lifetimes?.Collect(machine);
        return true;
    }
}
