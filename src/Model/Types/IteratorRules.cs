using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with an iterator.</summary>
/// <remarks>Source: Python Library Reference, "Iterator Types".</remarks>
public class IteratorRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary>An iterator is its own iterator.</summary>
    public override PyIterator? Iterate(Machine machine, PyObject self) => (PyIterator)self;
}
