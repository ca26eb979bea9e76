using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Order;

/// <summary>The belief that assigning to an equal key stores the new key.</summary>
public sealed class DictUpdateReplacesTheKey : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Order;

    /// <inheritdoc/>
    public override string Claim => "Assigning to an equal key replaces the key.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[False] = {0: 0}";

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

            if (position >= 0)
            {
                _ = dict.RemoveAt(position);
            }

            return dict.TrySet(machine, index, value);
        }
    }
}
