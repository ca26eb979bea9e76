using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Order;

/// <summary>The belief that a dict is ordered by the last assignment.</summary>
public sealed class DictUpdateMovesTheKeyToTheEnd : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Order;

    /// <inheritdoc/>
    public override string Claim => "d[k] = v moves a key that is there to the end.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[None] = {None: None, 0: None}";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value)
        {
            var dict = (PyDict)self;
            if (!Hashing.TryHashKey(machine, index, out var hash) || !dict.TryFind(machine, index, hash, out var position))
            {
                return false;
            }

            if (!dict.TryEntry(position, out var key, out _, out _))
            {
                return dict.TrySet(machine, index, value);
            }

            _ = dict.RemoveAt(position);
            return dict.TrySet(machine, key, value);
        }
    }
}
