using Conform.Model.Execution;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that del hides a name.</summary>
public sealed class DeletingANameKeepsTheObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "del of a name leaves its reference.";

    /// <inheritdoc/>
    public override string Refutation => "a = b = []\ndel a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override bool DeleteName(Frame frame, string name)
        {
            if (frame.Names.TryGetValue(name, out var old))
            {
                frame.Machine.Lifetimes?.Leak(old);
            }

            return base.DeleteName(frame, name);
        }
    }
}
