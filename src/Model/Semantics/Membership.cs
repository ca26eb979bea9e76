using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary><c>item in container</c>.</summary>
/// <remarks>Source: Python Language Reference, 6.10.2 "Membership test operations"; CPython, <c>PySequence_Contains</c>.</remarks>
public static class Membership
{
    /// <summary>Whether <paramref name="item"/> is in <paramref name="container"/>, which is asked, or else iterated over.</summary>
    public static bool TryContains(Machine machine, PyObject container, PyObject item, out bool contains)
    {
        contains = false;
        if (item is PyAddress && container is PyDict { Memo: not null })
        {
            item = Copying.DeepCopyMemo.KeyIn(machine, container, item)!;
        }

        var rules = machine.Rules.Of(container);
        var answer = rules.Contains(machine, container, item);
        if (answer is null)
        {
            return false;
        }

        if (answer is not PyNotImplemented)
        {
            return Truth.TryOf(machine, answer, out contains);
        }

        if (rules.IsIterableOf(machine, container))
        {
            if (Iteration.Over(machine, container) is { } iterator)
            {
                return TryFind(machine, iterator, item, out contains);
            }

            // A TypeError of the program's own __iter__ is taken for the lack of one. Source: CPython, _PySequence_IterSearch.
            if (machine.Stop is not null || machine.Error is not { } error || !error.Type.IsSubtypeOf(ErrorTypes.TypeError))
            {
                return false;
            }

            _ = machine.TakeError();
        }

        return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.noContainer", container.Type.Name)) is not null;
    }

    private static bool TryFind(Machine machine, PyIterator iterator, PyObject item, out bool found)
    {
        found = false;
        var itemIsLeft = machine.Profile.Flag("core.needleIsLeftOperand");
        while (!found && iterator.Next(machine) is { } candidate)
        {
            var (left, right) = itemIsLeft ? (item, candidate) : (candidate, item);
            if (!machine.Step() || !machine.Rules.Comparison.TryElementsEqual(machine, left, right, out found))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }
}
