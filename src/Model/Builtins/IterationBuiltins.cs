using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Builtins;

/// <summary>The built-in functions over iterators: <c>all any iter next</c>. (<c>enumerate</c>, <c>filter</c>, <c>map</c>, <c>reversed</c> and <c>zip</c> are types.)</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions"; CPython, Python/bltinmodule.c.</remarks>
public static class IterationBuiltins
{
    /// <summary>All of them.</summary>
    public static IEnumerable<BuiltinMethod> All { get; } =
    [
        new(null, "all", Signature.One, static (machine, _, arguments) => Search(machine, arguments[0]!, false)),
        new(null, "any", Signature.One, static (machine, _, arguments) => Search(machine, arguments[0]!, true)),
        new(null, "iter", Signature.Positional(1, 2), static (machine, _, arguments) => Iter(machine, arguments[0]!, arguments[1])),
        new(null, "next", Signature.Positional(1, 2), static (machine, _, arguments) => Next(machine, arguments[0]!, arguments[1])),
    ];

    /// <summary>Looks for an element with a truth value; <c>any</c> looks for a true one, <c>all</c> for a false one.</summary>
    /// <remarks>Source: CPython, <c>builtin_any</c>, <c>builtin_all</c>.</remarks>
    private static PyBool? Search(Machine machine, PyObject iterable, bool wanted)
    {
        if (Iteration.Over(machine, iterable) is not { } iterator)
        {
            return null;
        }

        while (iterator.Next(machine) is { } item)
        {
            if (!machine.Step() || !Truth.TryOf(machine, item, out var truth))
            {
                return null;
            }

            if (truth == wanted)
            {
                return PyBool.Of(wanted);
            }
        }

        return machine.HasFailed ? null : PyBool.Of(!wanted);
    }

    /// <summary><c>iter(iterable)</c> or <c>iter(callable, sentinel)</c>.</summary>
    /// <remarks>Source: CPython, <c>builtin_iter</c>.</remarks>
    private static PyObject? Iter(Machine machine, PyObject source, PyObject? sentinel)
    {
        if (sentinel is null)
        {
            return Iteration.OverKept(machine, source)?.Visible;
        }

        return machine.Rules.Of(source).IsCallable(machine, source)
            ? machine.Allocated(new PyCallableIterator(source, sentinel))
            : machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("iterators.iterNeedsCallable"));
    }

    /// <summary><c>next(iterator)</c>, at the end <c>StopIteration</c> or the default.</summary>
    /// <remarks>Source: CPython, <c>builtin_next</c>.</remarks>
    private static PyObject? Next(Machine machine, PyObject value, PyObject? fallback)
    {
        if (machine.Rules.Of(value).AsIterator(machine, value) is not { } iterator)
        {
            return machine.HasFailed ? null : machine.Raise(ErrorTypes.TypeError, $"'{value.Type.Name}' object is not an iterator");
        }

        if (iterator.Advance(machine) is { } item)
        {
            return item;
        }

        if (fallback is not null)
        {
            PyCallingIterator.TakeStop(machine);
            return machine.HasFailed ? null : fallback;
        }

        return machine.HasFailed ? null : machine.Raise(ErrorTypes.StopIteration);
    }
}
