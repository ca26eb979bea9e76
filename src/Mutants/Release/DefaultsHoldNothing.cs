using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that a default value is made when the function is called.</summary>
public sealed class DefaultsHoldNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A function does not refer to its default values.";

    /// <inheritdoc/>
    public override string Refutation => "def a(*, a=None):\n    pass";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByFunction(PyFunction function) => function.Closure;
    }
}
