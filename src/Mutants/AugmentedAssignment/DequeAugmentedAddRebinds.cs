using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>a op= b</c> is short for <c>a = a op b</c>.</summary>
public sealed class DequeAugmentedAddRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "For a deque, a += b makes a new deque.";

    /// <inheritdoc/>
    public override string Refutation => "import collections\n[collections.deque()][0] += None";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Deque = new Wrong() };

    private sealed class Wrong : DequeRules
    {
        public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other) =>
            Concatenate(machine, self, machine.Rules.Deque.Construct(machine, CallArguments.Of()) is PyDeque whole && TryExtend(machine, whole, other) ? whole : other);
    }
}
