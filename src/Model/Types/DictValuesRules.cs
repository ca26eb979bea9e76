using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with a dict_values view.</summary>
public class DictValuesRules : DictViewRules
{
    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) =>
        machine.Allocated(((PyDictView)self).Iterate());

    /// <summary>The hash: that of any object compared by identity, which follows from its address.</summary>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = machine.AddressOf(self);
        return true;
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self) => true;
}
