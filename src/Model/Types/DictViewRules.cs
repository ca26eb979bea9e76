using System.Numerics;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with any view of a dict.</summary>
/// <remarks>Source: Python Library Reference, "Dictionary view objects"; CPython, Objects/dictobject.c.</remarks>
public abstract class DictViewRules : TypeRules
{
    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = ((PyDictView)self).Dict.Count;
        return true;
    }

    /// <summary>The repr: the name of the type around the list of what the view shows.</summary>
    /// <remarks>Source: CPython, <c>dictview_repr</c>.</remarks>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        if (!machine.Representing.TryEnter(self))
        {
            _ = text.Append("...");
            return true;
        }

        var items = new List<PyObject>();
        var written = Iteration.TryCollect(machine, self, items)
            && ContainerRepresentation.TryWriteItems(machine, items, text.Append(self.Type.Name).Append("(["));
        _ = text.Append("])");
        machine.Representing.Leave(self);
        return written;
    }
}
