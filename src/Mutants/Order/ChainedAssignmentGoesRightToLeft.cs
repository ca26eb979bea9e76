using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Order;

/// <summary>The belief that chained assignment works from right to left, as in C.</summary>
public sealed class ChainedAssignmentGoesRightToLeft : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Order;

    /// <inheritdoc/>
    public override string Claim => "In a = b = value, b is assigned before a.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[0] = [0]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override StoreOutcome StoreToAll(Frame frame, IReadOnlyList<Target> targets, PyObject value) =>
            base.StoreToAll(frame, [.. targets.Reverse()], value);
    }
}
