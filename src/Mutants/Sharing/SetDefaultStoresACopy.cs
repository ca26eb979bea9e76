using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>The belief that a dict holds values, not references.</summary>
public sealed class SetDefaultStoresACopy : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "setdefault stores a copy of the list that it returns.";

    /// <inheritdoc/>
    public override string Refutation => "a = {}\nb = a.setdefault(0, [])";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override PyObject? SetDefault(Machine machine, PyDict self, PyObject key, PyObject? absent)
        {
            var before = self.Count;
            var value = base.SetDefault(machine, self, key, absent);
            if (value is PyList && self.Count > before && Hashing.TryHashKey(machine, key, out var hash) && self.TryFind(machine, key, hash, out var position))
            {
                self.Replace(position, Copies.OfList(machine, value));
            }

            return machine.HasFailed ? null : value;
        }
    }
}
