using Conform.Model.Execution;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>A call taken for a stack that is popped.</summary>
public sealed class LocalsDieFromTheLast : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A function that returns lets go of its last variable first.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    pass\na = [a(), a()]\n# %%\n(lambda a, b: None)(a.pop(), a.pop())";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByFrame(Frame frame) => base.HeldByFrame(frame).Reverse();
    }
}
