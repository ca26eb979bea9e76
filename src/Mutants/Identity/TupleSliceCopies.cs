using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Identity;

/// <summary>A tuple sliced like a list.</summary>
public sealed class TupleSliceCopies : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Identity;

    /// <inheritdoc/>
    public override string Claim => "A slice of a tuple is always a new tuple.";

    /// <inheritdoc/>
    public override string Refutation => "a = [(None,), (None,)[:]]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Tuple = new Wrong() };

    private sealed class Wrong : TupleRules
    {
        public override PyObject? Slice(Machine machine, PyTuple self, long start, long step, long count) =>
            base.Slice(machine, self, start, step, count) is PyTuple { Items.Length: > 0 } slice ? machine.Tuple([.. slice.Items]) : machine.HasFailed ? null : machine.Tuple([]);
    }
}
