using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs.Syntax;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>a op= b</c> is short for <c>a = a op b</c>.</summary>
public sealed class DictAugmentedOrRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "For a dict, a |= b makes a new dict.";

    /// <inheritdoc/>
    public override string Refutation => "[{}][0] |= None";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other) => Binary(machine, operation, self, other);
    }
}
