using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Observing;
using Conform.Programs.Operations;

namespace Conform.Model.Recording;

/// <summary>Tells how objects are shared, by a walk over the heap.</summary>
/// <remarks>Reads state only: no rule of the model is asked. Iterators and generators that stand still are not looked into. Belongs to one run, whose walks are bounded together: a program that
/// builds a large structure step by step would make their cost quadratic.</remarks>
internal sealed class Sharing
{
    /// <summary>References that the walks of one run follow at most; after that nothing more is told.</summary>
    private const int MostVisits = 5_000_000;

    private int visits;

    /// <summary>Whether an object has a shape: it is mutable, or refers to others.</summary>
    internal static bool HasShape(PyObject value) => IsMutableContainer(value)
        || value is PyTuple or PySet or PyDictView or PyMemoryView or PyIterator or PyFunction or PyBoundMethod or PyType { IsHeap: true } or Errors.PyException;

    /// <summary>The shapes of <paramref name="values"/>, <see cref="OperandShapes.SelfArgument"/> left out, in their order.</summary>
    /// <param name="values">The objects, each with a shape.</param>
    /// <param name="variables">What the variables refer to, once for each variable.</param>
    /// <param name="operands">Other objects that are there although no variable leads to them.</param>
    /// <returns>Null once the walks of the run have followed too many references.</returns>
    internal OperandShapes[]? Of(IReadOnlyList<PyObject> values, IEnumerable<PyObject> variables, IEnumerable<PyObject> operands)
    {
        var references = new int[values.Count];
        var seen = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<PyObject>(operands);
        foreach (var value in variables)
        {
            Count(value);
            pending.Push(value);
        }

        while (pending.TryPop(out var value) && visits < MostVisits)
        {
            if (!IsAtom(value) && seen.Add(value))
            {
                foreach (var part in PartsOf(value))
                {
                    visits++;
                    Count(part);
                    pending.Push(part);
                }
            }
        }

        OperandShapes[] shapes = [.. values.Select((value, index) =>
            (references[index] > 1 ? OperandShapes.Aliased : OperandShapes.Fresh)
            | (HoldsMutable(value) ? OperandShapes.Nested : OperandShapes.None)
            | (IsCyclic(value) ? OperandShapes.Cyclic : OperandShapes.None))];
        return visits < MostVisits ? shapes : null;

        void Count(PyObject value)
        {
            for (var index = 0; index < references.Length; index++)
            {
                references[index] += ReferenceEquals(values[index], value) ? 1 : 0;
            }
        }
    }

    private static IEnumerable<PyObject> PartsOf(PyObject value) =>
        value.State is null && !value.Type.IsHeap && value is not (PyType or PyBuiltinFunction) ? ObjectShape.ChildrenOf(value) : References.PartsOf(value);

    private static bool IsMutableContainer(PyObject value) =>
        value is PyList or PyDict or PyDeque or PyByteArray or PyArray || (value is PySet && value.Type != PyType.FrozenSet) || value.Type.IsHeap;

    private static bool IsAtom(PyObject value) => !HasShape(value) && value is not (PyCell or PySlot or PyBuiltinFunction or PyProperty or PyMethodWrapper);

    private static bool HoldsMutable(PyObject value)
    {
        foreach (var part in PartsOf(value))
        {
            var holds = ReferenceEquals(part, value.State?.Dictionary)
                ? ObjectShape.ChildrenOf(part).Any(attribute => IsMutableContainer(attribute) && !ReferenceEquals(attribute, value))
                : IsMutableContainer(part) && !ReferenceEquals(part, value);
            if (holds)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCyclic(PyObject value)
    {
        var seen = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<PyObject>([value]);
        while (pending.TryPop(out var next) && visits < MostVisits)
        {
            foreach (var part in PartsOf(next))
            {
                visits++;
                if (ReferenceEquals(part, value))
                {
                    return true;
                }

                if (!IsAtom(part) && seen.Add(part))
                {
                    pending.Push(part);
                }
            }
        }

        return false;
    }
}
