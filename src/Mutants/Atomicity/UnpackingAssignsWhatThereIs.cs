using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Atomicity;

/// <summary>The belief that items are taken and assigned one by one.</summary>
public sealed class UnpackingAssignsWhatThereIs : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "If there are too few items to unpack, those that there are have been assigned.";

    /// <inheritdoc/>
    public override string Refutation => "a, b = '0'";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override StoreOutcome Unpack(Frame frame, IReadOnlyList<Target> targets, int star, PyObject value)
        {
            if (star < 0 && value is PyTuple { Type.IsHeap: false } or PyList { Type.IsHeap: false } or PyStr { Type.IsHeap: false })
            {
                var items = new List<PyObject>();
                if (Iteration.TryCollect(frame.Machine, value, items) && items.Count < targets.Count)
                {
                    _ = StoreEach(frame, [.. targets.Take(items.Count)], items);
                }
            }

            return frame.Machine.HasFailed ? StoreOutcome.Failed : base.Unpack(frame, targets, star, value);
        }
    }
}
