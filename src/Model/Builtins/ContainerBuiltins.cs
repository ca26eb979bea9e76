using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Builtins;

/// <summary>The built-in functions that make containers. (<c>reversed</c> is a type.)</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions".</remarks>
public static class ContainerBuiltins
{
    /// <summary>All of them.</summary>
    public static IEnumerable<BuiltinMethod> All => [new(null, "sorted", static (m, _, arguments) => Sorted(m, arguments))];

    /// <summary><c>sorted(iterable, *, key, reverse)</c>: a new list, sorted by <c>list.sort</c>.</summary>
    /// <remarks>Source: CPython, <c>builtin_sorted</c>.</remarks>
    private static PyList? Sorted(Machine machine, CallArguments arguments)
    {
        if (arguments.Positional.Length != 1)
        {
            return machine.Raise(ErrorTypes.TypeError, $"sorted expected 1 argument, got {arguments.Positional.Length}") as PyList;
        }

        return machine.Rules.List.FromIterable(machine, arguments.Positional[0]) is { } list
            && machine.Rules.List.Methods["sort"].Invoke(machine, list, arguments with { Positional = [] }) is not null
                ? list
                : null;
    }
}
