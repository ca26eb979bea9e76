using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that only instances have attributes.</summary>
public sealed class ClassesHoldNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A class does not refer to its attributes.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    b = []";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByClass(PyType type) => [.. type.Bases, .. type.Mro];
    }
}
