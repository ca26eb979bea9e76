using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Mutants;

/// <summary>Shallow copies, for mutants that copy what the model shares.</summary>
internal static class Copies
{
    /// <summary>A copy of a list; anything else itself.</summary>
    internal static PyObject OfList(Machine machine, PyObject value) => value is PyList { Type.IsHeap: false } list ? machine.List([.. list.Items]) : value;

    /// <summary>The items, each list among them copied. A list that is there twice has two copies.</summary>
    internal static List<PyObject> OfLists(Machine machine, IEnumerable<PyObject> items) => [.. items.Select(item => OfList(machine, item))];
}
