using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Mutants.Atomicity;

/// <summary>The belief that a statement that raises has no effect.</summary>
public sealed class FailedTupleSlotAssignmentChangesNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "t[0] += [1] raises, and so the list in the tuple is not changed.";

    /// <inheritdoc/>
    public override string Refutation => "a = ([],)\n# %%\na[0] += [0]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { AugmentedAssignment = new Wrong() };

    private sealed class Wrong : AugmentedAssignmentRules
    {
        public override PyObject? ItemResult(Machine machine, BinaryOperator operation, PyObject container, PyObject target, PyObject value) =>
            base.ItemResult(machine, operation, container, container is PyTuple && target is PyList list ? machine.List([.. list.Items]) : target, value);
    }
}
