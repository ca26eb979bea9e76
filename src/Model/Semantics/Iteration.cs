using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Iterating over objects.</summary>
public static class Iteration
{
    /// <summary>A new iterator over <paramref name="value"/> (an iterator is its own), or null with "'int' object is not iterable".</summary>
    public static PyIterator? Over(Machine machine, PyObject value) => machine.Rules.Of(value).Iterate(machine, value);

    /// <summary>Appends everything that <paramref name="value"/> yields to <paramref name="items"/>.</summary>
    /// <returns>False on an error; the items before it have been appended.</returns>
    public static bool TryCollect(Machine machine, PyObject value, List<PyObject> items)
    {
        if (Over(machine, value) is not { } iterator)
        {
            return false;
        }

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

    /// <summary>As <see cref="TryCollect(Machine, PyObject, List{PyObject})"/>, with <paramref name="notIterable"/> as the text of the
    /// <c>TypeError</c> for what is no iterable.</summary>
    /// <remarks>Source: CPython, <c>PySequence_Fast</c>.</remarks>
    public static bool TryCollect(Machine machine, PyObject value, List<PyObject> items, string notIterable) =>
        machine.Rules.Of(value).IsIterableOf(machine, value)
            ? TryCollect(machine, value, items)
            : machine.Raise(Errors.ErrorTypes.TypeError, notIterable) is not null;
}
