using Conform.Model.Execution;
using Conform.Model.Semantics;

namespace Conform.Model.Objects;

/// <summary>A <c>filter</c> object: yields the objects of another iterator of which a function says something true.</summary>
/// <remarks>Source: CPython, <c>filter_next</c>.</remarks>
public sealed class PyFilter : PyCallingIterator
{
    /// <summary>Makes a <c>filter</c> object.</summary>
    /// <param name="function">What is called; <c>None</c> and <c>bool</c> are not, the object's own truth counts.</param>
    /// <param name="source">The iterator.</param>
    public PyFilter(PyObject function, PyIterator source)
        : base(IteratorTypes.Filter) => (Function, Source) = (function, source);

    /// <summary>What is called.</summary>
    public PyObject Function { get; }

    /// <summary>The iterator.</summary>
    public PyIterator Source { get; }

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => [Function, Source.Visible];

    /// <inheritdoc/>
    public override PyObject? Advance(Machine machine)
    {
        var asks = Function is not PyNone && !ReferenceEquals(Function, PyType.Bool);
        while (Source.Advance(machine) is { } item)
        {
            var answer = asks ? machine.Rules.Of(Function).Call(machine, Function, CallArguments.Of(item)) : item;
            if (answer is null || !machine.Step() || !Truth.TryOf(machine, answer, out var holds))
            {
                return null;
            }

            if (holds)
            {
                return item;
            }
        }

        return null;
    }
}
