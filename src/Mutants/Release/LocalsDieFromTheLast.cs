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
    public override string Refutation => "class A:\n    pass\nclass B:\n    pass\ndef f():\n    a = A()\n    b = B()\nf()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByFrame(Frame frame) => base.HeldByFrame(frame).Reverse();
    }
}
