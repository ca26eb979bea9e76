using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.AugmentedAssignment;

/// <summary>The belief that nothing is stored when a list is changed in place.</summary>
public sealed class AugmentedTupleSlotOfAListSucceeds : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.AugmentedAssignment;

    /// <inheritdoc/>
    public override string Claim => "t[0] += [1] raises nothing, because the list is changed in place.";

    /// <inheritdoc/>
    public override string Refutation => "([],)[0] += []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { AugmentedAssignment = new Wrong() };

    private sealed class Wrong : AugmentedAssignmentRules
    {
        public override bool StoreItem(Frame frame, PyObject container, PyObject index, PyObject result) =>
            (container is PyTuple && result is PyList) || base.StoreItem(frame, container, index, result);
    }
}
