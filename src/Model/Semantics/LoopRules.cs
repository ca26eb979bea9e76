using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>How the <c>for</c> statement and comprehensions go through their iterable.</summary>
/// <remarks>Stateless. Source: Python Language Reference, 8.3 "The for statement".</remarks>
public class LoopRules
{
    /// <summary>Begins a loop: the iterator is made once, over the object itself and not over a copy.</summary>
    /// <returns>The iterator, or null with an error pending.</returns>
    public virtual PyIterator? Start(Machine machine, PyObject value) => Iteration.Over(machine, value);

    /// <summary>Begins a round: the iterator is asked for one object.</summary>
    /// <returns>The object, or null: at the end without a pending error, otherwise with one.</returns>
    public virtual PyObject? Next(Machine machine, PyIterator iterator) => iterator.Next(machine);
}
