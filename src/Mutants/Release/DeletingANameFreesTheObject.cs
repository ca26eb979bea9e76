using Conform.Model.Execution;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that <c>del</c> deletes an object.</summary>
public sealed class DeletingANameFreesTheObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "del frees the object, whoever else refers to it.";

    /// <inheritdoc/>
    public override string Refutation => "a = b = []\ndel a";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Assignment = new Wrong() };

    private sealed class Wrong : AssignmentRules
    {
        public override bool DeleteName(Frame frame, string name)
        {
            if (frame.Names.TryGetValue(name, out var value))
            {
                frame.Machine.Lifetimes?.Free(value);
            }

            return base.DeleteName(frame, name);
        }
    }
}
