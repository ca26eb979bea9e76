using System.Collections.Frozen;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with a dict_keys view.</summary>
public class DictKeysRules : DictSetViewRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        new(PyType.DictKeys, "isdisjoint", Signature.One, static (m, self, a) => m.Rules.DictKeys.IsDisjoint(m, (PyDictView)self, a[0]!)),
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) =>
        machine.Allocated(((PyDictView)self).Iterate());

    /// <inheritdoc/>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        machine.Rules.Dict.Contains(machine, ((PyDictView)self).Dict, item);
}
