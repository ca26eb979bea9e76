using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Semantics;

namespace Conform.Mutants.Release;

/// <summary>The belief that a call that failed leaves nothing behind.</summary>
public sealed class KeptExceptionsForgetTheirFrames : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "An exception that is kept does not keep the variables of the calls that it went through.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\ntry:\n    (lambda b: 0 / 0)(a)\nexcept Exception as c:\n    d = c";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Ownership = new Wrong() };

    private sealed class Wrong : OwnershipRules
    {
        public override IEnumerable<object?> HeldByException(PyException error) => base.HeldByException(error).Where(held => held is not Frame);
    }
}
