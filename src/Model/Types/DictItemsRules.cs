using System.Collections.Frozen;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with a dict_items view.</summary>
public class DictItemsRules : DictSetViewRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        new(PyType.DictItems, "isdisjoint", Signature.One, static (m, self, a) => m.Rules.DictItems.IsDisjoint(m, (PyDictView)self, a[0]!)),
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) =>
        machine.Allocated(((PyDictView)self).Iterate());

    /// <summary>Membership: a tuple of a key and a value identical or equal to the stored one.</summary>
    /// <remarks>Until 3.8 the searched value is the left operand. Source: CPython, <c>dictitems_contains</c>.</remarks>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item)
    {
        if (item is not PyTuple { Items: [var key, var value] })
        {
            return PyBool.False;
        }

        if (!((PyDictView)self).Dict.TryGet(machine, key, out var stored))
        {
            return null;
        }

        if (stored is null)
        {
            return PyBool.False;
        }

        var (left, right) = machine.Profile.Flag("core.needleIsLeftOperand") ? (value, stored) : (stored, value);
        return machine.Rules.Comparison.TryElementsEqual(machine, left, right, out var equal) ? PyBool.Of(equal) : null;
    }
}
