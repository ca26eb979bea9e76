using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Semantics;

namespace Conform.Mutants.Order;

/// <summary>The belief that a statement is evaluated as it is read.</summary>
public sealed class TargetSubscriptIsEvaluatedBeforeTheValue : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Order;

    /// <inheritdoc/>
    public override string Claim => "In a[b] = c, a and b are evaluated before c.";

    /// <inheritdoc/>
    public override string Refutation => "a[0] = b";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override StoreOutcome Assign(Frame frame, IReadOnlyList<Target> targets, Evaluation value)
        {
            if (targets is not [ItemTarget target])
            {
                return base.Assign(frame, targets, value);
            }

            if (!target.TryOperands(frame, out var container, out var index) || value.Evaluate(frame) is not { } result)
            {
                return StoreOutcome.OperandFailed;
            }

            return ItemTarget.Write(frame, container, index, result) ? StoreOutcome.Done : StoreOutcome.Failed;
        }
    }
}
