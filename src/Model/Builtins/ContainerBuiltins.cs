using Conform.Model.Execution;

namespace Conform.Model.Builtins;

/// <summary>The built-in functions that make containers. (<c>reversed</c> is a type.)</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions".</remarks>
public static class ContainerBuiltins
{
    /// <summary>All of them.</summary>
    public static IEnumerable<BuiltinMethod> All => [new(null, "sorted", static (machine, _, arguments) => machine.Rules.List.Sorted(machine, arguments))];
}
