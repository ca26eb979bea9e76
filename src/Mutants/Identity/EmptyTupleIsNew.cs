using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Identity;

/// <summary>An implementation without the one empty tuple.</summary>
public sealed class EmptyTupleIsNew : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "Each computed empty tuple is a new object.";

    /// <inheritdoc/>
    public override string Refutation => "a = [tuple(), tuple()]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        public override PyTuple TupleResult(Machine machine, PyObject[] items) => new(items);
    }
}
