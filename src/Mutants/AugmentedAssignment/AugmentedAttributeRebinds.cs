using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that <c>x.a += b</c> is short for <c>x.a = x.a + b</c>.</summary>
public sealed class AugmentedAttributeRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "x.a += b stores a new list in x.";

    /// <inheritdoc/>
    public override string Refutation => "[].pop += None";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { AugmentedAssignment = new Wrong() };

    private sealed class Wrong : AugmentedAssignmentRules
    {
        public override PyObject? AttributeResult(Machine machine, BinaryOperator operation, PyObject self, PyObject target, PyObject value) =>
            Operators.Binary(machine, operation, target, value);
    }
}
