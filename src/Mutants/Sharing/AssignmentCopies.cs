using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Sharing;

/// <summary>The belief that a variable is a box that holds its list.</summary>
public sealed class AssignmentCopies : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "b = a makes a copy of the list.";

    /// <inheritdoc/>
    public override string Refutation => "a = b = []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override bool StoreName(Frame frame, string name, PyObject value) => base.StoreName(frame, name, Copies.OfList(frame.Machine, value));

        public override bool StoreSlot(Frame frame, int slot, PyObject value) => base.StoreSlot(frame, slot, Copies.OfList(frame.Machine, value));
    }
}
