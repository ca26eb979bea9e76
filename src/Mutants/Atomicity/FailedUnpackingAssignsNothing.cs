using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Atomicity;

/// <summary>The belief that an assignment is done as a whole or not at all.</summary>
public sealed class FailedUnpackingAssignsNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "If one target of an unpacking cannot be assigned, no name is.";

    /// <inheritdoc/>
    public override string Refutation => "a, None[0] = 'aa'";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override StoreOutcome StoreEach(Frame frame, IReadOnlyList<Target> targets, IReadOnlyList<PyObject> items)
        {
            var before = frame.Names.ToArray();
            var outcome = base.StoreEach(frame, targets, items);
            if (outcome != StoreOutcome.Done)
            {
                frame.Names.Clear();
                foreach (var (name, value) in before)
                {
                    frame.Names.Add(name, value);
                }
            }

            return outcome;
        }
    }
}
