using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with a <c>reversed</c> object, and the call of that type: <c>reversed(sequence)</c>.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>reversed</c>; CPython, Objects/enumobject.c.</remarks>
public class ReversedRules : IteratorRules
{
    private static readonly Signature Parameters = Signature.Positional(1, 1);

    /// <inheritdoc/>
    public override PyObject? Construct(Machine machine, CallArguments arguments) =>
        ArgumentBinding.BindType(machine, IteratorTypes.Reversed, Parameters, arguments) is { } bound ? Over(machine, bound[0]!) : null;

    /// <summary>A new iterator over a sequence, a dict or a view backwards.</summary>
    /// <remarks>Source: CPython, <c>reversed_new_impl</c>.</remarks>
    public virtual PyObject? Over(Machine machine, PyObject sequence)
    {
        if (sequence.Type.IsHeap && machine.Rules.Of(sequence).Reversed(machine, sequence) is not PyNotImplemented and var answer)
        {
            return answer;
        }

        switch (sequence)
        {
            case PyList list:
                return machine.Allocated(new PyListReverseIterator(list));
            case PyRange range:
                return machine.Rules.Range.Reversed(machine, range);
            case PyDeque deque:
                return machine.Allocated(new PyDequeIterator(machine, deque, isReversed: true));
            case PyOrderedDict ordered:
                return machine.Allocated(new PyOrderedDictIterator(ordered, DictPart.Key, isReversed: true));
            case PyDictView { Dict: PyOrderedDict ordered } view when view.Type.Parent != PyType.Object:
                return machine.Allocated(new PyOrderedDictIterator(ordered, view.Part, isReversed: true));
            case PyDict dict:
                return machine.Allocated(PyDictIterator.Backwards(IteratorTypes.DictReverseKey, dict, DictPart.Key));
            case PyDictView view:
                var (type, part) = view.Part == DictPart.Key ? (IteratorTypes.DictReverseKey, DictPart.Key)
                    : view.Part == DictPart.Value ? (IteratorTypes.DictReverseValue, DictPart.Value)
                    : (IteratorTypes.DictReverseItem, DictPart.Item);
                return machine.Allocated(PyDictIterator.Backwards(type, view.Dict, part));
            case PyTuple or PyStr or PyBytes or PyByteArray or PyArray or PyMemoryView:
            case { Type.IsHeap: true } when !ReferenceEquals(sequence.Type.Layout, PyType.Set) && !ReferenceEquals(sequence.Type.Layout, PyType.FrozenSet):
                return machine.Rules.Of(sequence).TryLength(machine, sequence, out BigInteger length)
                    ? machine.Allocated(new PyReversedIterator(sequence, (long)length))
                    : null;
            default:
                return machine.Raise(ErrorTypes.TypeError, $"'{sequence.Type.Name}' object is not reversible");
        }
    }
}
