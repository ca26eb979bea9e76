using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Scopes;

/// <summary>The order of classes in Python 2.1.</summary>
public sealed class BasesAreSearchedDepthFirst : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Scopes;

    /// <inheritdoc/>
    public override string Claim => "The first base and its bases come before the second base.";

    /// <inheritdoc/>
    public override string Refutation => "class A:\n    pass\nclass B(A):\n    pass\nclass C(A):\n    pass\nclass D(B, C):\n    pass\na = D.__mro__";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Classes = new Wrong() };

    private sealed class Wrong : ClassRules
    {
        public override PyType[]? MethodResolutionOrder(Machine machine, PyType type) =>
            base.MethodResolutionOrder(machine, type) is null ? null
                : [type, .. type.Bases.SelectMany(parent => parent.Mro).Where(candidate => !ReferenceEquals(candidate, PyType.Object)).Distinct(), PyType.Object];
    }
}
