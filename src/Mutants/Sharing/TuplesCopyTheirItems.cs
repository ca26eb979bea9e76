using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Sharing;

/// <summary>The belief that a tuple is constant all the way down.</summary>
public sealed class TuplesCopyTheirItems : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "A tuple holds copies of the lists that it is made of.";

    /// <inheritdoc/>
    public override string Refutation => "a = ([],) * 2";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Identity = new Wrong() };

    private sealed class Wrong : IdentityRules
    {
        public override PyTuple TupleResult(Machine machine, PyObject[] items) => base.TupleResult(machine, [.. Copies.OfLists(machine, items)]);
    }
}
