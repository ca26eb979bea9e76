using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with objects that equal themselves alone and hash by address: what <c>object</c> gives every type.</summary>
/// <remarks>Source: CPython, <c>object_richcompare</c> and <c>_Py_HashPointer</c>.</remarks>
public abstract class IdentityTypeRules : TypeRules
{
    /// <inheritdoc/>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = machine.AddressOf(self);
        return true;
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self) => true;
}
