using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Iterating over objects.</summary>
public static class Iteration
{
    /// <summary>A new iterator over <paramref name="value"/> (an iterator is its own), or null with "'int' object is not iterable".</summary>
    public static PyIterator? Over(Machine machine, PyObject value) => machine.Rules.Of(value).Iterate(machine, value);

    /// <summary>As <see cref="Over"/>, for an iterator that is kept. From 3.10 on that of a released memoryview is made with the error already set, which
    /// only its first use notices, or a built-in function that returns it.</summary>
    /// <remarks>Source: CPython, <c>memory_iter</c>.</remarks>
    public static PyIterator? OverKept(Machine machine, PyObject value) =>
        Types.MemoryViewRules.TryAskForIterator(machine, value) ? Over(machine, value) : null;

    /// <summary>New iterators over <paramref name="values"/>, in order, or null with the error of the first that has none.</summary>
    public static PyIterator[]? OverAll(Machine machine, ReadOnlySpan<PyObject> values)
    {
        var iterators = new PyIterator[values.Length];
        for (var index = 0; index < iterators.Length; index++)
        {
            if (OverKept(machine, values[index]) is not { } iterator)
            {
                return null;
            }

            iterators[index] = iterator;
        }

        return iterators;
    }

    /// <summary>Appends everything that <paramref name="value"/> yields to <paramref name="items"/>.</summary>
    /// <returns>False on an error; the items before it have been appended.</returns>
    public static bool TryCollect(Machine machine, PyObject value, List<PyObject> items)
    {
        return Over(machine, value) is { } iterator && LengthHint.TryAsk(machine, value) && TryCollect(machine, iterator, items);
    }

    /// <summary>As <see cref="TryCollect(Machine, PyObject, List{PyObject})"/>, but not the object, its iterator is asked how much it yields.</summary>
    /// <remarks>Source: CPython, <c>PySequence_Fast</c>.</remarks>
    public static bool TryCollectFast(Machine machine, PyObject value, List<PyObject> items) =>
        OverKept(machine, value) is { } iterator && LengthHint.TryAsk(machine, iterator.Visible) && TryCollect(machine, iterator, items);

    private static bool TryCollect(Machine machine, PyIterator iterator, List<PyObject> items)
    {
        while (iterator.Next(machine) is { } item)
        {
            if (!machine.CanGrow(items.Count))
            {
                return false;
            }

            items.Add(item);
        }

        return !machine.HasFailed;
    }

    /// <summary>As <see cref="TryCollectFast"/>, with <paramref name="notIterable"/> as the text of the
    /// <c>TypeError</c> for what is no iterable.</summary>
    /// <remarks>Source: CPython, <c>PySequence_Fast</c>.</remarks>
    public static bool TryCollect(Machine machine, PyObject value, List<PyObject> items, string notIterable) =>
        machine.Rules.Of(value).IsIterableOf(machine, value)
            ? TryCollectFast(machine, value, items)
            : machine.Raise(Errors.ErrorTypes.TypeError, notIterable) is not null;
}
