using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>A name taken for a history.</summary>
public sealed class RebindingKeepsTheOldObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A name that is bound anew still refers to the old object.";

    /// <inheritdoc/>
    public override string Refutation => "a = b = []\na = 0";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override bool StoreName(Frame frame, string name, PyObject value)
        {
            if (frame.Names.TryGetValue(name, out var old) && !ReferenceEquals(old, value))
            {
                frame.Machine.Lifetimes?.Leak(old);
            }

            return base.StoreName(frame, name, value);
        }
    }
}
