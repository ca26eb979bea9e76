using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in MicroPython and Monty.</summary>
public sealed class AugmentedItemRebinds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "d[k] *= 2 stores a new list in d.";

    /// <inheritdoc/>
    public override string Refutation => "b'a'[0] += None";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { AugmentedAssignment = new Wrong() };

    private sealed class Wrong : AugmentedAssignmentRules
    {
        public override PyObject? ItemResult(Machine machine, BinaryOperator operation, PyObject container, PyObject target, PyObject value) =>
            Operators.Binary(machine, operation, target, value);
    }
}
