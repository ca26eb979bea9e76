using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>The repr of containers.</summary>
/// <remarks>Source: CPython, <c>list_repr</c>, <c>tuplerepr</c>, <c>dict_repr</c>, <c>set_repr</c>, <c>dictview_repr</c>.</remarks>
public static class ContainerRepresentation
{
    /// <summary>Writes items between brackets, or brackets around <c>...</c> for a container inside itself.</summary>
    public static bool TryWrite(Machine machine, PyObject self, string open, IReadOnlyList<PyObject> items, string close, CodePointBuilder text)
    {
        if (!machine.Representing.TryEnter(self))
        {
            _ = text.Append(open).Append("...").Append(close[^1..]);
            return true;
        }

        _ = text.Append(open);
        var written = TryWriteItems(machine, items, text);
        _ = text.Append(close);
        machine.Representing.Leave(self);
        return written;
    }

    /// <summary>Writes items with commas between them.</summary>
    public static bool TryWriteItems(Machine machine, IReadOnlyList<PyObject> items, CodePointBuilder text)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                _ = text.Append(", ");
            }

            if (!Representation.TryRepr(machine, items[index], text))
            {
                return false;
            }
        }

        return true;
    }
}
