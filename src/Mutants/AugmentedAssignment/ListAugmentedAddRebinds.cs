using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>a += b</c> is short for <c>a = a + b</c>.</summary>
public sealed class ListAugmentedAddRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "For a list, a += b makes a new list.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\n# %%\na += []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other)
        {
            var copy = machine.List([.. ((PyList)self).Items]);
            return Extend(machine, copy, other) ? copy : null;
        }
    }
}
