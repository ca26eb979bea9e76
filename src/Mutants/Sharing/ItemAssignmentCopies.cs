using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Sharing;

/// <summary>The belief that a list holds values, not references.</summary>
public sealed class ItemAssignmentCopies : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "a[0] = b stores a copy of the list b.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[0] = [0]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override bool StoreItem(Machine machine, PyObject container, PyObject index, PyObject value) =>
            base.StoreItem(machine, container, index, Copies.OfList(machine, value));
    }
}
