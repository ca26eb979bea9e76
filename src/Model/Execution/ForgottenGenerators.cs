using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Model.Observing;

namespace Conform.Model.Execution;

/// <summary>Generators that stopped inside a <c>try</c> and that nothing refers to any more.</summary>
/// <remarks>CPython closes such a generator when its last reference goes, and its clauses run then. The model counts no references, so the run ends.
/// Source: CPython, <c>_PyGen_Finalize</c>.</remarks>
internal static class ForgottenGenerators
{
    /// <summary>Ends the run if there is such a generator.</summary>
    /// <param name="machine">The machine; the pending error refers to objects, too.</param>
    /// <param name="roots">The objects that the names of the program refer to, and those that were observed before, if they are held.</param>
    internal static void Find(Machine machine, IEnumerable<PyObject> roots)
    {
        machine.Suspended.RemoveWhere(generator => generator.Progress == GeneratorState.Finished);
        if (machine.Suspended.Count == 0 || machine.Stop is not null)
        {
            return;
        }

        var seen = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<PyObject>(roots);
        if (machine.Error is { } error)
        {
            pending.Push(error);
        }

        while (pending.TryPop(out var value))
        {
            if (!seen.Add(value))
            {
                continue;
            }

            foreach (var part in PartsOf(value))
            {
                pending.Push(part);
            }
        }

        if (!machine.Suspended.All(seen.Contains))
        {
            _ = machine.NotModelled("a generator that is forgotten inside a try");
        }
    }

    private static PyObject[] PartsOf(PyObject value) => value switch
    {
        PyGenerator generator =>
        [
            .. generator.Frame.Slots.OfType<PyObject>(),
            .. generator.Frame.Cells,
            .. generator.Frame.Suspension!.Objects,
        ],
        PyException error => [error.Arguments, .. ((PyObject?[])[error.Cause, error.Context]).OfType<PyObject>()],
        _ => [.. ObjectShape.ChildrenOf(value), .. AttributeShape.Of(value).Select(attribute => attribute.Value), value.Type],
    };
}
