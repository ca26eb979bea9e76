using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with an iterator.</summary>
/// <remarks>Source: Python Library Reference, "Iterator Types".</remarks>
public class IteratorRules : TypeRules
{
    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary>An iterator is its own iterator.</summary>
    public override PyIterator? Iterate(Machine machine, PyObject self) => (PyIterator)self;

    /// <summary>The hash: that of any object compared by identity, which follows from its address.</summary>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = 0;
        return true;
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self) => true;
}
