using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Order;

/// <summary>The belief that the last of equal elements stays.</summary>
public sealed class SetAddReplacesTheElement : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Order;

    /// <inheritdoc/>
    public override string Claim => "add replaces an equal element.";

    /// <inheritdoc/>
    public override string Refutation => "a = {0}\na.add(False)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Set = new Wrong() };

    private sealed class Wrong : SetRules
    {
        public override PyObject? Add(Machine machine, PySet self, PyObject element) =>
            Hashing.TryHashElement(machine, element, out var hash) && self.TryDiscard(machine, element, hash, out _) ? base.Add(machine, self, element) : null;
    }
}
