using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Atomicity;

/// <summary>The belief that an assignment is done as a whole or not at all.</summary>
public sealed class FailedChainedAssignmentAssignsNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "If one target of a = b[0] = c cannot be assigned, no name is.";

    /// <inheritdoc/>
    public override string Refutation => "a = None[0] = 0";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override StoreOutcome StoreToAll(Frame frame, IReadOnlyList<Target> targets, PyObject value)
        {
            var before = frame.Names.ToArray();
            var outcome = base.StoreToAll(frame, targets, value);
            if (outcome != StoreOutcome.Done)
            {
                frame.Names.Clear();
                foreach (var (name, bound) in before)
                {
                    frame.Names.Add(name, bound);
                }
            }

            return outcome;
        }
    }
}
