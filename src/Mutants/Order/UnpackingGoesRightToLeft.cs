using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Order;

/// <summary>The belief that targets are assigned in any order.</summary>
public sealed class UnpackingGoesRightToLeft : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Order;

    /// <inheritdoc/>
    public override string Claim => "Unpacked items are assigned from right to left.";

    /// <inheritdoc/>
    public override string Refutation => "a, a = 0, 1";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override StoreOutcome StoreEach(Frame frame, IReadOnlyList<Target> targets, IReadOnlyList<PyObject> items) =>
            base.StoreEach(frame, [.. targets.Reverse()], [.. items.Reverse()]);
    }
}
