using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Brython.</summary>
public sealed class FrozenSetAugmentedOrMutates : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "For a frozenset, f |= s changes f in place.";

    /// <inheritdoc/>
    public override string Refutation => "a = b = frozenset()\na |= {0}";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { FrozenSet = new Wrong() };

    private sealed class Wrong : FrozenSetRules
    {
        public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other) =>
            operation == BinaryOperator.Or && other is PySet set && HoldsAtoms(set)
                ? SetAlgebra.TryUpdate(machine, (PySet)self, other) ? self : null
                : base.InPlace(machine, operation, self, other);

        /// <summary>No element contains another object: a frozenset that contained itself would have no end.</summary>
        private static bool HoldsAtoms(PySet set)
        {
            for (var slot = 0; slot < set.SlotCount; slot++)
            {
                if (set.TrySlot(slot, out var element, out _) && (element is PySet or PyTuple || element.Type.IsHeap))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
